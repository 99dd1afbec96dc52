import type { CertificateRequestFacts, RequestedExtension } from '../../domain/certificate/request';
import { childrenOf, DerError, expectTag, readBoolean, readDer, readOid, sequenceOf, TAG } from './strict-der';
import type { DerNode } from './strict-der';

export type Subject = CertificateRequestFacts['subject'];

/** A Name (RFC 5280 §4.1.2.4) as its attributes in order. Errors: DerError. */
export function readName(name: DerNode): Subject {
  return childrenOf(expectTag(name, TAG.sequence)).flatMap((set) =>
    childrenOf(expectTag(set, TAG.set)).map((attribute) => {
      const [oid, value] = sequenceOf(attribute, TAG.oid, undefined);
      if (!oid || !value) throw new DerError('an attribute without a value');
      return { oid: readOid(oid), value: readText(value) };
    }),
  );
}

const DECODERS: Readonly<Record<number, (content: Buffer) => string>> = {
  0x0c: (content) => utf8(content),
  0x12: (content) => content.toString('latin1'),
  0x13: (content) => content.toString('latin1'),
  0x14: (content) => content.toString('latin1'),
  0x16: (content) => content.toString('latin1'),
  0x1a: (content) => content.toString('latin1'),
  0x1e: (content) => utf16(content),
};

/** A string type of X.680 §41 as text; anything else in the hexadecimal form of RFC 4514 §2.4. */
const readText = ({ tag, content, raw }: DerNode): string => DECODERS[tag]?.(content) ?? `#${raw.toString('hex')}`;

function utf8(content: Buffer): string {
  const text = content.toString('utf8');
  if (!Buffer.from(text, 'utf8').equals(content)) throw new DerError('a string that is not UTF-8');
  return text;
}

function utf16(content: Buffer): string {
  if (content.length % 2 !== 0) throw new DerError('a BMPString cut off');
  return Buffer.from(content).swap16().toString('utf16le');
}

const CHALLENGE_PASSWORD = '1.2.840.113549.1.9.7';
/** PKCS#9 extensionRequest (RFC 2985 §5.4.2) and Microsoft's older attribute of the same syntax. */
const EXTENSION_REQUESTS = ['1.2.840.113549.1.9.14', '1.3.6.1.4.1.311.2.1.14'];

export type Attributes = Pick<CertificateRequestFacts, 'dnsNames' | 'requestedExtensions' | 'hasChallengePassword'>;

/** The attributes of a request (RFC 2986 §4.1). Errors: DerError. */
export function readAttributes(attributes: DerNode | undefined): Attributes {
  const read = (attributes ? childrenOf(attributes) : []).map((attribute) => {
    const [oid, values] = sequenceOf(attribute, TAG.oid, TAG.set);
    return { oid: readOid(expectTag(oid, TAG.oid)), values: childrenOf(expectTag(values, TAG.set)) };
  });
  const extensions = read
    .filter(({ oid }) => EXTENSION_REQUESTS.includes(oid))
    .flatMap(({ values }) => values.flatMap((list) => childrenOf(expectTag(list, TAG.sequence)).map(readExtension)));
  if (new Set(extensions.map(({ oid }) => oid)).size !== extensions.length)
    throw new DerError('an extension asked for twice');
  return {
    dnsNames: extensions.flatMap(({ dnsNames }) => dnsNames),
    requestedExtensions: extensions.map(({ oid, critical, verdict }) => ({ oid, critical, verdict })),
    hasChallengePassword: read.some(({ oid }) => oid === CHALLENGE_PASSWORD),
  };
}

interface Reading {
  readonly refused: boolean;
  readonly dnsNames?: readonly string[];
}

/** Extensions whose content is read: what is refused asks for an authority, or names more than hosts. */
const READERS: Readonly<Record<string, (value: DerNode) => Reading>> = {
  // subjectKeyIdentifier
  '2.5.29.14': () => ({ refused: false }),
  // keyUsage: keyCertSign (5), cRLSign (6)
  '2.5.29.15': (value) => ({ refused: ((expectTag(value, TAG.bitString).content[1] ?? 0) & 0b0000_0110) !== 0 }),
  // subjectAltName: anything but dNSName
  '2.5.29.17': (value) => {
    const names = childrenOf(expectTag(value, TAG.sequence));
    const hosts = names
      .filter(({ tag }) => tag === 0x82)
      .map(({ content }) => content.toString('latin1').toLowerCase());
    return { refused: hosts.length !== names.length, dnsNames: hosts };
  },
  // basicConstraints: CA
  '2.5.29.19': (value) => {
    const [ca] = childrenOf(expectTag(value, TAG.sequence));
    return { refused: ca?.tag === TAG.boolean && readBoolean(ca) };
  },
  // extendedKeyUsage: OCSPSigning, anyExtendedKeyUsage
  '2.5.29.37': (value) => ({
    refused: childrenOf(expectTag(value, TAG.sequence)).some((usage) =>
      ['1.3.6.1.5.5.7.3.9', '2.5.29.37.0'].includes(readOid(usage)),
    ),
  }),
};

function readExtension(extension: DerNode): RequestedExtension & { readonly dnsNames: readonly string[] } {
  const members = childrenOf(expectTag(extension, TAG.sequence));
  const [oidNode, second] = members;
  const criticalNode = second?.tag === TAG.boolean ? second : undefined;
  if (members.length !== (criticalNode ? 3 : 2)) throw new DerError('an extension of another form');
  const oid = readOid(expectTag(oidNode, TAG.oid));
  const critical = criticalNode ? readBoolean(criticalNode) : false;
  const value = expectTag(members.at(-1), TAG.octetString);
  // What nobody here can read is no harm while it is ignored, and must not be while it is critical.
  const { refused, dnsNames = [] } = READERS[oid]?.(readDer(value.content)) ?? { refused: critical };
  return { oid, critical, verdict: refused ? 'refused' : 'ignored', dnsNames };
}
