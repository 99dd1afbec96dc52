import type { Instant } from '../case/instant';

/** Why a certificate's use is stopped for a time; each reason is lifted on its own. */
export interface HoldCause {
  /** `officer`, `loss`, `ca-refused-revocation`, or `incident:<id>`. */
  readonly cause: string;
  readonly by: string;
  readonly at: Instant;
  readonly text: string;
}

/** Where a stop stands with the CA. */
export const HOLD_AT_CA = ['local', 'ordered', 'held', 'releasing'] as const;

/**
 * A stop to a certificate's use. Where the CA can hold, it shows in CRL and OCSP (certificateHold); elsewhere it is
 * our own order not to use it, and nothing is pretended.
 */
export interface Hold {
  readonly since: Instant;
  /** Time-boxed: then supervisors are told. */
  readonly until: Instant;
  readonly overdue: boolean;
  readonly causes: readonly HoldCause[];
  /** Where it stands with the CA; `local` where the CA has no such power, or would not. */
  readonly atCa: (typeof HOLD_AT_CA)[number];
  readonly release?: { readonly requestedBy: string; readonly at: Instant; readonly text: string };
}

/** What the CA must still do; the workflow does it. */
export const caWorkOf = (hold: Hold | undefined): 'hold' | 'release' | undefined =>
  hold?.atCa === 'ordered' ? 'hold' : hold?.atCa === 'releasing' ? 'release' : undefined;
