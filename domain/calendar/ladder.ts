import { DAY_MS, MINUTE_MS, plusMillis } from '../case/instant';
import type { Instant } from '../case/instant';
import { parseDuration } from './duration';
import { addDays, minuteOfDay, wibDate, wibInstant } from './wib';
import type { CivilDate, ClockTime } from './wib';

/** A rung of the reminder ladder: time before expiry (`P90D`, `PT30S`), or after it with a minus (`-P7D`). */
export type Rung = string;

export interface Ladder {
  readonly rungs: readonly Rung[];
  /** When in the day the rungs that count days are sent. */
  readonly sendTime: ClockTime;
}

/**
 * When a rung is due (Pasal 20(2), "akan habis masa berlakunya"). Rungs in days count civil WIB dates back from the
 * date of `notAfter` and are sent at `sendTime`; rungs in hours, minutes and seconds are exact.
 * Errors: RangeError for anything else, a mixture included.
 */
export function rungInstant(notAfter: Instant, rung: Rung, sendTime: ClockTime): Instant {
  const { days, timeMs, inDays, sign } = parseRung(rung);
  if (!inDays) return plusMillis(notAfter, -sign * timeMs);
  return wibInstant(addDays(wibDate(notAfter), -sign * days), sendTime);
}

/** Which certificates a rung came due for within some time: by expiry, and by where their rung falls. */
export interface RungWindow {
  readonly rung: Rung;
  /** `notAfter` from here, */
  readonly from: Instant;
  /** and before here. */
  readonly before: Instant;
  /** The rung falls this long after `notAfter`, or where `inDays`, after the midnight that begins its date in WIB. */
  readonly offsetMs: number;
  readonly inDays: boolean;
}

/** The certificates whose rung falls after `since` and not after `until`. Errors: as {@link rungInstant}. */
export function rungWindow(rung: Rung, sendTime: ClockTime, since: Instant, until: Instant): RungWindow {
  const { days, timeMs, inDays, sign } = parseRung(rung);
  const lead = sign * timeMs;
  if (!inDays)
    return {
      ...{ rung, inDays, offsetMs: 0 - lead },
      ...{ from: plusMillis(since, lead + 1), before: plusMillis(until, lead + 1) },
    };
  // The first day whose sending time is after a moment: that day itself, or the next one.
  const dayAfter = (at: Instant): CivilDate => addDays(wibDate(at), wibInstant(wibDate(at), sendTime) > at ? 0 : 1);
  const expiring = (sent: CivilDate): Instant => wibInstant(addDays(sent, sign * days), '00:00');
  return {
    ...{ rung, inDays, offsetMs: minuteOfDay(sendTime) * MINUTE_MS - sign * days * DAY_MS },
    ...{ from: expiring(dayAfter(since)), before: expiring(dayAfter(until)) },
  };
}

/** Whether a value can stand in a ladder. */
export function isRung(value: unknown): value is Rung {
  if (typeof value !== 'string') return false;
  try {
    parseRung(value);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

export interface DueRungs {
  /** The one reminder to send now. */
  readonly send?: Rung;
  /** Missed rungs that a later one made pointless: to be recorded, never sent. */
  readonly skipped: readonly Rung[];
  /** The next rung, and when. */
  readonly next?: { readonly rung: Rung; readonly at: Instant };
}

/**
 * What the ladder asks for at `now`. After an outage only the latest missed rung is sent, and none twice.
 * `inForceSince` leaves out rungs that passed before there was a certificate to remind of.
 */
export function dueRungs(
  ladder: Ladder,
  notAfter: Instant,
  now: Instant,
  sent: readonly Rung[],
  inForceSince?: Instant,
): DueRungs {
  const rungs = ladder.rungs
    .map((rung) => ({ rung, at: rungInstant(notAfter, rung, ladder.sendTime) }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const passed = rungs.filter(({ at }) => at <= now);
  const latest = passed.filter(({ at }) => inForceSince === undefined || at > inForceSince).at(-1)?.rung;
  const send = latest !== undefined && !sent.includes(latest) ? latest : undefined;
  const next = rungs.find(({ rung, at }) => at > now && !sent.includes(rung));
  return {
    ...(send === undefined ? {} : { send }),
    skipped: passed.map(({ rung }) => rung).filter((rung) => rung !== send && !sent.includes(rung)),
    ...(next === undefined ? {} : { next }),
  };
}

function parseRung(rung: Rung) {
  const sign = rung.startsWith('-') ? -1 : 1;
  const text = sign === -1 ? rung.slice(1) : rung;
  const inDays = /^P\d+D$/.test(text);
  if (!inDays && !text.startsWith('PT')) throw new RangeError('a rung counts either days or hours, minutes, seconds');
  return { ...parseDuration(text), inDays, sign };
}
