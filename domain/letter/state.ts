import type { Instant } from '../case/instant';
import type { Covered } from '../enrollment/dossier';
import type { DocumentKind } from '../law/documents';

/** Letters that can be given in the system instead of on paper, where the agency works so. */
export const ASKED_LETTERS = [
  'recommendation-letter', // Pasal 14a, 15a
  'application-recommendation', // Pasal 16b
  'cover-letter', // Pasal 14a, 15a, 16a
] as const satisfies readonly DocumentKind[];
export type AskedLetterKind = (typeof ASKED_LETTERS)[number];

export const isAskedLetter = (kind: string): kind is AskedLetterKind => ASKED_LETTERS.some((known) => known === kind);

/** Whose letter it is; who that is for a case, the directory says. */
export const SIGNER_OF: Record<AskedLetterKind, 'superior' | 'agency-head'> = {
  'recommendation-letter': 'superior',
  'application-recommendation': 'superior',
  'cover-letter': 'agency-head',
};

export const ASKED_STATUSES = [
  'asked',
  'given',
  'declined',
  'closed', // withdrawn, asked of somebody else, or no longer needed
] as const;
export type AskedStatus = (typeof ASKED_STATUSES)[number];

/** A letter as it was asked for, and what became of it. */
export interface AskedLetter {
  /** Number of the event that asked for it. */
  readonly seq: number;
  readonly kind: AskedLetterKind;
  readonly signerId: string;
  readonly askedAt: Instant;
  readonly status: AskedStatus;
  readonly answeredAt?: Instant;
  /** When its signer is reminded, or at last the applicant told; absent once nothing more comes. */
  readonly remindAt?: Instant;
  /** How often its signer was reminded. */
  readonly reminders?: number;
  /** The applicant was told that nobody answers. */
  readonly unansweredAt?: Instant;
  /** How it was given: by which event, and what it speaks of. */
  readonly given?: { readonly seq: number; readonly digest: string; readonly covers: Covered };
  /** Why it was declined. */
  readonly reason?: string;
}

type Letters = { readonly letters?: readonly AskedLetter[] };

/** The request of a kind that waits for its signer. */
export const openRequest = ({ letters = [] }: Letters, kind: AskedLetterKind): AskedLetter | undefined =>
  letters.find((letter) => letter.kind === kind && letter.status === 'asked');

/** What last became of a kind. */
export const lastRequest = ({ letters = [] }: Letters, kind: AskedLetterKind): AskedLetter | undefined =>
  letters.findLast((letter) => letter.kind === kind);
