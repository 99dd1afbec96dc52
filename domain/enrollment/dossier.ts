import type { Instant } from '../case/instant';
import type { Personal } from '../case/personal';
import type { Purpose } from '../certificate/types';
import type { DocumentKind } from '../law/documents';

/** Pasal 11(1), 13(2). */
export const APPLICANT_CATEGORIES = ['regent', 'civil-servant', 'other-party'] as const;
export type ApplicantCategory = (typeof APPLICANT_CATEGORIES)[number];

/** Pasal 12(1): the official duty that the certificate is for. */
export const DUTIES = ['official-email', 'official-documents', 'other-documents'] as const;
export type Duty = (typeof DUTIES)[number];

/** The application form. Personal data stand in it as commitments only. */
export interface Form {
  readonly category: ApplicantCategory;
  readonly fullName: Personal;
  readonly nik: Personal;
  readonly nip: Personal;
  readonly email: Personal;
  readonly phone: Personal;
  readonly position: string;
  readonly agencyId: string;
  readonly purposes: readonly Purpose[];
  readonly duty: Duty;
  /** Why the duty needs it, in the applicant's words. */
  readonly justification: string;
  /** For `other-party` only: what lets the OP serve him (Pasal 11(1)c). */
  readonly legalBasis: string;
  /** For Sistem Elektronik only (Pasal 16; required by policy). */
  readonly systemName: string;
  readonly fqdn: string;
}

/** The part of the form that a letter speaks of, as it was when it was given. */
export type Covered = Partial<Form>;

/** A letter that was given in the system: by whom, when, and on what. */
export interface GivenLetter {
  readonly by: string;
  readonly at: Instant;
  /** SHA-256 of the text of `covers`: what its signer saw. */
  readonly digest: string;
  readonly covers: Covered;
}

/** A paper of the file, as archived (Pasal 17(4)). */
export interface DocumentRef {
  readonly documentId: string;
  readonly kind: DocumentKind;
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly uploadedBy: string;
  readonly uploadedAt: Instant;
  /** Of a letter that was given in the system and drawn by it; absent of what was uploaded. */
  readonly given?: GivenLetter;
}

/** A PKCS#10 request (RFC 2986) that passed every check, as the file keeps it. */
export interface RequestRef {
  readonly documentId: string;
  readonly sha256: string;
  readonly spkiSha256: string;
  readonly keyAlgorithm: string;
}

export interface EmailProof {
  readonly email: Personal;
  readonly requestedAt: Instant;
  readonly expiresAt: Instant;
  readonly provenAt?: Instant;
}

/** Everything that an officer decides on; its digest is sealed into each decision. */
export interface Dossier {
  readonly form: Partial<Form>;
  /** What the examiner is warned of, by code ({@link FINDINGS}): the identity numbers, and what HR says. */
  readonly warnings: readonly string[];
  readonly documents: readonly DocumentRef[];
  readonly request?: RequestRef;
  readonly emailProof?: EmailProof;
  /** Pasal 24a: the applicant declares that everything is true. */
  readonly declaration?: { readonly at: Instant; readonly textVersion: string; readonly by: string };
}

export const EMPTY_DOSSIER: Dossier = { form: {}, warnings: [], documents: [] };
