import { DAY_MS, HOUR_MS, MINUTE_MS, plusMillis, toInstant, toMillis } from '../case/instant';
import type { Instant } from '../case/instant';

/** A civil date in WIB (Waktu Indonesia Barat), `YYYY-MM-DD`. */
export type CivilDate = string;

/** A time of day in WIB, `HH:MM`, from 00:00 to 24:00. */
export type ClockTime = string;

/** ISO 8601: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** WIB is UTC+7 the whole year: arithmetic, because a zone database may differ between two replays. */
const WIB_MS = 7 * HOUR_MS;

/** The civil date that a moment falls on in WIB. */
export const wibDate = (at: Instant): CivilDate => plusMillis(at, WIB_MS).slice(0, 10);

/** The time of day in WIB, seconds cut off. */
export const wibTime = (at: Instant): ClockTime => plusMillis(at, WIB_MS).slice(11, 16);

/** The moment of a WIB date and time of day. Errors: RangeError when either is not written as it must be. */
export const wibInstant = (date: CivilDate, time: ClockTime): Instant =>
  toInstant(dateMs(date) + minuteOfDay(time) * MINUTE_MS - WIB_MS);

/** `n` civil days later (earlier when negative). Errors: RangeError. */
export const addDays = (date: CivilDate, n: number): CivilDate => toInstant(dateMs(date) + n * DAY_MS).slice(0, 10);

/** 1970-01-01 was a Thursday. Errors: RangeError. */
export const weekdayOf = (date: CivilDate): Weekday => {
  const days = dateMs(date) / DAY_MS;
  return (((((days + 3) % 7) + 7) % 7) + 1) as Weekday;
};

/** Minutes since midnight. Errors: RangeError. */
export function minuteOfDay(time: ClockTime): number {
  const [, hours, minutes] = /^(\d\d):([0-5]\d)$/.exec(time) ?? [];
  const total = Number(hours) * 60 + Number(minutes);
  if (hours === undefined || total > 24 * 60) throw new RangeError('a time of day is written HH:MM');
  return total;
}

/** Whether a text is a day that the calendar has, written as a {@link CivilDate}. */
export const isCivilDate = (text: string): boolean => {
  const ms = /^\d{4}-\d\d-\d\d$/.test(text) ? toMillis(`${text}T00:00:00.000Z`) : NaN;
  return !Number.isNaN(ms) && toInstant(ms).slice(0, 10) === text;
};

function dateMs(date: CivilDate): number {
  if (!isCivilDate(date)) throw new RangeError('a date is written YYYY-MM-DD');
  return toMillis(`${date}T00:00:00.000Z`);
}
