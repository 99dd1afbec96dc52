import type { Instant } from '../case/instant';
import { plusMillis } from '../case/instant';
import { subtractWorkingMinutes } from '../calendar/working-time';
import type { Calendar } from '../calendar/working-time';
import type { CaseStatus } from '../enrollment/status';

/** Working minutes of a day of an agency (Perpres 21/2023 Pasal 4). */
const WORKING_DAY = 450;

/** Whole working days, both ends included; the last has none. */
export interface AgeBucket {
  readonly from: number;
  readonly to?: number;
}

/** How old a case is, youngest first. */
export const AGE_BUCKETS = [
  { from: 0, to: 0 },
  { from: 1, to: 2 },
  { from: 3, to: 5 },
  { from: 6, to: 10 },
  { from: 11, to: 20 },
  { from: 21 },
] as const satisfies readonly AgeBucket[];

/**
 * Where one bucket of ages ends and the next begins, as moments in order of time: a case opened before the first is in
 * the last bucket, one opened from the last on is in the first. Between them are whole milliseconds, as rows have them.
 */
export const ageBounds = (now: Instant, calendar: Calendar): readonly Instant[] =>
  AGE_BUCKETS.slice(1)
    .map(({ from }) => plusMillis(subtractWorkingMinutes(now, from * WORKING_DAY, calendar), 1))
    .reverse();

/** Who has the next move in a case that is under way. */
export const MOVERS = ['registration-authority', 'applicant', 'ca'] as const;
export type Mover = (typeof MOVERS)[number];

/** Statuses on the way to a certificate in force: what is counted as open. */
export const MOVER_IN = {
  draft: 'applicant',
  verification: 'registration-authority',
  returned: 'applicant',
  approval: 'registration-authority',
  agreement: 'applicant',
  issuance: 'ca',
  activation: 'applicant',
  parked: 'registration-authority',
  acceptance: 'applicant',
} as const satisfies Partial<Record<CaseStatus, Mover>>;
