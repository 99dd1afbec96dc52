/** The numbers of letters that are asked for in the system. */
export interface LetterPolicy {
  /** After so much working time without an answer the signer is reminded, and again after as much more. */
  readonly remindEveryWorkingMinutes: number;
  /** So often at most; after as much more time the applicant is told that the letter stays unanswered. */
  readonly mostReminders: number;
}

/** The suggested values; the regency decides. */
export const DEFAULT_LETTERS: LetterPolicy = { remindEveryWorkingMinutes: 900, mostReminders: 2 };

/** The numbers of a case's pinned policy; a case that was opened before they existed has the suggested ones. */
export const lettersOf = ({ letters }: { readonly letters?: LetterPolicy }): LetterPolicy => letters ?? DEFAULT_LETTERS;
