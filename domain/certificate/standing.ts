import type { Instant } from '../case/instant';

/**
 * How the CA itself holds a certificate. The world may see it only later, in lists and OCSP; and `good` says nothing
 * of the certificate's time: a certificate that has expired unrevoked is good.
 */
export type CertificateStatus = GoodStatus | HeldStatus | RevokedStatus | { readonly status: 'unknown' };

export interface GoodStatus {
  readonly status: 'good';
}

/** On hold: reversible (certificateHold). */
export interface HeldStatus {
  readonly status: 'held';
  readonly since: Instant;
  readonly invalidityDate?: Instant;
}

export interface RevokedStatus {
  readonly status: 'revoked';
  /** When the CA revoked; of a certificate that was on hold before, when the hold began (X.509). */
  readonly revokedAt: Instant;
  /** RFC 5280, 5.3.1; absent means unspecified. */
  readonly reason?: number;
  /** Since when the key or the certificate was doubtful (RFC 5280, 5.3.2). */
  readonly invalidityDate?: Instant;
}

/** Why a CA does not revoke, hold or release. */
export const CA_REFUSAL_CODES = [
  /** Its time is over: there is nothing to revoke. */
  'expired',
  /** Revoked for good for another reason; only keyCompromise may replace that. */
  'already-revoked',
  /** This CA puts no certificate on hold. */
  'hold-not-allowed',
  /** A server's certificate is never put on hold (CA/Browser Forum BR 7.2.2). */
  'hold-not-for-servers',
  /** A release of what was never held. */
  'not-on-hold',
  /** The invalidity date is outside the certificate's life, to come, or on a release, which takes none. */
  'invalidity-date',
  /** No certificate of this CA. */
  'serial-unknown',
  /** The CA decided so; its words say why. */
  'refused',
] as const;
export type CaRefusalCode = (typeof CA_REFUSAL_CODES)[number];

/** The CA said no, and nothing changed. */
export interface CaRefusal {
  readonly status: 'refused';
  readonly code: CaRefusalCode;
  /** The CA's own words, for people. */
  readonly reason: string;
}
