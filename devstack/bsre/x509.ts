import { createHash, randomBytes } from 'node:crypto';
import type { webcrypto } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { KEY_USAGE } from './profile';
import type { KeyUsageProfile, NameParts } from './profile';

/** A certificate with the private key of its subject, as only the CA itself holds it. */
export interface Authority {
  readonly certificate: pkijs.Certificate;
  readonly der: Buffer;
  readonly key: webcrypto.CryptoKey;
  /** What this authority signs with: the hash of its certificates and lists. */
  readonly hash: 'SHA-256' | 'SHA-384';
}

const ATTRIBUTE_OIDS = {
  country: '2.5.4.6',
  organization: '2.5.4.10',
  organizationalUnit: '2.5.4.11',
  commonName: '2.5.4.3',
} as const;

export const derOf = (object: { toSchema(encodeFlag?: boolean): { toBER(): ArrayBuffer } }): Buffer =>
  Buffer.from(object.toSchema(false).toBER());

/**
 * A name from the least specific attribute to the most, each in a set of its own; empty ones are left out. It is
 * encoded here because pkijs would put all of them into one set.
 */
export function distinguishedName(parts: NameParts): pkijs.RelativeDistinguishedNames {
  const sets = (['country', 'organization', 'organizationalUnit', 'commonName'] as const).flatMap((part) => {
    const text = parts[part];
    if (!text) return [];
    const Text = part === 'country' ? asn1js.PrintableString : asn1js.Utf8String;
    const type = new asn1js.ObjectIdentifier({ value: ATTRIBUTE_OIDS[part] });
    return [new asn1js.Set({ value: [new asn1js.Sequence({ value: [type, new Text({ value: text })] })] })];
  });
  const encoded = asn1js.fromBER(new asn1js.Sequence({ value: sets }).toBER());
  return new pkijs.RelativeDistinguishedNames({ schema: encoded.result });
}

/** RFC 5280, 4.1.2.5: UTCTime through 2049, GeneralizedTime after. */
export const time = (value: Date): pkijs.Time =>
  new pkijs.Time({
    type: value.getUTCFullYear() < 2050 ? pkijs.TimeType.UTCTime : pkijs.TimeType.GeneralizedTime,
    value,
  });

/** As certificates and lists write times (RFC 5280, 4.1.2.5). */
export const wholeSeconds = (at: Date): Date => new Date(Math.floor(at.getTime() / 1000) * 1000);
export const thisSecond = (): Date => wholeSeconds(new Date());
export const plusSeconds = (from: Date, seconds: number): Date => new Date(from.getTime() + seconds * 1000);

/** 20 octets, positive, never with a leading zero octet (RFC 5280, 4.1.2.2). */
export function newSerial(): asn1js.Integer {
  const octets = randomBytes(20);
  octets[0] = ((octets[0] ?? 0) & 0x7f) | 0x40;
  return new asn1js.Integer({ valueHex: exact(octets) });
}

export const serialText = (serial: asn1js.Integer): string => serial.toBigInt().toString(16);

/** Serial numbers come as hex, with or without leading zeros and colons. */
export const normalSerial = (text: string): string => text.toLowerCase().replaceAll(':', '').replace(/^0+/, '');

export const exact = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;

/** Key identifier, method 1 of RFC 5280, 4.2.1.2. */
export const keyIdentifier = (spki: pkijs.PublicKeyInfo): Buffer =>
  createHash('sha1').update(spki.subjectPublicKey.valueBlock.valueHexView).digest();

const extension = (extnID: string, value: { toBER(): ArrayBuffer }, critical = false): pkijs.Extension =>
  new pkijs.Extension({ extnID, critical, extnValue: value.toBER() });

const uri = (value: string): pkijs.GeneralName => new pkijs.GeneralName({ type: 6, value });

export const extensions = {
  certificationAuthority: (pathLength?: number) =>
    extension(
      '2.5.29.19',
      new pkijs.BasicConstraints({
        cA: true,
        ...(pathLength === undefined ? {} : { pathLenConstraint: pathLength }),
      }).toSchema(),
      true,
    ),
  keyUsage(profile: KeyUsageProfile) {
    const { octet, unusedBits } = KEY_USAGE[profile];
    return extension('2.5.29.15', new asn1js.BitString({ valueHex: exact(Uint8Array.of(octet)), unusedBits }), true);
  },
  extendedKeyUsage: (keyPurposes: readonly string[]) =>
    extension('2.5.29.37', new pkijs.ExtKeyUsage({ keyPurposes: [...keyPurposes] }).toSchema()),
  subjectKeyIdentifier: (spki: pkijs.PublicKeyInfo) =>
    extension('2.5.29.14', new asn1js.OctetString({ valueHex: exact(keyIdentifier(spki)) })),
  authorityKeyIdentifier: (spki: pkijs.PublicKeyInfo) =>
    extension(
      '2.5.29.35',
      new pkijs.AuthorityKeyIdentifier({
        keyIdentifier: new asn1js.OctetString({ valueHex: exact(keyIdentifier(spki)) }),
      }).toSchema(),
    ),
  policies: (oids: readonly string[]) =>
    extension(
      '2.5.29.32',
      new pkijs.CertificatePolicies({
        certificatePolicies: oids.map((policyIdentifier) => new pkijs.PolicyInformation({ policyIdentifier })),
      }).toSchema(),
    ),
  alternativeNames: (emails: readonly string[], dnsNames: readonly string[]) =>
    extension(
      '2.5.29.17',
      new pkijs.GeneralNames({
        names: [
          ...emails.map((value) => new pkijs.GeneralName({ type: 1, value })),
          ...dnsNames.map((value) => new pkijs.GeneralName({ type: 2, value })),
        ],
      }).toSchema(),
    ),
  revocationList: (url: string) =>
    extension(
      '2.5.29.31',
      new pkijs.CRLDistributionPoints({
        distributionPoints: [new pkijs.DistributionPoint({ distributionPoint: [uri(url)] })],
      }).toSchema(),
    ),
  authorityInformation: (issuerUrl: string, ocspUrl?: string) =>
    extension(
      '1.3.6.1.5.5.7.1.1',
      new pkijs.InfoAccess({
        accessDescriptions: [
          ...(ocspUrl
            ? [new pkijs.AccessDescription({ accessMethod: '1.3.6.1.5.5.7.48.1', accessLocation: uri(ocspUrl) })]
            : []),
          new pkijs.AccessDescription({ accessMethod: '1.3.6.1.5.5.7.48.2', accessLocation: uri(issuerUrl) }),
        ],
      }).toSchema(),
    ),
  /** RFC 6960, 4.2.2.2.1: nobody needs to ask whether the responder itself is revoked. */
  ocspNoCheck: () => extension('1.3.6.1.5.5.7.48.1.5', new asn1js.Null()),
  crlNumber: (number: number) => extension('2.5.29.20', asn1js.Integer.fromBigInt(number)),
  crlReason: (reason: number) => extension('2.5.29.21', new asn1js.Enumerated({ value: reason })),
  invalidityDate: (at: Date) => extension('2.5.29.24', new asn1js.GeneralizedTime({ valueDate: at })),
};

export interface CertificateContents {
  readonly subject: NameParts;
  readonly spki: pkijs.PublicKeyInfo;
  readonly notBefore: Date;
  /** The first second in which it is no longer valid. */
  readonly lifeSeconds: number;
  readonly extensions: readonly pkijs.Extension[];
}

/** pkijs leaves out the NULL that RFC 4055, 5 wants beside an RSA signature algorithm. */
class StrictEngine extends pkijs.CryptoEngine {
  override async getSignatureParameters(key: webcrypto.CryptoKey, hash?: string) {
    const found = await super.getSignatureParameters(key, hash);
    if (key.algorithm.name === 'RSASSA-PKCS1-v1_5') found.signatureAlgorithm.algorithmParams = new asn1js.Null();
    return found;
  }
}
export const engine = new StrictEngine({ name: 'siklus', crypto: globalThis.crypto });

/** Signs a version 3 certificate; without `issuer` it is self-signed by `key`. */
export async function certify(
  contents: CertificateContents,
  signer: { readonly issuer?: Authority; readonly key: webcrypto.CryptoKey; readonly hash: string },
): Promise<pkijs.Certificate> {
  const issuerKey = signer.issuer?.certificate.subjectPublicKeyInfo ?? contents.spki;
  const certificate = new pkijs.Certificate({
    version: 2,
    serialNumber: newSerial(),
    issuer: signer.issuer?.certificate.subject ?? distinguishedName(contents.subject),
    subject: distinguishedName(contents.subject),
    notBefore: time(contents.notBefore),
    notAfter: time(plusSeconds(contents.notBefore, contents.lifeSeconds - 1)),
    subjectPublicKeyInfo: contents.spki,
    extensions: [
      ...contents.extensions,
      extensions.subjectKeyIdentifier(contents.spki),
      extensions.authorityKeyIdentifier(issuerKey),
    ],
  });
  await certificate.sign(signer.key, signer.hash, engine);
  return reread(derOf(certificate));
}

/** As others will see it: parsed from the bytes that were signed. */
export const reread = (der: Buffer): pkijs.Certificate => pkijs.Certificate.fromBER(exact(der));

export async function publicKeyInfo(key: webcrypto.CryptoKey): Promise<pkijs.PublicKeyInfo> {
  const info = new pkijs.PublicKeyInfo();
  await info.importKey(key);
  return info;
}
