import { Flag, Moment, Parts, Text, Texts, Whole } from '../cases/dto-fields';

export class NamedAttributeView {
  /** Keyword of RFC 4514, such as `CN`; the dotted OID of an attribute that has none. */
  @Text(200) name: string;
  @Text(10_000) value: string;
}

/** What stands in a certificate, read from its own bytes. */
export class CertificateContentsView {
  /** Every attribute of the subject, in its order. */
  @Parts(() => NamedAttributeView) subject: readonly NamedAttributeView[];
  /** rfc822Name and dNSName of the subject alternative name (RFC 5280, 4.2.1.6). */
  @Texts() emails: readonly string[];
  @Texts() dnsNames: readonly string[];
  @Text(1000) issuer: string;
  @Text(64) serial: string;
  @Moment() notBefore: string;
  @Moment() notAfter: string;
  /** Such as `RSA 3072` or `EC P-256`. */
  @Text(200) publicKey: string;
  /** Names of RFC 5280, 4.2.1.3. */
  @Texts() keyUsage: readonly string[];
  /** Names of RFC 5280, 4.2.1.12 and RFC 9336; dotted OIDs for others. */
  @Texts() extendedKeyUsage: readonly string[];
  @Text(200) signatureAlgorithm: string;
  @Whole() version: number;
  @Flag() isCa: boolean;
  /** Of the subject’s key and of the authority’s (RFC 5280, 4.2.1.1 and 4.2.1.2). */
  @Flag() hasKeyIdentifiers: boolean;
}
