import { MINUTE_MS, plusMillis, toMillis } from '../case/instant';
import type { Instant } from '../case/instant';
import { addDays, weekdayOf, wibDate, wibInstant } from './wib';
import type { CivilDate, ClockTime, Weekday } from './wib';

/** A stretch of work within one day; a break is the gap between two. */
export interface WorkSpan {
  readonly from: ClockTime;
  readonly to: ClockTime;
}

/** The working calendar, pinned into a case as data. Everything in WIB. */
export interface Calendar {
  /** Days without work: national holidays and cuti bersama. */
  readonly holidays: readonly CivilDate[];
  /** The hours of each weekday in order; none on a day of rest. */
  readonly hours: Readonly<Record<Weekday, readonly WorkSpan[]>>;
  /** First and last day for which the holidays are known. */
  readonly coverage: { readonly from: CivilDate; readonly to: CivilDate };
}

/** A deadline, and whether the holidays were known all the way to it. */
export interface WorkingDeadline {
  readonly at: Instant;
  /** False when the way leads outside the calendar's coverage: every weekday there counts as worked. */
  readonly covered: boolean;
}

/** Whether work is done on a date. Outside the coverage every weekday with hours is a working day. */
export const isWorkingDay = (date: CivilDate, calendar: Calendar): boolean => spansOn(date, calendar).length > 0;

/** Whether the holidays between two moments (in order) are known. */
export const isCovered = (from: Instant, to: Instant, calendar: Calendar): boolean =>
  wibDate(from) >= calendar.coverage.from && wibDate(to) <= calendar.coverage.to;

/**
 * The moment at which `minutes` of working time have passed since `at`; a deadline that fills a day ends with that
 * day's work, not with the next morning. Errors: RangeError for negative minutes or a calendar without working hours.
 */
export function addWorkingMinutes(at: Instant, minutes: number, calendar: Calendar): Instant {
  if (!(minutes >= 0)) throw new RangeError('working time runs forward');
  assertHours(calendar);
  let left = minutes * MINUTE_MS;
  if (left === 0) return at;
  for (let date = wibDate(at); ; date = addDays(date, 1)) {
    for (const span of spansOn(date, calendar)) {
      const start = laterOf(wibInstant(date, span.from), at);
      const length = toMillis(wibInstant(date, span.to)) - toMillis(start);
      if (length <= 0) continue;
      if (left <= length) return plusMillis(start, left);
      left -= length;
    }
  }
}

/**
 * The latest moment since which `minutes` of working time have passed at `at`: {@link addWorkingMinutes} the other
 * way. Errors: as there.
 */
export function subtractWorkingMinutes(at: Instant, minutes: number, calendar: Calendar): Instant {
  if (!(minutes >= 0)) throw new RangeError('what has passed is not negative');
  assertHours(calendar);
  let left = minutes * MINUTE_MS;
  if (left === 0) return at;
  for (let date = wibDate(at); ; date = addDays(date, -1)) {
    for (const span of [...spansOn(date, calendar)].reverse()) {
      const end = earlierOf(wibInstant(date, span.to), at);
      const length = toMillis(end) - toMillis(wibInstant(date, span.from));
      if (length <= 0) continue;
      if (left <= length) return plusMillis(end, -left);
      left -= length;
    }
  }
}

/** {@link addWorkingMinutes}, saying whether the holidays on the way were known. */
export function workingDeadline(at: Instant, minutes: number, calendar: Calendar): WorkingDeadline {
  const deadline = addWorkingMinutes(at, minutes, calendar);
  return { at: deadline, covered: isCovered(at, deadline, calendar) };
}

/**
 * The end of work on the `n`th working day after the day of `at`, which itself is not counted; with `n` = 0 the end
 * of the first working day from that day on. Errors: RangeError.
 */
export function addWorkingDays(at: Instant, n: number, calendar: Calendar): Instant {
  if (!Number.isInteger(n) || n < 0) throw new RangeError('working days are counted forward, in whole days');
  assertHours(calendar);
  let date = nextWorkingDay(n === 0 ? wibDate(at) : addDays(wibDate(at), 1), calendar);
  for (let left = n; left > 1; left -= 1) date = nextWorkingDay(addDays(date, 1), calendar);
  const last = spansOn(date, calendar).at(-1);
  if (!last) throw new RangeError('a working day has hours');
  return wibInstant(date, last.to);
}

/** Whole minutes of working time from one moment to a later one; 0 when it is not later. */
export function workingMinutesBetween(from: Instant, to: Instant, calendar: Calendar): number {
  let total = 0;
  for (let date = wibDate(from); date <= wibDate(to); date = addDays(date, 1))
    for (const span of spansOn(date, calendar)) {
      const start = laterOf(wibInstant(date, span.from), from);
      const end = earlierOf(wibInstant(date, span.to), to);
      total += Math.max(0, toMillis(end) - toMillis(start));
    }
  return Math.floor(total / MINUTE_MS);
}

const spansOn = (date: CivilDate, calendar: Calendar): readonly WorkSpan[] =>
  calendar.holidays.includes(date) ? [] : calendar.hours[weekdayOf(date)];

function nextWorkingDay(from: CivilDate, calendar: Calendar): CivilDate {
  let date = from;
  while (!isWorkingDay(date, calendar)) date = addDays(date, 1);
  return date;
}

const laterOf = (a: Instant, b: Instant): Instant => (a > b ? a : b);
const earlierOf = (a: Instant, b: Instant): Instant => (a < b ? a : b);

/** Without this, a search for working time would never end. */
function assertHours(calendar: Calendar): void {
  const works = Object.values(calendar.hours).some((spans) => spans.some((span) => span.from < span.to));
  if (!works) throw new RangeError('the calendar has no working hours');
}
