import type { Instant } from '../../domain/case/instant';
import type { CertificateType, Purpose } from '../../domain/certificate/types';
import type { RefusalReason, ReturnReason } from '../../domain/enrollment/decisions';
import type { LetterKind } from '../../domain/enrollment/letters';
import type { DocumentKind } from '../../domain/law/documents';

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
  /** The event that it answers, in the case's ledger: number and hash (hex). */
  readonly ledger: { readonly seq: number; readonly hash: string };
  readonly recipient: { readonly name: string; readonly position: string; readonly agency: string };
  readonly application: {
    readonly certificateType: CertificateType;
    /** The person, or for a system the person who answers for it. */
    readonly holderName: string;
    readonly purposes: readonly Purpose[];
    readonly system: { readonly name: string; readonly fqdn: string } | null;
    readonly submittedAt: Instant;
  };
}

/** Who decided: his name, and in which capacity. */
export interface Officer {
  readonly name: string;
  readonly role: 'examiner' | 'supervisor';
}

/** Tanda terima permohonan. */
export interface SubmissionReceipt extends LetterBase {
  /** How often the application has been submitted, this time included. */
  readonly submission: number;
  readonly documents: readonly { readonly kind: DocumentKind; readonly sha256: string }[];
  /** When the OP must have verified it. */
  readonly answerBy: Instant;
}

/** Pasal 17(2). */
export interface AcceptanceAnswer extends LetterBase {
  /** How the CA is called: `Balai Besar Sertifikasi Elektronik (BSrE)`. */
  readonly caName: string;
  readonly officer: Officer;
  readonly agreeBy: Instant;
}

/** Pasal 17(3), belum. */
export interface ReturnAnswer extends LetterBase {
  readonly officer: Officer;
  readonly reasonCode: ReturnReason;
  readonly text: string;
  readonly remedy: string;
  readonly completeBy: Instant;
}

/** Pasal 17(3), tidak. */
export interface RefusalAnswer extends LetterBase {
  /** How the CA is called: `Balai Besar Sertifikasi Elektronik (BSrE)`. */
  readonly caName: string;
  readonly officer: Officer;
  readonly reasonCode: RefusalReason;
  readonly text: string;
  readonly remedy: string;
}

/** The CA refused what the OP forwarded (Pasal 19(1)-(2)). */
export interface CaRefusalAnswer extends LetterBase {
  /** How the CA is called: `Balai Besar Sertifikasi Elektronik (BSrE)`. */
  readonly caName: string;
  /** The CA's own number of the order, where it gave one. */
  readonly caReference: string | null;
  readonly reason: string;
}

/** Bukti tanda terima, Pasal 19(6). */
export interface DeliveryReceipt extends LetterBase {
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

export interface LetterDataByKind {
  'submission-receipt': SubmissionReceipt;
  'acceptance-answer': AcceptanceAnswer;
  'return-answer': ReturnAnswer;
  'refusal-answer': RefusalAnswer;
  'ca-refusal-answer': CaRefusalAnswer;
  'delivery-receipt': DeliveryReceipt;
}
export type LetterData<K extends LetterKind = LetterKind> = LetterDataByKind[K];
