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
  /** The whole subject as text (RFC 4514). Personal data, like every member below that says so. */
  readonly subject: string;
  /** Values of the subject's attributes and names, as written; personal data. */
  readonly subjectAttributes: SubjectAttributes;
  readonly notBefore: Instant;
  readonly notAfter: Instant;
  /** Names of RFC 5280, 4.2.1.3. */
  readonly keyUsage: readonly string[];
  /** Names of RFC 5280, 4.2.1.12 and RFC 9336; dotted OIDs for others. */
  readonly extendedKeyUsage: readonly string[];
  readonly isCa: boolean;
  /** Every link of the chain up to a self-signed root holds: signature, names, validity, CA rights (RFC 5280, 6.1). */
  readonly chainValid: boolean;
  readonly version: number;
  /** Length of the serial's DER contents, and whether it is above zero (RFC 5280, 4.1.2.2). */
  readonly serialOctets: number;
  readonly serialPositive: boolean;
  readonly policies: readonly string[];
  readonly hasSubjectKeyIdentifier: boolean;
  readonly hasAuthorityKeyIdentifier: boolean;
  /** Such as `RSASSA-PKCS1-v1_5 with SHA-256`; a dotted OID when it is none that we know. */
  readonly signatureAlgorithm: string;
  /** Such as `RSA 3072` or `EC P-256`; a dotted OID when it is none that we know. */
  readonly publicKey: string;
  /** SHA-256 of the self-signed certificate at the chain's end; absent when the chain does not reach one. */
  readonly rootSha256?: string;
}

/** What a certificate says about its holder. Absent attributes are empty. */
export interface SubjectAttributes {
  readonly commonName: string;
  readonly organization: string;
  readonly organizationalUnit: string;
  readonly country: string;
  /** rfc822Name and dNSName of the subject alternative name (RFC 5280, 4.2.1.6). */
  readonly emails: readonly string[];
  readonly dnsNames: readonly string[];
}
