import type { CaseReader } from '../cases/case-reader';
import { give, param } from '../cases/commands';
import { ReceiptView } from '../cases/case.dto';
import { Reasoned } from '../cases/cases.dto';
import type { Route } from '../http/route';
import { route } from '../http/route';
import type { ResourceDeps } from '../resource-deps';
import { AnswerPreview, PREVIEW_SUMMARY, previews } from '../tasks/answer-preview';
import type { DecisionKind } from '../tasks/decision';
import { decisions } from '../tasks/decision';
import { DecideWithText } from '../tasks/tasks.dto';
import { OFFICERS } from '../tasks/inbox.routes';

const APPROVAL: DecisionKind<DecideWithText> = {
  path: 'release-approval',
  operationId: 'approveRelease',
  summary: 'Lets the certificate be used again, by another officer than who proposed it; needs a second factor',
  body: DecideWithText,
  stepUp: true,
  command: ({ text }, sight) => ({ type: 'approveRelease', sight, text }),
};

/** Stopping a certificate's use for a time, and letting it go on (PP 71/2019 Pasal 52a). */
export function holdRoutes(deps: ResourceDeps, reader: CaseReader): readonly Route[] {
  const decision = decisions(deps);
  const letters = new AnswerPreview(deps, reader);
  const ask = (path: string, type: 'placeHold' | 'requestRelease', operationId: string, summary: string): Route =>
    route({
      method: 'post',
      path: `/cases/:caseId/${path}`,
      ...{ operationId, summary, tag: 'cases' },
      body: Reasoned,
      response: ReceiptView,
      status: 200,
      access: OFFICERS,
      idempotent: true,
      handle: async (context) => {
        const { file } = await reader.open(context.caller.actor, param(context, 'caseId'));
        return give(deps.gateway, context, file.id, { type, text: context.body.text });
      },
    });
  return [
    ask('hold', 'placeHold', 'placeHold', 'Stops the certificate’s use at once, for a time'),
    route({
      method: 'post',
      path: '/cases/:caseId/hold/preview',
      operationId: 'placeHoldPreview',
      summary: PREVIEW_SUMMARY,
      tag: 'cases',
      body: Reasoned,
      produces: ['application/pdf'],
      status: 200,
      access: OFFICERS,
      handle: async (context) => {
        const { file } = await reader.open(context.caller.actor, param(context, 'caseId'));
        return letters.draw(context, file, { type: 'placeHold', text: context.body.text });
      },
    }),
    ask('hold-release-request', 'requestRelease', 'requestRelease', 'Proposes that the certificate be used again'),
    decision(APPROVAL),
    previews(deps, reader)(APPROVAL),
    decision({
      path: 'release-refusal',
      operationId: 'refuseRelease',
      summary: 'Keeps the certificate’s use stopped, and says why',
      body: DecideWithText,
      command: ({ text }, sight) => ({ type: 'refuseRelease', sight, text }),
    }),
  ];
}
