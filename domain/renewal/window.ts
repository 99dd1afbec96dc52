import type { Instant } from '../case/instant';
import { plusMillis } from '../case/instant';
import type { Refusal } from '../case/refusal';
import { durationMs } from '../calendar/duration';
import { wibDate } from '../calendar/wib';
import type { InForcePolicy } from '../law/in-force-policy';
import { inForceOf } from '../law/in-force-policy';
import type { Origin } from './lineage';

export interface RenewalWindow {
  readonly opens: Instant;
  /** After it, a request is a new application. */
  readonly closes: Instant;
}

/** When a certificate can be renewed (Pasal 20(2), "akan habis masa berlakunya"). */
export function renewalWindow(notAfter: Instant, { window, lateGrace }: InForcePolicy['renewal']): RenewalWindow {
  return { opens: plusMillis(notAfter, -durationMs(window)), closes: plusMillis(notAfter, durationMs(lateGrace)) };
}

/** Why a case may not follow another one now; a reissue waits for no window (Pasal 25(1)b). */
export function renewalRefusal(
  { kind, predecessor, earlyReason }: Origin,
  policy: { readonly inForce?: InForcePolicy },
  now: Instant,
): Refusal | undefined {
  if (kind === 'reissue') return undefined;
  const { renewal } = inForceOf(policy);
  const { opens, closes } = renewalWindow(predecessor.notAfter, renewal);
  if (now > closes) return { code: 'renewal-too-late', article: '20(2)', params: { closedOn: wibDate(closes) } };
  if (now >= opens || predecessor.invited) return undefined;
  return renewal.early === 'with-reason' && earlyReason?.trim()
    ? undefined
    : { code: 'renewal-too-early', article: '20(2)', params: { opensOn: wibDate(opens) } };
}
