import type { CertificateRequestFacts } from '../../domain/certificate/request';
import type { NameKind, RequestedExtension } from '../../domain/certificate/requested-extensions';
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

/** PKCS#9 extensionRequest (RFC 2985 §5.4.2) and Microsoft's older attribute of the same syntax. */
const EXTENSION_REQUESTS = ['1.2.840.113549.1.9.14', '1.3.6.1.4.1.311.2.1.14'];

export type Attributes = Pick<CertificateRequestFacts, 'dnsNames' | 'requestedExtensions' | 'attributes'>;

/** The attributes of a request (RFC 2986 §4.1). Errors: DerError. */
export function readAttributes(attributes: DerNode | undefined): Attributes {
  const read = (attributes ? childrenOf(attributes) : []).map((attribute) => {
    const [oid, values] = sequenceOf(attribute, TAG.oid, TAG.set);
    return { oid: readOid(expectTag(oid, TAG.oid)), values: childrenOf(expectTag(values, TAG.set)) };
  });
  const extensions = read
    .filter(({ oid }) => EXTENSION_REQUESTS.includes(oid))
    .flatMap(({ values: [list, ...rest] }) => {
      if (rest.length > 0) throw new DerError('an attribute of one value with several');
      return childrenOf(expectTag(list, TAG.sequence)).map(readExtension);
    });
  const oids = read.map(({ oid }) => oid);
  if (isRepeated(oids)) throw new DerError('an attribute twice');
  if (isRepeated(extensions.map(({ extension }) => extension.oid))) throw new DerError('an extension asked for twice');
  return {
    dnsNames: extensions.flatMap(({ dnsNames }) => dnsNames),
    requestedExtensions: extensions.map(({ extension }) => extension),
    attributes: oids,
  };
}

const isRepeated = (values: readonly string[]): boolean => new Set(values).size !== values.length;

interface Reading {
  readonly extension: RequestedExtension;
  readonly dnsNames: readonly string[];
}
type Content = Omit<RequestedExtension, 'oid' | 'critical'> & { readonly dnsNames?: readonly string[] };

/** GeneralName (RFC 5280 §4.2.1.6) by its tag. */
const NAME_KINDS: Readonly<Record<number, NameKind>> = { 0x81: 'email', 0x82: 'dns', 0x86: 'uri', 0x87: 'ip' };

/** Extensions whose content is looked into. */
const READERS: Readonly<Record<string, (value: DerNode) => Content>> = {
  // keyUsage: keyCertSign (5), cRLSign (6)
  '2.5.29.15': (value) => ({ caKeyUsage: ((expectTag(value, TAG.bitString).content[1] ?? 0) & 0b0000_0110) !== 0 }),
  // subjectAltName
  '2.5.29.17': (value) => {
    const names = childrenOf(expectTag(value, TAG.sequence));
    const hosts = names.filter(({ tag }) => NAME_KINDS[tag] === 'dns');
    return {
      nameKinds: names.map(({ tag }) => NAME_KINDS[tag] ?? 'other'),
      dnsNames: hosts.map(({ content }) => content.toString('latin1').toLowerCase()),
    };
  },
  // basicConstraints
  '2.5.29.19': (value) => {
    const [ca] = childrenOf(expectTag(value, TAG.sequence));
    return { ca: ca?.tag === TAG.boolean && readBoolean(ca) };
  },
  // extendedKeyUsage
  '2.5.29.37': (value) => ({ purposes: childrenOf(expectTag(value, TAG.sequence)).map(readOid) }),
};

function readExtension(node: DerNode): Reading {
  const members = childrenOf(expectTag(node, TAG.sequence));
  const [oidNode, second] = members;
  const criticalNode = second?.tag === TAG.boolean ? second : undefined;
  if (members.length !== (criticalNode ? 3 : 2)) throw new DerError('an extension of another form');
  const oid = readOid(expectTag(oidNode, TAG.oid));
  const critical = criticalNode ? readBoolean(criticalNode) : false;
  const value = expectTag(members.at(-1), TAG.octetString);
  const { dnsNames = [], ...content } = READERS[oid]?.(readDer(value.content)) ?? {};
  return { extension: { oid, critical, ...content }, dnsNames };
}
