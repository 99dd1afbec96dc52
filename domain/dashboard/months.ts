import type { Instant } from '../case/instant';
import type { CivilDate } from '../calendar/wib';
import { wibDate, wibInstant } from '../calendar/wib';

/** A civil month in WIB, `YYYY-MM`. */
export type CivilMonth = string;

export interface MonthSpan {
  readonly month: CivilMonth;
  readonly from: Instant;
  /** The first moment that is not of it. */
  readonly before: Instant;
}

/** `count` months in WIB: the rest of the one of `now`, and those after it. */
export function monthsAhead(now: Instant, count: number): readonly MonthSpan[] {
  const [year, month] = wibDate(now).split('-').map(Number) as [number, number];
  return Array.from({ length: count }, (_, n) => {
    const first = firstDay(year, month + n);
    return {
      month: first.slice(0, 7),
      from: n === 0 ? now : wibInstant(first, '00:00'),
      before: wibInstant(firstDay(year, month + n + 1), '00:00'),
    };
  });
}

/** The months are counted on from those of `year`: the 13th is January of the next. */
function firstDay(year: number, month: number): CivilDate {
  const whole = year * 12 + month - 1;
  return `${String(Math.floor(whole / 12)).padStart(4, '0')}-${String((whole % 12) + 1).padStart(2, '0')}-01`;
}
