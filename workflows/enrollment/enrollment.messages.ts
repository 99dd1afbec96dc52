import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { HumanCommand, HumanCommandType, SystemCommand } from '../../domain/enrollment/commands';
import type { CaseStatus } from '../../domain/enrollment/status';
import type { Actor } from '../../domain/people/roles';

/** A command with who gives it. `commandId` is the Update's id too: the same id is the same command, for ever. */
export interface Envelope<C> {
  readonly commandId: string;
  readonly actor: Actor;
  readonly command: C;
  /** The revision that the sender saw (If-Match); another one now is a refusal, not a surprise. */
  readonly ifRevision?: number;
  readonly traceId?: string;
  /** The version at which the sender's ledger held the case: a workflow that is behind it catches up first. */
  readonly ledgerVersion?: number;
}

/** What an accepted command answers, after it stands in the ledger. */
export interface Receipt {
  readonly caseId: string;
  readonly version: number;
  readonly revision: number;
  readonly status: CaseStatus;
  readonly dossierDigest: string;
}

type CommandOf<T extends HumanCommandType> = Extract<HumanCommand, { type: T }>;
const update = <T extends HumanCommandType>(type: T) => defineUpdate<Receipt, [Envelope<CommandOf<T>>], T>(type);

/** One Update for each thing that a person can ask of a case. */
export const updates = {
  open: update('open'),
  saveForm: update('saveForm'),
  attachDocument: update('attachDocument'),
  removeDocument: update('removeDocument'),
  attachRequest: update('attachRequest'),
  requestEmailProof: update('requestEmailProof'),
  proveEmail: update('proveEmail'),
  declareTruth: update('declareTruth'),
  submit: update('submit'),
  withdraw: update('withdraw'),
  claimTask: update('claimTask'),
  releaseTask: update('releaseTask'),
  reassignTask: update('reassignTask'),
  verify: update('verify'),
  return: update('return'),
  refuse: update('refuse'),
  sendBack: update('sendBack'),
  approve: update('approve'),
  acceptAgreement: update('acceptAgreement'),
  acceptMismatch: update('acceptMismatch'),
  rejectMismatch: update('rejectMismatch'),
  confirmReceipt: update('confirmReceipt'),
  requestRevocation: update('requestRevocation'),
  grantRevocation: update('grantRevocation'),
  rejectRevocation: update('rejectRevocation'),
  cancelRevocation: update('cancelRevocation'),
  reviewRevocation: update('reviewRevocation'),
  placeHold: update('placeHold'),
  requestRelease: update('requestRelease'),
  approveRelease: update('approveRelease'),
  refuseRelease: update('refuseRelease'),
  reportLoss: update('reportLoss'),
  attachLossPaper: update('attachLossPaper'),
  resolvePersonChange: update('resolvePersonChange'),
  askForLetter: update('askForLetter'),
  giveLetter: update('giveLetter'),
  declineLetter: update('declineLetter'),
  withdrawLetterRequest: update('withdrawLetterRequest'),
} satisfies { [T in HumanCommandType]: ReturnType<typeof update<T>> };

/** The CA says that something about our order changed; what, is asked of it. */
export const caNotice = defineSignal<[{ readonly reference: string }]>('caNotice');

/** The CA says that the status of a certificate changed; to what, is asked of it. */
export const caStatusNotice = defineSignal<[{ readonly serial: string }]>('caStatusNotice');

/** What a neighbouring procedure asks of a certificate, and nobody waits for: each is one command of the rules. */
export type Told = Extract<
  SystemCommand,
  {
    type:
      | 'freeze'
      | 'unfreeze'
      | 'linkSuccessor'
      | 'unlinkSuccessor'
      | 'noteSuccessorInUse'
      | 'notePersonChange'
      | 'releaseAbandoned';
  }
>;
/** Incidents, the directory, HR's feed and the case that follows tell a certificate what it must know. */
export const told = defineSignal<[Told]>('told');

/** A notice could not be delivered for good. */
export const noticeBounced =
  defineSignal<[{ readonly noticeKey: string; readonly to: string; readonly rung?: string }]>('noticeBounced');

/** Where the case stands in its workflow, to be compared with its ledger; undefined until it is open. */
export const caseState = defineQuery<Pick<Receipt, 'version' | 'revision' | 'status'> | undefined>('caseState');

/** So many commands and their answers a run hands to the next one. */
export const REMEMBERED_COMMANDS = 50;
/** The type of the failure that carries a {@link Refusal} as its first detail. */
export const REFUSED = 'Refused';
/** The type of the failure of a command that came while the run was ending: send it again, same id. */
export const DRAINING = 'Draining';

export { certificateWorkflowId } from '../../domain/case/workflow-id';
export const WORKFLOW_TYPE = 'certificateLife';

/** The CA's name for one order of a case: the case, and the version that it was ordered at. */
export const orderReference = (caseId: string, version: number): string => `${caseId}.${version}`;
export const caseOfReference = (reference: string): string =>
  reference.slice(0, Math.max(reference.lastIndexOf('.'), 0));
