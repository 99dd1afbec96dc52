import type { ArticleId } from '../law/articles';

/**
 * A clear no: a stable code that people and programs can rely on, the field it is about, and the article behind
 * it. The sentence that people read is made from the code at the edge (docs/ERRORS.md lists them all).
 */
export interface Refusal {
  readonly code: RefusalCode;
  /** JSON pointer into what was sent, where the refusal is about one field. */
  readonly field?: string;
  /** Pasal/ayat, e.g. `17(3)`. */
  readonly article?: ArticleId;
  /** Values for the sentence; never personal data. */
  readonly params?: Readonly<Record<string, string | number>>;
}

export const REFUSAL_CODES = [
  // what the case allows now
  'not-in-this-status',
  'case-changed',
  'task-not-open',
  'task-claimed-by-other',
  'task-not-claimed',
  'deadline-passed',
  // who may do it
  'role-missing',
  'not-a-party',
  'not-the-applicant',
  'same-person',
  'subordinate-of-subject',
  'person-inactive',
  'appointment-invalid',
  'training-expired',
  'operator-certificate-invalid',
  'delegation-period',
  // what is missing or wrong in what was sent
  'field-missing',
  'field-invalid',
  'purpose-not-allowed',
  'document-missing',
  'document-unknown',
  'document-not-for-type',
  'document-duplicate',
  'document-not-opened',
  'request-missing',
  'request-not-for-type',
  'request-defective',
  'email-not-proven',
  'email-proof-not-requested',
  'email-proof-expired',
  'declaration-missing',
  'checklist-incomplete',
  'checklist-not-met',
  'reason-missing',
  'agreement-outdated',
  'education-incomplete',
  // letters given in the system
  'letters-on-paper',
  'signer-unknown',
  'signer-is-party',
  'same-signer',
  'letter-already-asked',
  'letter-not-asked',
  'not-the-signer',
  'letter-outdated',
  // ending, stopping and following a certificate
  'reason-not-for-capacity',
  'not-in-this-capacity',
  'invalidity-date-out-of-bounds',
  'effective-date-out-of-bounds',
  'revocation-under-way',
  'already-revoked',
  'certificate-expired',
  'not-on-hold',
  'already-on-hold',
  'loss-already-reported',
  'loss-not-reported',
  'loss-papers-missing',
  'change-unknown',
  'renewal-too-early',
  'renewal-too-late',
  'predecessor-not-renewable',
  'ca-lacks-power',
  // what administrators propose of people, and decide
  'proposal-waiting',
  'proposal-decided',
  'proposal-outdated',
  'about-oneself',
  'own-proposal',
  'not-the-maker',
  'administrators-too-few',
  'entry-not-stuck',
  // what others hold
  'key-compromised',
  'subject-already-served',
  'key-already-used',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export const refuse = (code: RefusalCode, more: Omit<Refusal, 'code'> = {}): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: { code, ...more },
});

/** What a rule made of a command: the facts to record, or why not. */
export type Decision<E> =
  { readonly ok: true; readonly events: readonly E[] } | { readonly ok: false; readonly refusal: Refusal };

export const accept = <E>(...events: readonly E[]): Decision<E> => ({ ok: true, events });
