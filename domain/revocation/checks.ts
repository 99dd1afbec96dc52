import type { Instant } from '../case/instant';
import { MINUTE_MS, plusMillis } from '../case/instant';
import type { Refusal } from '../case/refusal';
import type { Capacity, RevocationReason } from '../certificate/revocation-reasons';
import { REASON_RULES } from '../certificate/revocation-reasons';

/** Clocks differ a little (cases.md: now + 60 s). */
const SKEW_MS = MINUTE_MS;

export interface Validity {
  readonly notBefore: Instant;
  readonly notAfter: Instant;
}

/** Why an invalidity date cannot be (RFC 5280, 5.3.2): within the certificate's life, and not in the future. */
export function invalidityRefusal(
  date: Instant | undefined,
  { notBefore, notAfter }: Validity,
  now: Instant,
): Refusal | undefined {
  if (date === undefined) return undefined;
  const latest = plusMillis(now, SKEW_MS);
  return date < notBefore || date > notAfter || date > latest
    ? { code: 'invalidity-date-out-of-bounds', field: '/invalidityDate', article: '21(1)' }
    : undefined;
}

/** Why a revocation cannot take effect then: it must lie ahead and within the certificate's life. */
export function effectiveRefusal(
  at: Instant | undefined,
  { notAfter }: Validity,
  now: Instant,
  urgent: boolean,
): Refusal | undefined {
  if (at === undefined) return undefined;
  return urgent || at <= now || at >= notAfter
    ? { code: 'effective-date-out-of-bounds', field: '/effectiveAt', article: '21(1)' }
    : undefined;
}

export const reasonRefusal = (reason: RevocationReason, capacity: Capacity): Refusal | undefined =>
  REASON_RULES[reason].capacities.includes(capacity)
    ? undefined
    : { code: 'reason-not-for-capacity', field: '/reason', article: '21(1)', params: { reason, capacity } };
