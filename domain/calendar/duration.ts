import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../case/instant';

/** An ISO 8601 duration of days, hours, minutes and seconds: the parts whose length never depends on a calendar. */
export interface Duration {
  readonly days: number;
  /** Hours, minutes and seconds together. */
  readonly timeMs: number;
}

/**
 * Reads `P90D`, `PT30S`, `P1DT12H`. Signs, fractions, years, months and weeks are refused: a month has no fixed
 * length, and a deadline must. Errors: RangeError.
 */
export function parseDuration(text: string): Duration {
  const parts = /^P(?=[\dT])(?:(\d{1,6})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,9})S)?)?$/.exec(text);
  if (!parts) throw new RangeError('a duration is written as P<n>D or PT<n>H<n>M<n>S (ISO 8601)');
  const [, days = '0', hours = '0', minutes = '0', seconds = '0'] = parts;
  return {
    days: Number(days),
    timeMs: Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS + Number(seconds) * SECOND_MS,
  };
}

/** Milliseconds of a duration, a day being 24 hours. Errors: RangeError. */
export function durationMs(text: string): number {
  const { days, timeMs } = parseDuration(text);
  return days * DAY_MS + timeMs;
}

/** Whether {@link durationMs} accepts a value. */
export function isDuration(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  try {
    parseDuration(value);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
