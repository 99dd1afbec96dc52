import type { Instant } from '../case/instant';
import type { Personal } from '../case/personal';
import type { Sight } from '../case/sight';
import type { CertificateType } from '../certificate/types';
import type { HoldCommand, HoldSystemCommand } from '../hold/messages';
import type { Policy } from '../law/policy';
import type { LetterCommand, LetterSystemCommand } from '../letter/messages';
import type { LossCommand, LossSystemCommand } from '../loss/messages';
import type { PersonChangeCommand, PersonChangeSystemCommand } from '../people-change/change';
import type { LineageSystemCommand, Origin } from '../renewal/lineage';
import type { RevocationCommand, RevocationSystemCommand } from '../revocation/commands';
import type { Checklist, RefusalReason, ReturnReason } from './decisions';
import type { DocumentRef, Form, RequestRef } from './dossier';
import type { Grounds, HeldCertificate } from './events';
import type { LetterKind } from './letters';

export type { Sight };

/** What people may ask of a case; each is a Temporal Update of the same name. */
export type HumanCommand =
  | {
      readonly type: 'open';
      readonly caseNumber: string;
      readonly certificateType: CertificateType;
      readonly subjectId: string;
      readonly agencyId: string;
      readonly policy: Policy;
      /** For a renewal or a reissue: what it follows. */
      readonly origin?: Origin;
    }
  | { readonly type: 'saveForm'; readonly changes: Partial<Form>; readonly warnings: readonly string[] }
  | { readonly type: 'attachDocument'; readonly document: Omit<DocumentRef, 'uploadedAt' | 'uploadedBy'> }
  | { readonly type: 'removeDocument'; readonly documentId: string }
  | { readonly type: 'attachRequest'; readonly request: RequestRef }
  | { readonly type: 'requestEmailProof'; readonly email: Personal; readonly link: Personal }
  | { readonly type: 'proveEmail'; readonly email: Personal }
  | { readonly type: 'declareTruth'; readonly textVersion: string }
  | { readonly type: 'submit' }
  | { readonly type: 'withdraw'; readonly reason: string }
  /** `warnings`: what HR said at last, where it had been away when the form was saved. */
  | { readonly type: 'claimTask'; readonly taskId: string; readonly warnings?: readonly string[] }
  | { readonly type: 'releaseTask'; readonly taskId: string; readonly reason: string }
  | { readonly type: 'reassignTask'; readonly taskId: string; readonly to: string; readonly reason: string }
  | { readonly type: 'verify'; readonly sight: Sight; readonly checklist: Checklist; readonly remarks: string }
  | ({ readonly type: 'return'; readonly sight: Sight } & Grounds<ReturnReason>)
  | ({ readonly type: 'refuse'; readonly sight: Sight } & Grounds<RefusalReason>)
  | { readonly type: 'sendBack'; readonly sight: Sight; readonly remarks: string }
  | { readonly type: 'approve'; readonly sight: Sight; readonly remarks: string }
  | {
      readonly type: 'acceptAgreement';
      readonly version: string;
      readonly sha256: string;
      readonly topics: readonly string[];
    }
  | { readonly type: 'acceptMismatch'; readonly sight: Sight; readonly remarks: string }
  | { readonly type: 'rejectMismatch'; readonly sight: Sight; readonly remarks: string }
  | { readonly type: 'confirmReceipt' }
  | RevocationCommand
  | HoldCommand
  | LossCommand
  | PersonChangeCommand
  | LetterCommand;

/** What time and neighbours do to a case; nobody waits for an answer. */
export type SystemCommand =
  | { readonly type: 'lapse' }
  | { readonly type: 'remindTask'; readonly taskId: string }
  | { readonly type: 'escalateTask'; readonly taskId: string }
  | { readonly type: 'remindApplicant'; readonly after: string }
  | { readonly type: 'order'; readonly reference: string }
  | { readonly type: 'alarmCaDelay' }
  | {
      readonly type: 'openActivation';
      readonly caReference: string;
      readonly page: Personal;
      readonly activateBy: Instant;
    }
  | { readonly type: 'caReturn'; readonly reason: string }
  | { readonly type: 'caRefuse'; readonly reason: string }
  | {
      readonly type: 'receiveCertificate';
      readonly certificate: HeldCertificate;
      readonly mismatches: readonly string[];
    }
  | {
      readonly type: 'recordLetter';
      readonly letter: LetterKind;
      readonly forSeq: number;
      readonly documentId: string;
      readonly sha256: string;
      readonly number: string;
      /** Its size; absent where it was written before that was told. */
      readonly bytes?: number;
    }
  | { readonly type: 'remindHolder'; readonly rung: string; readonly skipped: readonly string[] }
  | { readonly type: 'noteBounce'; readonly noticeKey: string; readonly to: string; readonly rung?: string }
  | { readonly type: 'expire' }
  | RevocationSystemCommand
  | HoldSystemCommand
  | LossSystemCommand
  | LetterSystemCommand
  | LineageSystemCommand
  | PersonChangeSystemCommand;

export type Command = HumanCommand | SystemCommand;
export type HumanCommandType = HumanCommand['type'];

/** Every human command, for those who must offer or register all of them. */
export const HUMAN_COMMANDS = [
  'open',
  'saveForm',
  'attachDocument',
  'removeDocument',
  'attachRequest',
  'requestEmailProof',
  'proveEmail',
  'declareTruth',
  'submit',
  'withdraw',
  'claimTask',
  'releaseTask',
  'reassignTask',
  'verify',
  'return',
  'refuse',
  'sendBack',
  'approve',
  'acceptAgreement',
  'acceptMismatch',
  'rejectMismatch',
  'confirmReceipt',
  'requestRevocation',
  'grantRevocation',
  'rejectRevocation',
  'cancelRevocation',
  'reviewRevocation',
  'placeHold',
  'requestRelease',
  'approveRelease',
  'refuseRelease',
  'reportLoss',
  'attachLossPaper',
  'resolvePersonChange',
  'askForLetter',
  'giveLetter',
  'declineLetter',
  'withdrawLetterRequest',
] as const satisfies readonly HumanCommandType[];
