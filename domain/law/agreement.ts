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

export interface TextLine {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** What one text says otherwise than another, line by line (longest common subsequence). */
export function textChanges(before: string, after: string): readonly TextLine[] {
  const [from, to] = [linesOf(before), linesOf(after)];
  const common = commonLengths(from, to);
  const lines: TextLine[] = [];
  let [i, j] = [0, 0];
  while (i < from.length || j < to.length) {
    const [old, next] = [from[i], to[j]];
    if (old !== undefined && old === next) {
      lines.push({ kind: 'same', text: old });
      [i, j] = [i + 1, j + 1];
    } else if (old !== undefined && (next === undefined || lengthAt(common, i + 1, j) >= lengthAt(common, i, j + 1))) {
      lines.push({ kind: 'removed', text: old });
      i += 1;
    } else {
      lines.push({ kind: 'added', text: next ?? '' });
      j += 1;
    }
  }
  return lines;
}

const linesOf = (text: string): readonly string[] => agreementText(text).trimEnd().split('\n');

type Lengths = readonly (readonly number[])[];
const lengthAt = (lengths: Lengths, i: number, j: number): number => lengths[i]?.[j] ?? 0;

/** Of every two rests of the texts, how many lines they have in common in this order. */
function commonLengths(from: readonly string[], to: readonly string[]): Lengths {
  const lengths: number[][] = Array.from({ length: from.length + 1 }, () => Array<number>(to.length + 1).fill(0));
  for (let i = from.length - 1; i >= 0; i -= 1)
    for (let j = to.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (!row) continue;
      row[j] =
        from[i] === to[j]
          ? lengthAt(lengths, i + 1, j + 1) + 1
          : Math.max(lengthAt(lengths, i + 1, j), lengthAt(lengths, i, j + 1));
    }
  return lengths;
}
