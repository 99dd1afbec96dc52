import type { CertificateFacts } from './issuance';

/** One attribute of a distinguished name, by the keyword of RFC 4514 or its dotted OID. */
export interface NamedAttribute {
  readonly name: string;
  readonly value: string;
}

type Told =
  | 'serial'
  | 'issuer'
  | 'notBefore'
  | 'notAfter'
  | 'publicKey'
  | 'keyUsage'
  | 'extendedKeyUsage'
  | 'signatureAlgorithm'
  | 'version'
  | 'isCa';

/** What stands in a certificate, as its holder and those who answer for it read it. Personal data. */
export interface CertificateContents extends Pick<CertificateFacts, Told> {
  /** Every attribute of the subject, as written and in its order: none that nobody looks for is left out. */
  readonly subject: readonly NamedAttribute[];
  readonly emails: readonly string[];
  readonly dnsNames: readonly string[];
  /** Both of RFC 5280, 4.2.1.1 and 4.2.1.2. */
  readonly hasKeyIdentifiers: boolean;
}
