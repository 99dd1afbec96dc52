import { CertificateFinder } from '../certificates/find';
import type { CaseReader } from '../cases/case-reader';
import { ReceiptView } from '../cases/case.dto';
import { Reasoned } from '../cases/cases.dto';
import { give, param } from '../cases/commands';
import type { Route } from '../http/route';
import { route } from '../http/route';
import type { ResourceDeps } from '../resource-deps';
import { previews } from '../tasks/answer-preview';
import type { DecisionKind } from '../tasks/decision';
import { decisions } from '../tasks/decision';
import { DecideWithText } from '../tasks/tasks.dto';
import { AskRevocation, GrantRevocation, ReviewRevocation } from './revocation.dto';

const REJECTION: DecisionKind<DecideWithText> = {
  path: 'revocation-rejection',
  operationId: 'rejectRevocation',
  summary: 'Does not revoke, and says why (Pasal 21(1))',
  body: DecideWithText,
  command: ({ text }, sight) => ({ type: 'rejectRevocation', sight, text }),
};

/** The end of a certificate before its time (Pasal 21): asked for, decided on, reviewed, called off. */
export function revocationRoutes(deps: ResourceDeps, reader: CaseReader): readonly Route[] {
  const finder = new CertificateFinder(deps, reader);
  const decision = decisions(deps);
  const preview = previews(deps, reader);
  return [
    route({
      method: 'post',
      path: '/certificates/:serial/revocation',
      operationId: 'requestRevocation',
      summary:
        'Asks for the revocation, as holder, his superior, head of his agency or officer; an urgent one is ordered at once (Pasal 21(1))',
      tag: 'certificates',
      body: AskRevocation,
      response: ReceiptView,
      status: 200,
      access: 'session',
      idempotent: true,
      handle: async (context) => {
        const { file } = await finder.find(context);
        const { capacity, reason, text, invalidityDate, effectiveAt } = context.body;
        return give(deps.gateway, context, file.id, {
          ...{ type: 'requestRevocation', capacity, reason, text },
          ...(invalidityDate ? { invalidityDate } : {}),
          ...(effectiveAt ? { effectiveAt } : {}),
        });
      },
    }),
    route({
      method: 'post',
      path: '/cases/:caseId/revocation-cancellation',
      operationId: 'cancelRevocation',
      summary: 'Calls off a revocation that is not ordered yet; who asked for it, or a supervisor',
      tag: 'cases',
      body: Reasoned,
      response: ReceiptView,
      status: 200,
      access: 'session',
      idempotent: true,
      handle: async (context) => {
        const { file } = await reader.open(context.caller.actor, param(context, 'caseId'));
        return give(deps.gateway, context, file.id, { type: 'cancelRevocation', text: context.body.text });
      },
    }),
    decision({
      path: 'revocation-grant',
      operationId: 'grantRevocation',
      summary: 'Grants a revocation, at once or at a moment; needs a second factor (Pasal 21(1))',
      body: GrantRevocation,
      stepUp: true,
      command: ({ remarks, effectiveAt }, sight) => ({
        ...{ type: 'grantRevocation', sight, remarks },
        ...(effectiveAt ? { effectiveAt } : {}),
      }),
    }),
    decision(REJECTION),
    preview(REJECTION),
    decision({
      path: 'revocation-review',
      operationId: 'reviewRevocation',
      summary: 'Looks at a revocation that acted first, after the fact (Pasal 21(1))',
      body: ReviewRevocation,
      command: ({ verdict, text }, sight) => ({ type: 'reviewRevocation', sight, verdict, text }),
    }),
  ];
}
