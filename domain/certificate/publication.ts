import type { Instant } from '../case/instant';

/** Why a revocation list proves nothing (RFC 5280, 5 and 6.3). */
export type CrlFinding =
  | 'unreadable'
  /** Of another CA than the one that issued the certificate, by name or by key. */
  | 'wrong-issuer'
  /** Its issuer has no right to sign lists (cRLSign). */
  | 'issuer-may-not-sign'
  | 'bad-signature'
  | 'not-yet-current'
  | 'no-next-update'
  | 'stale'
  /** Without its number nobody can tell an older list from a newer one (RFC 5280, 5.2.3). */
  | 'no-crl-number'
  /** A delta, or a list of some certificates only: what it leaves out is no news. */
  | 'partial-list'
  /** Something critical that is not understood here (RFC 5280, 5.2 and 5.3). */
  | 'critical-extension';

/** Why an OCSP response proves nothing (RFC 6960, 3.2). */
export type OcspFinding =
  | 'unreadable'
  /** The responder declined: its response status is not successful. */
  | 'not-successful'
  /** It speaks of another certificate, or of another CA's. */
  | 'other-certificate'
  /** Signed by somebody whom the CA did not delegate (RFC 6960, 4.2.2.2). */
  | 'responder-not-authorized'
  | 'bad-signature'
  | 'not-yet-current'
  | 'no-next-update'
  | 'stale'
  | 'critical-extension';

/** Nothing may be concluded: neither that the certificate is revoked nor that it is not. */
export interface Unproven<Finding> {
  readonly status: 'unproven';
  readonly findings: readonly Finding[];
}

/**
 * What is said of a certificate, proven. `expired`: it is not said to be revoked, but the word is of a time after the
 * certificate's end, when entries may be dropped (RFC 5280, 3.3) and "good" covers it no more (RFC 6960, 2.2); so it
 * does not mean that the certificate was never revoked.
 */
export type Said = { readonly status: 'good' } | { readonly status: 'expired' } | SaidRevoked;

export interface SaidRevoked {
  /** `held` for certificateHold, which may end (RFC 5280, 5.3.1). */
  readonly status: 'revoked' | 'held';
  readonly revokedAt: Instant;
  /** RFC 5280, 5.3.1; absent means unspecified. */
  readonly reason?: number;
  /** Since when the key was doubtful (RFC 5280, 5.3.2); only lists say it. */
  readonly invalidityDate?: Instant;
}

/** What a CA's revocation list says of one certificate. */
export type CrlSays =
  | Unproven<CrlFinding>
  | (Said & {
      /** Decimal text: a number of up to 20 octets that only grows; a smaller one later is an alarm. */
      readonly crlNumber: string;
      readonly thisUpdate: Instant;
      readonly nextUpdate: Instant;
    });

/** What a CA's OCSP responder says of one certificate; `unknown` is an alarm, never good. */
export type OcspSays =
  | Unproven<OcspFinding>
  | ((Said | { readonly status: 'unknown' }) & {
      readonly producedAt: Instant;
      readonly thisUpdate: Instant;
      readonly nextUpdate: Instant;
    });

/** What the world can see of a certificate. */
export interface Publication {
  readonly crl: CrlSays;
  readonly ocsp: OcspSays;
}
