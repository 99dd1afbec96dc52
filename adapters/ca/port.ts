import type { CaAnswer } from '../../domain/certificate/issuance';
import type { CertificateType, Purpose } from '../../domain/certificate/types';

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
  readonly agreement: { readonly version: string; readonly sha256: string };
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

export type CertificateStatus =
  | { readonly status: 'good' }
  | { readonly status: 'unknown' }
  | { readonly status: 'revoked'; readonly revokedAt: string; readonly reason?: number };

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

/** Thrown when a call ended without an answer: the outcome is unknown, not failed. */
export class CaUnreachable extends Error {
  override readonly name = 'CaUnreachable';
}

/** Thrown when the CA answered something that its contract does not allow: people must look. */
export class CaProtocolError extends Error {
  override readonly name = 'CaProtocolError';
}
