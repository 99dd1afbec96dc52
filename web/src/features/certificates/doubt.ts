import type { CivilDate } from '../../../../domain/calendar/wib';
import { wibDate, wibInstant } from '../../../../domain/calendar/wib';
import type { Instant } from '../../../../domain/case/instant';

/** Why a key cannot have been in doubt since that day: it was not there yet, or the day has not come. */
export function doubtFault(
  day: CivilDate | undefined,
  notBefore: Instant,
  now: Instant,
): 'before-issuance' | 'in-the-future' | undefined {
  if (day === undefined) return undefined;
  if (day < wibDate(notBefore)) return 'before-issuance';
  return day > wibDate(now) ? 'in-the-future' : undefined;
}

/** From the first moment of that day on which the certificate was there (RFC 5280, 5.3.2). */
export function doubtSince(day: CivilDate, notBefore: Instant): Instant {
  const begin = wibInstant(day, '00:00');
  return begin < notBefore ? notBefore : begin;
}
