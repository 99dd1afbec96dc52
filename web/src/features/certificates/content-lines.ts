import type { MismatchCode } from '../../../../domain/certificate/match';
import { MISMATCH_CODES } from '../../../../domain/certificate/match';
import type { CertificateType } from '../../../../domain/certificate/types';
import { KEY_ORIGIN_OF_TYPE } from '../../../../domain/certificate/types';
import type { CertificateContentsView } from '../../api/contract';

export type ContentLine =
  'commonName' | 'organization' | 'organizationalUnit' | 'country' | 'otherAttribute' | (typeof REST)[number];

/** In the order of reading, after the subject. */
const REST = [
  'emails',
  'dnsNames',
  'issuer',
  'serial',
  'notBefore',
  'notAfter',
  'publicKey',
  'keyUsage',
  'extendedKeyUsage',
  'signatureAlgorithm',
  'version',
  'isCa',
  'hasKeyIdentifiers',
] as const satisfies readonly (keyof CertificateContentsView)[];

/** Something that stands in the certificate, and whether that is what was approved. */
export interface WrittenLine {
  readonly line: ContentLine;
  /** Of an attribute that has no line of its own: what it is called there. */
  readonly attribute?: string;
  readonly values: readonly (string | number | boolean)[];
  /** Absent where the certificate is compared with nothing. */
  readonly fits?: boolean;
}

/** Where each difference is to be seen. */
const LINE_OF: Record<MismatchCode, ContentLine> = {
  'chain-invalid': 'issuer',
  'root-not-trusted': 'issuer',
  'is-ca': 'isCa',
  version: 'version',
  'serial-length': 'serial',
  'serial-known': 'serial',
  'signature-algorithm': 'signatureAlgorithm',
  'key-identifiers': 'hasKeyIdentifiers',
  'common-name': 'commonName',
  organization: 'organization',
  'organizational-unit': 'organizationalUnit',
  email: 'emails',
  'dns-name': 'dnsNames',
  'public-key': 'publicKey',
  'key-usage': 'keyUsage',
  'extended-key-usage': 'extendedKeyUsage',
  'validity-start': 'notBefore',
  'validity-length': 'notAfter',
};
const COMPARED = new Set(MISMATCH_CODES.map((code) => LINE_OF[code]));

const LINE_OF_ATTRIBUTE: Readonly<Record<string, ContentLine>> = {
  CN: 'commonName',
  O: 'organization',
  OU: 'organizationalUnit',
  C: 'country',
};

/** What a person looks for; the rest is for programs, and shown where it is wrong. */
const FOR_PROGRAMS = new Set<ContentLine>(['signatureAlgorithm', 'version', 'isCa', 'hasKeyIdentifiers']);

/** What stands in a certificate as lines to be read; what is missing has one only where it should be there. */
export function writtenIn(
  contents: CertificateContentsView,
  type: CertificateType,
  mismatches: readonly MismatchCode[],
): readonly WrittenLine[] {
  const differing = new Set(mismatches.map((code) => LINE_OF[code]));
  const compared = (line: ContentLine): boolean =>
    COMPARED.has(line) && (line !== 'publicKey' || KEY_ORIGIN_OF_TYPE[type] === 'subscriber-held');
  const lines = [...ofSubject(contents), ...ofTheRest(contents)];
  return lines
    .filter(({ line, values }) => differing.has(line) || (values.length > 0 && !FOR_PROGRAMS.has(line)))
    .map((one) => ({ ...one, ...(compared(one.line) ? { fits: !differing.has(one.line) } : {}) }));
}

function ofSubject({ subject }: CertificateContentsView): readonly WrittenLine[] {
  const valuesOf = (keyword: string) => subject.filter(({ name }) => name === keyword).map(({ value }) => value);
  const known = Object.entries(LINE_OF_ATTRIBUTE).map(([keyword, line]) => ({ line, values: valuesOf(keyword) }));
  const others = [...new Set(subject.map(({ name }) => name))].filter((name) => !(name in LINE_OF_ATTRIBUTE));
  return [
    ...known,
    ...others.map((attribute) => ({ line: 'otherAttribute' as const, attribute, values: valuesOf(attribute) })),
  ];
}

const ofTheRest = (contents: CertificateContentsView): readonly WrittenLine[] =>
  REST.map((line) => ({ line, values: [contents[line]].flat() }));
