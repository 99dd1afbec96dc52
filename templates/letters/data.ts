import type { Instant } from '../../domain/case/instant';
import type { Capacity, CrlReason, RevocationReason } from '../../domain/certificate/revocation-reasons';
import type { CertificateType, Purpose } from '../../domain/certificate/types';
import type { RefusalReason, ReturnReason } from '../../domain/enrollment/decisions';
import type { Duty } from '../../domain/enrollment/dossier';
import type { LetterKind } from '../../domain/enrollment/letters';
import type { Hold } from '../../domain/hold/state';
import type { ArticleId } from '../../domain/law/articles';
import type { DocumentKind } from '../../domain/law/documents';
import type { LossKind, LossPaper } from '../../domain/loss/state';
import type { RevocationOrigin } from '../../domain/revocation/state';
import type { ApplicationKind, HoldCauseCode } from '../labels/in-force';

/** The head of the paper: who writes. */
export interface Office {
  /** `Pemerintah Kabupaten Karawang` */
  readonly government: string;
  /** The Dinas that is the OP (Pasal 3(2)). */
  readonly agency: string;
  /** Address, telephone, web site and e-mail, one line. */
  readonly address: string;
}

/** What every letter says. Members that do not apply are null, never absent: a template is strict about both. */
export interface LetterBase {
  readonly office: Office;
  /** Where the letter is dated from. */
  readonly place: string;
  readonly number: string;
  /** The moment of the event that it answers: the letter's date, and the PDF's. */
  readonly at: Instant;
  readonly caseNumber: string;
  /** The event that it answers, in the case's ledger: number and hash (hex); before it stands there, neither. */
  readonly ledger: { readonly seq: number; readonly hash: string } | { readonly seq: '…'; readonly hash: '' };
  readonly recipient: { readonly name: string; readonly position: string; readonly agency: string };
}

interface System {
  readonly name: string;
  readonly fqdn: string;
}

/** A letter about an application. */
export interface ApplicationLetter extends LetterBase {
  readonly application: {
    readonly kind: ApplicationKind;
    /** The number of the case whose certificate it follows (Pasal 20(1), 25(1)b). */
    readonly predecessor: string | null;
    readonly certificateType: CertificateType;
    /** The person, or for a system the person who answers for it. */
    readonly holderName: string;
    readonly purposes: readonly Purpose[];
    readonly system: System | null;
    readonly submittedAt: Instant;
  };
}

/** A letter to the owner about a certificate that he has. */
export interface CertificateLetter extends LetterBase {
  readonly certificate: {
    readonly type: CertificateType;
    readonly holderName: string;
    readonly system: System | null;
    /** Hex. */
    readonly serial: string;
    readonly issuer: string;
    readonly notBefore: Instant;
    readonly notAfter: Instant;
  };
}

/** Who decided: his name, and in which capacity. */
export interface Officer {
  readonly name: string;
  readonly role: 'examiner' | 'supervisor';
}

/** Tanda terima permohonan. */
export interface SubmissionReceipt extends ApplicationLetter {
  /** How often the application has been submitted, this time included. */
  readonly submission: number;
  readonly documents: readonly { readonly kind: DocumentKind; readonly sha256: string }[];
  /** When the OP must have verified it. */
  readonly answerBy: Instant;
}

/** Pasal 17(2). */
export interface AcceptanceAnswer extends ApplicationLetter {
  /** How the CA is called: `Balai Besar Sertifikasi Elektronik (BSrE)`. */
  readonly caName: string;
  readonly officer: Officer;
  readonly agreeBy: Instant;
}

/** Pasal 17(3), belum. */
export interface ReturnAnswer extends ApplicationLetter {
  readonly officer: Officer;
  readonly reasonCode: ReturnReason;
  readonly text: string;
  readonly remedy: string;
  readonly completeBy: Instant;
}

/** Pasal 17(3), tidak. */
export interface RefusalAnswer extends ApplicationLetter {
  /** How the CA is called: `Balai Besar Sertifikasi Elektronik (BSrE)`. */
  readonly caName: string;
  readonly officer: Officer;
  readonly reasonCode: RefusalReason;
  readonly text: string;
  readonly remedy: string;
}

/** The CA refused what the OP forwarded (Pasal 19(1)-(2)). */
export interface CaRefusalAnswer extends ApplicationLetter {
  /** How the CA is called: `Balai Besar Sertifikasi Elektronik (BSrE)`. */
  readonly caName: string;
  /** The CA's own number of the order, where it gave one. */
  readonly caReference: string | null;
  readonly reason: string;
}

/** Bukti tanda terima, Pasal 19(6). */
export interface DeliveryReceipt extends ApplicationLetter {
  readonly certificate: {
    readonly serial: string;
    readonly issuer: string;
    readonly notBefore: Instant;
    readonly notAfter: Instant;
    /** SHA-256 of the DER certificate, hex. */
    readonly sha256: string;
  };
  readonly confirmedAt: Instant;
}

/** Pasal 25: the report is received, and what was done at once. */
export interface LossReceipt extends CertificateLetter {
  readonly kind: LossKind;
  readonly capacity: Capacity;
  readonly discoveredAt: Instant | null;
  readonly text: string;
  readonly caName: string;
  readonly done: {
    /** The reason for which the revocation was ordered at once. */
    readonly revocationOrdered: RevocationReason | null;
    /** Use was stopped, to be looked at again by then. */
    readonly stoppedUntil: Instant | null;
    /** A revocation lies before an officer to decide. */
    readonly revocationProposed: boolean;
    /** The certificate's end had been ordered before. */
    readonly alreadyEnding: boolean;
  };
  readonly papersOwed: readonly LossPaper[];
  readonly papersDueAt: Instant;
}

/** Use is stopped for the time being; by an officer's decision, or by the rules at once. */
export interface StopUseOrder extends CertificateLetter {
  readonly officer: Officer | null;
  readonly caName: string;
  readonly since: Instant;
  readonly until: Instant;
  readonly causes: readonly { readonly cause: HoldCauseCode; readonly text: string }[];
  readonly atCa: Hold['atCa'];
}

/** Use may go on. */
export interface ReleaseAnswer extends CertificateLetter {
  readonly officer: Officer | null;
  readonly caName: string;
  readonly since: Instant;
  readonly text: string | null;
  /** CRL and OCSP had shown it, and show its end. */
  readonly wasHeldAtCa: boolean;
}

/** Pasal 21: the certificate is revoked, and everybody can see it. */
export interface RevocationAnswer extends CertificateLetter {
  readonly caName: string;
  readonly reason: CrlReason;
  /** What CRL and OCSP name instead, where they name another reason. */
  readonly publishedReason: CrlReason | null;
  readonly origin: RevocationOrigin;
  readonly capacity: Capacity | null;
  /** It replaces the reason of a revocation that stood already. */
  readonly amends: boolean;
  /** Decided by the OP; null for BSrE's own. */
  readonly decidedAt: Instant | null;
  /** Ordered at once, to be reviewed after. */
  readonly actedFirst: boolean;
  readonly revokedAt: Instant;
  readonly crlNumber: string;
  readonly crlSeenAt: Instant;
  readonly ocspSeenAt: Instant;
  /** Since when the key was doubtful (RFC 5280, 5.3.2). */
  readonly invalidityDate: Instant | null;
  /** What the owner can apply for; null where another certificate took its place already. */
  readonly next: 'first' | 'reissue' | null;
}

/** Pasal 1(21), 21(1): the OP does not grant a request to revoke. */
export interface RevocationRefusal extends CertificateLetter {
  readonly officer: Officer;
  readonly requestedAt: Instant;
  readonly origin: RevocationOrigin;
  readonly capacity: Capacity | null;
  readonly reason: CrlReason;
  readonly text: string;
  /** Its use stays stopped for the time being. */
  readonly stillStopped: boolean;
}

/** A superior's or an agency head's letter, given in the system (Pasal 14a, 15a, 16a, 16b). Its recipient is whom it is about. */
export interface GivenLetter extends LetterBase {
  readonly signer: { readonly name: string; readonly position: string; readonly role: 'superior' | 'agency-head' };
  readonly application: {
    readonly kind: ApplicationKind;
    readonly predecessor: string | null;
    readonly certificateType: CertificateType;
    readonly purposes: readonly Purpose[];
    readonly system: System | null;
  };
  readonly duty: Duty;
  /** Why the duty needs it; null in a letter that does not speak of it. */
  readonly justification: string | null;
  readonly articles: readonly ArticleId[];
  /** SHA-256 of what the signer saw, hex. */
  readonly digest: string;
}

export interface LetterDataByKind {
  'submission-receipt': SubmissionReceipt;
  'acceptance-answer': AcceptanceAnswer;
  'return-answer': ReturnAnswer;
  'refusal-answer': RefusalAnswer;
  'ca-refusal-answer': CaRefusalAnswer;
  'delivery-receipt': DeliveryReceipt;
  'loss-receipt': LossReceipt;
  'stop-use-order': StopUseOrder;
  'release-answer': ReleaseAnswer;
  'revocation-answer': RevocationAnswer;
  'revocation-refusal': RevocationRefusal;
  'recommendation-letter': GivenLetter;
  'application-recommendation': GivenLetter;
  'cover-letter': GivenLetter;
}
export type LetterData<K extends LetterKind = LetterKind> = LetterDataByKind[K];
