import { accepted } from '../calendar/accepted';
import type { CivilDate } from '../calendar/wib';
import { addDays } from '../calendar/wib';

/** The text that future owners agree to, as an administrator proposes it (Pasal 19(5), 23(1)). */
export interface AgreementProposal {
  readonly body: string;
  /** It is accepted in these words from the beginning of this day in WIB on. */
  readonly effectiveFrom: CivilDate;
}

export const AGREEMENT_DEFECTS = ['empty', 'nothing-changes', 'not-a-date', 'in-the-past', 'out-of-range'] as const;
export type AgreementDefectCode = (typeof AGREEMENT_DEFECTS)[number];

export interface AgreementDefect {
  readonly pointer: '/body' | '/effectiveFrom';
  readonly code: AgreementDefectCode;
}

/** Who dates it further ahead guesses at what will be asked then. */
const FURTHEST_AHEAD_DAYS = 366;

/** One text has one hash: lines end in one way, and nothing hangs on after the last. */
export const agreementText = (body: string): string =>
  `${body
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim()}\n`;

/** Everything wrong with a proposal on the day `today`; `inForce`: the text that is accepted now. */
export function agreementDefects(
  { body, effectiveFrom }: AgreementProposal,
  { today, inForce }: { readonly today: CivilDate; readonly inForce: string },
): readonly AgreementDefect[] {
  const text = agreementText(body);
  const wording = text.trim() === '' ? 'empty' : text === agreementText(inForce) ? 'nothing-changes' : undefined;
  const dating = datingDefect(effectiveFrom, today);
  return [
    ...(wording ? [{ pointer: '/body', code: wording } as const] : []),
    ...(dating ? [{ pointer: '/effectiveFrom', code: dating } as const] : []),
  ];
}

function datingDefect(day: CivilDate, today: CivilDate): AgreementDefectCode | undefined {
  if (!accepted(() => addDays(day, 0))) return 'not-a-date';
  // What people accepted stays what they accepted: no text counts for the days before it was decided.
  if (day < today) return 'in-the-past';
  return day > addDays(today, FURTHEST_AHEAD_DAYS) ? 'out-of-range' : undefined;
}
