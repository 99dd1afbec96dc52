import type { PartName } from '../stack';
import type { Dice } from './dice';

/** The parts that are killed: everything whose loss the system must outlive. */
export const KILLED = ['worker', 'api', 'temporal', 'postgres', 'bsre', 'mail'] as const satisfies readonly PartName[];

/** One kill, at a moment in the lives and not on the clock: some milliseconds into a call to the API. */
export interface Kill {
  readonly part: (typeof KILLED)[number];
  /** Counted over all lives of the round. */
  readonly atCall: number;
  readonly delayMs: number;
}

/** Nothing is killed before this many calls: people are signing in. */
const FIRST_CALL = 10;
/** A commit takes some milliseconds, a decision some tens. */
const LONGEST_DELAY_MS = 80;

/**
 * When each part dies in a round of about `calls` calls: every part once, and `more` others, spread so that each has
 * a stretch of its own (a part that is already down cannot be killed).
 */
export function planOf(dice: Dice, calls: number, more: number): readonly Kill[] {
  const parts = [...dice.shuffled(KILLED), ...dice.shuffled(KILLED).slice(0, more)];
  const stretch = Math.max(calls - FIRST_CALL, parts.length) / parts.length;
  return parts.map((part, i) => ({
    part,
    atCall: FIRST_CALL + Math.floor(i * stretch) + dice.below(Math.ceil(stretch)),
    delayMs: dice.below(LONGEST_DELAY_MS),
  }));
}
