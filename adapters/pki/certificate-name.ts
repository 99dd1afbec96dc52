import { AltName, ExtKeyUsage } from 'pkijs';
import type { Certificate, RelativeDistinguishedNames, GeneralName } from 'pkijs';
import type { NamedAttribute } from '../../domain/certificate/contents';
import type { SubjectAttributes } from '../../domain/certificate/issuance';
import { toHex } from './certificate-der';

const ATTRIBUTE = { CN: '2.5.4.3', O: '2.5.4.10', OU: '2.5.4.11', C: '2.5.4.6' } as const;
const KEYWORDS: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '1.2.840.113549.1.9.1': 'emailAddress',
};

/** GeneralName's CHOICE tags (RFC 5280, 4.2.1.6). */
const RFC822_NAME = 1;
const DNS_NAME = 2;

interface Attribute {
  readonly type: string;
  readonly text: string;
}

const attributesOf = (name: RelativeDistinguishedNames): readonly Attribute[] =>
  name.typesAndValues.map(({ type, value }) => ({ type, text: textOf(value) }));

function textOf(value: RelativeDistinguishedNames['typesAndValues'][number]['value']): string {
  const text: unknown = value.valueBlock.value;
  return typeof text === 'string' ? text : `#${toHex(value.toBER())}`;
}

const escapeRfc4514 = (text: string): string =>
  text
    .replace(/[\\"+,;<>]/g, '\\$&')
    .replace(/^[ #]|(?<=.) $/g, '\\$&')
    .replaceAll('\0', '\\00');

/** A distinguished name as text, most specific attribute first (RFC 4514). */
export const nameText = (name: RelativeDistinguishedNames): string =>
  attributesOf(name)
    .toReversed()
    .map(({ type, text }) => `${KEYWORDS[type] ?? type}=${escapeRfc4514(text)}`)
    .join(',');

/** Every attribute of a distinguished name, in its order, by keyword where RFC 4514 has one. */
export const namedAttributes = (name: RelativeDistinguishedNames): readonly NamedAttribute[] =>
  attributesOf(name).map(({ type, text }) => ({ name: KEYWORDS[type] ?? type, value: text }));

/** What the subject says about the holder; several values of one attribute are joined, so that none hides another. */
export function subjectAttributes(certificate: Certificate): SubjectAttributes {
  const attributes = attributesOf(certificate.subject);
  const valueOf = (type: string) =>
    attributes
      .filter((attribute) => attribute.type === type)
      .map(({ text }) => text)
      .join(' + ');
  const names = alternativeNames(certificate);
  const namesOf = (type: number) => names.filter((name) => name.type === type).map((name) => String(name.value));
  return {
    commonName: valueOf(ATTRIBUTE.CN),
    organization: valueOf(ATTRIBUTE.O),
    organizationalUnit: valueOf(ATTRIBUTE.OU),
    country: valueOf(ATTRIBUTE.C),
    emails: namesOf(RFC822_NAME),
    dnsNames: namesOf(DNS_NAME),
  };
}

function alternativeNames(certificate: Certificate): readonly GeneralName[] {
  const parsed = extensionOf(certificate, '2.5.29.17');
  return parsed instanceof AltName ? parsed.altNames : [];
}

/** The parsed value of an extension, or nothing when the certificate lacks it. */
export const extensionOf = (certificate: Certificate, oid: string): unknown =>
  certificate.extensions?.find(({ extnID }) => extnID === oid)?.parsedValue;

const PURPOSE_NAMES: Readonly<Record<string, string>> = {
  '2.5.29.37.0': 'anyExtendedKeyUsage',
  '1.3.6.1.5.5.7.3.1': 'serverAuth',
  '1.3.6.1.5.5.7.3.2': 'clientAuth',
  '1.3.6.1.5.5.7.3.4': 'emailProtection',
  '1.3.6.1.5.5.7.3.8': 'timeStamping',
  '1.3.6.1.5.5.7.3.9': 'OCSPSigning',
  '1.3.6.1.5.5.7.3.36': 'documentSigning',
};

/** Extended key usage by name (RFC 5280, 4.2.1.12; RFC 9336), dotted OID for those without one here. */
export function extendedKeyUsage(certificate: Certificate): readonly string[] {
  const parsed = extensionOf(certificate, '2.5.29.37');
  return parsed instanceof ExtKeyUsage ? parsed.keyPurposes.map((oid) => PURPOSE_NAMES[oid] ?? oid) : [];
}
