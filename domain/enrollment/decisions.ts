/** Pasal 17(1): the four things that the OP verifies, each with a verdict of its own. */
export const CHECKLIST_PARTS = ['application', 'identity', 'recommendation', 'supporting-data'] as const;
export type ChecklistPart = (typeof CHECKLIST_PARTS)[number];

export const VERDICTS = ['met', 'not-met'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** How identity was proven; Permenkominfo 11/2018 Pasal 33 levels 3 (face to face) and 4 (electronic). */
export const IDENTITY_METHODS = ['face-to-face', 'video', 'electronic'] as const;
export type IdentityMethod = (typeof IDENTITY_METHODS)[number];

export interface ChecklistAnswer {
  readonly verdict: Verdict;
  /** For `identity` only. */
  readonly method?: IdentityMethod;
  readonly note?: string;
}
export type Checklist = Readonly<Record<ChecklistPart, ChecklistAnswer>>;

/** Why an application is not accepted yet (Pasal 17(3) "belum"): the applicant can mend it. */
export const RETURN_REASONS = [
  'document-missing',
  'document-illegible',
  'document-mismatch',
  'letter-not-signed',
  'identity-mismatch',
  'data-incorrect',
  'request-defective',
  'other',
] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** Why an application is not accepted at all (Pasal 17(3) "tidak"). */
export const REFUSAL_REASONS = [
  'not-eligible',
  'not-recommended',
  'identity-not-proven',
  'not-for-duty',
  'authority-not-proven',
  'false-data',
  'duplicate-application',
  'other',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** Pasal 3(1)i: what every owner is taught before the certificate is issued. */
export const EDUCATION_TOPICS = ['rights', 'obligations', 'responsibilities', 'complaints'] as const;
