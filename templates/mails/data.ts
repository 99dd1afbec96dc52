import type { TaskKind } from '../../domain/case/task';
import type { Instant } from '../../domain/case/instant';
import type { MismatchCode } from '../../domain/certificate/match';
import type { CertificateType } from '../../domain/certificate/types';
import type { RefusalReason, ReturnReason } from '../../domain/enrollment/decisions';
import type { CaseStatus } from '../../domain/enrollment/status';
import type { AskedLetterKind } from '../../domain/letter/state';
import type { NoticeTemplate } from '../../domain/notices/notice';
import type { InForceExtras } from './in-force-data';

/** What every mail says. Members that do not apply are null, never absent. */
export interface MailBase {
  /** How people reach Siklus: `https://siklus.karawangkab.go.id`, without a slash at the end. */
  readonly origin: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly recipientName: string;
  /** The Dinas that writes (Pasal 3(2)). */
  readonly agencyName: string;
}

interface Task {
  readonly taskKind: TaskKind;
  readonly dueAt: Instant;
}

interface Held {
  readonly certificateType: CertificateType;
  /** Hex. */
  readonly serial: string;
  readonly notAfter: Instant;
}

/** Told to the holder and, near the end, to those above him: the words differ. */
interface Expiry extends Held {
  readonly holderName: string;
  readonly toHolder: boolean;
}

interface Activation {
  /** The CA's page: a bearer link, for the applicant alone (Pasal 19(4)). */
  readonly link: string;
  readonly activateBy: Instant;
  readonly caName: string;
}

/** About letters that are given in the system. */
interface LetterExtras {
  'letter-asked': { readonly kind: AskedLetterKind; readonly holderName: string; readonly askedAt: Instant };
  'letter-reminder': { readonly kind: AskedLetterKind; readonly holderName: string; readonly askedAt: Instant };
  'letter-unanswered': { readonly kind: AskedLetterKind; readonly signerName: string; readonly askedAt: Instant };
  'letter-given': { readonly kind: AskedLetterKind; readonly signerName: string; readonly givenAt: Instant };
  'letter-declined': { readonly kind: AskedLetterKind; readonly signerName: string; readonly reason: string };
}

/** What each mail says beyond {@link MailBase}. */
export interface MailExtras extends InForceExtras, LetterExtras {
  'email-proof': { readonly link: string; readonly expiresAt: Instant };
  'submission-received': {
    readonly certificateType: CertificateType;
    readonly submittedAt: Instant;
    readonly answerBy: Instant;
  };
  'application-accepted': { readonly certificateType: CertificateType; readonly agreeBy: Instant };
  'application-returned': {
    readonly reasonCode: ReturnReason;
    readonly text: string;
    readonly remedy: string;
    readonly completeBy: Instant;
  };
  'application-refused': { readonly reasonCode: RefusalReason; readonly text: string; readonly remedy: string };
  'refused-by-ca': { readonly caName: string; readonly reason: string };
  /** `from`: where the case stood when its time ran out. */
  'application-lapsed': { readonly from: CaseStatus; readonly lapsedAt: Instant };
  'application-withdrawn': { readonly withdrawnAt: Instant; readonly reason: string };
  'agreement-reminder': { readonly agreeBy: Instant };
  'activation-opened': Activation;
  'activation-reminder': Activation;
  /** `reminder`: sent again because the holder has not confirmed. */
  'certificate-issued': Held & {
    readonly notBefore: Instant;
    readonly confirmBy: Instant;
    readonly reminder: boolean;
  };
  'acceptance-overdue': { readonly holderName: string; readonly serial: string; readonly confirmBy: Instant };
  'receipt-recorded': Held & { readonly confirmedAt: Instant };
  /** `daysLeft`: civil days in WIB from the sending to `notAfter`; 0 is the last day. */
  'certificate-expiring': Expiry & { readonly daysLeft: number };
  'certificate-expired': Expiry;
  /** `undelivered`: the notice that came back. */
  'holder-unreachable': { readonly holderName: string; readonly undelivered: NoticeTemplate };
  'task-waiting': Task;
  'task-reminder': Task;
  /** `claimedBy`: the name of the officer who holds the task, or null. */
  'task-escalated': Task & { readonly claimedBy: string | null };
  'certificate-mismatch': { readonly mismatches: readonly MismatchCode[]; readonly dueAt: Instant };
  'ca-delayed': { readonly caName: string; readonly orderedAt: Instant };
}

export type MailData<T extends NoticeTemplate = NoticeTemplate> = MailBase & MailExtras[T];
