import type { Instant } from '../case/instant';

/**
 * What a CA can answer to an order, or to the question what became of it. Every one is a real state of the case;
 * `unknown` means that the CA holds no such order, which after a time-out is the only safe ground to send it again.
 */
export type CaAnswer =
  | { readonly state: 'unknown' }
  | { readonly state: 'pending'; readonly caReference: string }
  | {
      readonly state: 'awaiting-activation';
      readonly caReference: string;
      /** The CA's own page, where the applicant in person accepts the agreement (Pasal 19(4)-(5)). */
      readonly activationUrl: string;
      readonly activateBy: Instant;
    }
  | { readonly state: 'returned'; readonly caReference: string; readonly reason: string }
  | { readonly state: 'refused'; readonly caReference: string; readonly reason: string }
  | { readonly state: 'issued'; readonly caReference: string; readonly serial: string };

/** A certificate as read from its DER bytes: what the rules compare with the approved request (RFC 5280). */
export interface CertificateFacts {
  /** Serial number in lower-case hex without leading zeros: never a JS number (20 octets). */
  readonly serial: string;
  readonly sha256: string;
  readonly spkiSha256: string;
  readonly issuer: string;
  readonly subject: string;
  /** Only what a rule needs of the subject, as commitments or hashes are not possible on a DN. */
  readonly notBefore: Instant;
  readonly notAfter: Instant;
  readonly keyUsage: readonly string[];
  readonly extendedKeyUsage: readonly string[];
  readonly isCa: boolean;
  readonly chainValid: boolean;
  readonly version: number;
}
