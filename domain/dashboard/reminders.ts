import type { Instant } from '../case/instant';
import { rungInstant, rungWindow } from '../calendar/ladder';
import type { Rung, RungWindow } from '../calendar/ladder';
import type { Policy } from '../law/policy';

/** A rung of one version of the policy; a case keeps the version under which it was opened. */
export interface PolicyRung extends RungWindow {
  readonly policyVersion: number;
}

/** Pasal 20(2): for every policy, which certificates each of its rungs came due for in the time. */
export const rungsDue = (policies: readonly Policy[], since: Instant, until: Instant): readonly PolicyRung[] =>
  policies.flatMap(({ version, reminderLadder, reminderSendTime }) =>
    [...new Set(reminderLadder)].map((rung) => ({
      policyVersion: version,
      ...rungWindow(rung, reminderSendTime, since, until),
    })),
  );

const SOME_DAY: Instant = '2026-01-01T00:00:00.000Z';

/** Rungs in the order in which they come. */
export const byTime = (one: Rung, other: Rung): number => {
  const [a, b] = [rungInstant(SOME_DAY, one, '00:00'), rungInstant(SOME_DAY, other, '00:00')];
  return a < b ? -1 : a > b ? 1 : 0;
};
