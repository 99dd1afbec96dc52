import type { CaAnswer } from '../../domain/certificate/issuance';
import type { CaRefusal, CertificateStatus, GoodStatus } from '../../domain/certificate/standing';
import type { HeldStatus, RevokedStatus } from '../../domain/certificate/standing';
import type { CertificateType, Purpose } from '../../domain/certificate/types';

export type { CaRefusal, CaRefusalCode, CertificateStatus } from '../../domain/certificate/standing';
export type { GoodStatus, HeldStatus, RevokedStatus } from '../../domain/certificate/standing';

/** An order to issue, as the CA needs it. It holds personal data, so it never enters a workflow or a log. */
export interface IssuanceOrder {
  /** Ours, one per approved request: the same reference twice is the same order (never a second certificate). */
  readonly reference: string;
  readonly type: CertificateType;
  readonly purposes: readonly Purpose[];
  readonly subject: {
    readonly commonName: string;
    readonly organization: string;
    readonly organizationalUnit: string;
    readonly email: string;
    readonly nik: string;
    readonly dnsName?: string;
  };
  /** With its text, where the CA's own page is to show it; `sha256` is that of the text in UTF-8. */
  readonly agreement: { readonly version: string; readonly sha256: string; readonly text?: string };
  /** DER of the PKCS#10 request where the subscriber holds the key; without it the CA makes the key pair. */
  readonly pkcs10?: Buffer;
}

export interface IssuedCertificate {
  readonly leaf: Buffer;
  /** Issuing CA first, root last; DER. */
  readonly chain: readonly Buffer[];
}

export interface CaCapabilities {
  readonly name: string;
  /** An officer works in the CA's own portal; every verb then becomes a human task. */
  readonly manual: boolean;
  readonly revocation: boolean;
  readonly hold: boolean;
  readonly statusBySerial: boolean;
}

/**
 * The certification authority as Siklus sees it: a neighbour that owns the keys. Verbs that do not depend on the
 * outcome of a call may be repeated; {@link submitIssuance} is idempotent by `reference`.
 *
 * Errors: {@link CaUnreachable} when it is not known whether the CA acted; ask {@link statusOf} before anything else.
 */
export interface CertificateAuthority {
  capabilities(): CaCapabilities;
  submitIssuance(order: IssuanceOrder): Promise<CaAnswer>;
  statusOf(reference: string): Promise<CaAnswer>;
  fetchCertificate(reference: string): Promise<IssuedCertificate>;
  /** DER of the newest CRL of the CA that issued our leaves. */
  fetchCrl(): Promise<Buffer>;
  /** DER of an OCSP response (RFC 6960) for a certificate of this CA. */
  fetchOcsp(leaf: Buffer, issuer: Buffer): Promise<Buffer>;
}

/** What the RA orders when a certificate must end (Pasal 21). */
export interface RevocationOrder {
  /** Lower-case hex. */
  readonly serial: string;
  /** RFC 5280, 5.3.1. */
  readonly reason: number;
  /** Since when the key was doubtful, if that is known (RFC 5280, 5.3.2). */
  readonly invalidityDate?: string;
}

/** What the RA orders when a certificate must rest, reversibly. */
export interface HoldOrder {
  /** Lower-case hex. */
  readonly serial: string;
  /** Since when the key was doubtful, if that is known; a release takes it back. */
  readonly invalidityDate?: string;
}

export interface ReleaseOrder {
  /** Lower-case hex. */
  readonly serial: string;
}

/**
 * The extra power of a CA whose {@link CaCapabilities} say `revocation`. Repeating the same order is harmless, also
 * after the certificate has expired; a revoked certificate can only be amended to keyCompromise, which keeps its date.
 */
export interface RevokingAuthority extends CertificateAuthority {
  /** Revokes for good, what is on hold too: then the revocation keeps the date of the hold. */
  submitRevocation(order: RevocationOrder): Promise<RevokedStatus | CaRefusal>;
  /** How the CA holds a certificate; lists and OCSP may say so later. `serial` in lower-case hex. */
  statusBySerial(serial: string): Promise<CertificateStatus>;
}

/** The extra power of a CA whose {@link CaCapabilities} say `hold`. Repeating the same order is harmless. */
export interface HoldingAuthority extends RevokingAuthority {
  submitHold(order: HoldOrder): Promise<HeldStatus | CaRefusal>;
  /** The certificate is good again: it leaves the next full list, and OCSP says good. */
  submitRelease(order: ReleaseOrder): Promise<GoodStatus | CaRefusal>;
}

export const canRevoke = (ca: CertificateAuthority): ca is RevokingAuthority =>
  ca.capabilities().revocation && 'submitRevocation' in ca;

export const canHold = (ca: CertificateAuthority): ca is HoldingAuthority =>
  ca.capabilities().hold && canRevoke(ca) && 'submitHold' in ca;

/** Thrown when a call ended without an answer: the outcome is unknown, not failed. */
export class CaUnreachable extends Error {
  override readonly name = 'CaUnreachable';
}

/** Thrown when the CA answered something that its contract does not allow: people must look. */
export class CaProtocolError extends Error {
  override readonly name = 'CaProtocolError';
}
