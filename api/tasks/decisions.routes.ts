import type { Checklist } from '../../domain/enrollment/decisions';
import type { CaseReader } from '../cases/case-reader';
import type { Route } from '../http/route';
import type { ResourceDeps } from '../resource-deps';
import { previews } from './answer-preview';
import type { DecisionKind } from './decision';
import { decisions } from './decision';
import type { ChecklistDto } from '../cases/checklist.dto';
import { DecideWithRemarks, RefuseApplication, ReturnApplication, Verify } from './tasks.dto';

const RETURN: DecisionKind<ReturnApplication> = {
  path: 'return',
  operationId: 'returnApplication',
  summary: 'Answers “belum”: what is missing, and how to mend it (Pasal 17(3))',
  body: ReturnApplication,
  command: ({ reasonCode, text, remedy }, sight) => ({ type: 'return', sight, reasonCode, text, remedy }),
};

const REFUSAL: DecisionKind<RefuseApplication> = {
  path: 'refusal',
  operationId: 'refuseApplication',
  summary: 'Answers “tidak”, with its grounds (Pasal 17(3))',
  body: RefuseApplication,
  command: ({ reasonCode, text, remedy }, sight) => ({ type: 'refuse', sight, reasonCode, text, remedy }),
};

const APPROVAL: DecisionKind<DecideWithRemarks> = {
  path: 'approval',
  operationId: 'approve',
  summary: 'Approves the application; needs a second factor (Pasal 19(2)-(3))',
  body: DecideWithRemarks,
  stepUp: true,
  command: ({ remarks }, sight) => ({ type: 'approve', sight, remarks }),
};

/** Decisions on an application (Pasal 17, 19), and the letters of those that the applicant is answered with. */
export function decisionRoutes(deps: ResourceDeps, reader: CaseReader): readonly Route[] {
  const decision = decisions(deps);
  const preview = previews(deps, reader);
  return [
    decision({
      path: 'verification',
      operationId: 'verify',
      summary: 'Finds the application in order, by the four-part checklist (Pasal 17(1))',
      body: Verify,
      command: ({ checklist, remarks }, sight) => ({
        type: 'verify',
        sight,
        checklist: presentParts(checklist),
        remarks,
      }),
    }),
    decision(RETURN),
    preview(RETURN),
    decision(REFUSAL),
    preview(REFUSAL),
    decision({
      path: 'send-back',
      operationId: 'sendBack',
      summary: 'Has the application verified anew',
      body: DecideWithRemarks,
      command: ({ remarks }, sight) => ({ type: 'sendBack', sight, remarks }),
    }),
    decision(APPROVAL),
    preview(APPROVAL),
    decision({
      path: 'mismatch-acceptance',
      operationId: 'acceptMismatch',
      summary: 'Lets a certificate stand that differs from the request; needs a second factor',
      body: DecideWithRemarks,
      stepUp: true,
      command: ({ remarks }, sight) => ({ type: 'acceptMismatch', sight, remarks }),
    }),
    decision({
      path: 'mismatch-rejection',
      operationId: 'rejectMismatch',
      summary: 'Has a certificate revoked that differs from the request; needs a second factor (Pasal 21(1))',
      body: DecideWithRemarks,
      stepUp: true,
      command: ({ remarks }, sight) => ({ type: 'rejectMismatch', sight, remarks }),
    }),
  ];
}

/** Plain answers of a checklist, without what class-transformer made of them. */
const presentParts = ({ application, identity, recommendation, 'supporting-data': data }: ChecklistDto): Checklist => ({
  application: { ...application },
  identity: { ...identity },
  recommendation: { ...recommendation },
  'supporting-data': { ...data },
});
