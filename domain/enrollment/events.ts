import type { Instant } from '../case/instant';
import type { Personal } from '../case/personal';
import type { Sight } from '../case/sight';
import type { Task } from '../case/task';
import type { CertificateFacts } from '../certificate/issuance';
import type { CertificateType } from '../certificate/types';
import type { HoldEvent } from '../hold/messages';
import type { Policy } from '../law/policy';
import type { LetterEvent } from '../letter/messages';
import type { LossEvent } from '../loss/messages';
import type { PersonChangeEvent } from '../people-change/change';
import type { LineageEvent, Origin } from '../renewal/lineage';
import type { RevocationEvent } from '../revocation/events';
import type { Checklist, RefusalReason, ReturnReason } from './decisions';
import type { DocumentRef, Form, RequestRef } from './dossier';
import type { LetterKind } from './letters';

/** What a decision was taken on: the version seen and the digest of everything that could be seen in it. */
export type Seen = Sight;

/** Reason, text and remedy of a negative answer (Pasal 17(3): never without its grounds). */
export interface Grounds<R extends string> {
  readonly reasonCode: R;
  readonly text: string;
  readonly remedy: string;
}

/** Everything that can have happened in a certificate's life, with the values it happened with. */
export type CaseEvent =
  | {
      readonly type: 'caseOpened';
      readonly caseNumber: string;
      readonly certificateType: CertificateType;
      readonly applicantId: string;
      readonly subjectId: string;
      readonly agencyId: string;
      readonly policy: Policy;
      readonly origin?: Origin;
      readonly expiresAt: Instant;
    }
  | { readonly type: 'formSaved'; readonly changes: Partial<Form>; readonly warnings: readonly string[] }
  | { readonly type: 'documentAttached'; readonly document: DocumentRef }
  | { readonly type: 'documentRemoved'; readonly documentId: string }
  | { readonly type: 'requestAttached'; readonly request: RequestRef }
  | {
      readonly type: 'emailProofRequested';
      readonly email: Personal;
      readonly link: Personal;
      readonly expiresAt: Instant;
    }
  | { readonly type: 'emailProven'; readonly email: Personal }
  | { readonly type: 'truthDeclared'; readonly textVersion: string }
  | { readonly type: 'submitted'; readonly submission: number }
  | { readonly type: 'withdrawn'; readonly reason: string }
  | { readonly type: 'lapsed' }
  | { readonly type: 'taskOpened'; readonly task: Task }
  | { readonly type: 'taskClaimed'; readonly taskId: string; readonly warnings?: readonly string[] }
  | { readonly type: 'taskReleased'; readonly taskId: string; readonly reason: string }
  | { readonly type: 'taskReassigned'; readonly taskId: string; readonly to: string; readonly reason: string }
  | { readonly type: 'taskReminded'; readonly taskId: string }
  | { readonly type: 'taskEscalated'; readonly taskId: string }
  | { readonly type: 'taskClosed'; readonly taskId: string; readonly workedMinutes: number }
  | { readonly type: 'verified'; readonly checklist: Checklist; readonly seen: Seen; readonly remarks: string }
  | ({ readonly type: 'returned'; readonly seen: Seen; readonly completeBy: Instant } & Grounds<ReturnReason>)
  | ({ readonly type: 'refused'; readonly seen: Seen } & Grounds<RefusalReason>)
  | { readonly type: 'sentBack'; readonly seen: Seen; readonly remarks: string }
  | { readonly type: 'approved'; readonly seen: Seen; readonly remarks: string; readonly agreeBy: Instant }
  | { readonly type: 'decisionsVoided'; readonly by: string }
  | {
      readonly type: 'agreementAccepted';
      readonly version: string;
      readonly sha256: string;
      readonly topics: readonly string[];
    }
  | { readonly type: 'issuanceOrdered'; readonly reference: string }
  | { readonly type: 'caDelayed' }
  | {
      readonly type: 'activationOpened';
      readonly caReference: string;
      /** The CA's page, a bearer link: in the vault like personal data. */
      readonly page: Personal;
      readonly activateBy: Instant;
    }
  | { readonly type: 'caReturned'; readonly reason: string }
  | { readonly type: 'caRefused'; readonly reason: string }
  | { readonly type: 'certificateMatched'; readonly certificate: HeldCertificate; readonly confirmBy: Instant }
  | {
      readonly type: 'certificateMismatched';
      readonly certificate: HeldCertificate;
      readonly mismatches: readonly string[];
    }
  | { readonly type: 'mismatchAccepted'; readonly remarks: string; readonly seen: Seen; readonly confirmBy: Instant }
  | { readonly type: 'mismatchRejected'; readonly remarks: string; readonly seen: Seen }
  | {
      readonly type: 'letterIssued';
      readonly letter: LetterKind;
      readonly forSeq: number;
      readonly documentId: string;
      readonly sha256: string;
      readonly number: string;
    }
  | { readonly type: 'receiptConfirmed' }
  | { readonly type: 'applicantReminded'; readonly after: string }
  | { readonly type: 'reminderDue'; readonly rung: string; readonly skipped: readonly string[] }
  | { readonly type: 'noticeBounced'; readonly noticeKey: string; readonly to: string; readonly rung?: string }
  | { readonly type: 'expired' }
  | RevocationEvent
  | HoldEvent
  | LossEvent
  | LetterEvent
  | LineageEvent
  | PersonChangeEvent;

export type CaseEventType = CaseEvent['type'];

/** A certificate as the case holds it: public facts and where its bytes are kept; the subject's name is not among them. */
export type HeldCertificate = Pick<
  CertificateFacts,
  'serial' | 'sha256' | 'spkiSha256' | 'issuer' | 'notBefore' | 'notAfter' | 'keyUsage' | 'extendedKeyUsage'
> & { readonly leafDocumentId: string; readonly chainDocumentId: string };
