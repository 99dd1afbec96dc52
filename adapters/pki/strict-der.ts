/**
 * A strict reader of DER (X.690 §10) for bytes from strangers: definite, minimal lengths, one-octet tags, nothing left
 * over. General ASN.1 libraries read BER, and two readers that differ on one request are how a request slips past.
 */
export interface DerNode {
  /** The identifier octet: class, constructed bit and number together. */
  readonly tag: number;
  readonly content: Buffer;
  /** Identifier, length and content: what was signed or hashed. */
  readonly raw: Buffer;
}

export class DerError extends Error {
  override readonly name = 'DerError';
}

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  sequence: 0x30,
  set: 0x31,
} as const;

/** The tag of a context-specific, constructed value. */
export const context = (number: number): number => 0xa0 | number;

/** The one value that fills `bytes`. Errors: {@link DerError}. */
export function readDer(bytes: Buffer): DerNode {
  const node = readAt(bytes, 0);
  if (node.raw.length !== bytes.length) throw new DerError('octets after the end');
  return node;
}

/** The values within a constructed one. Errors: {@link DerError}. */
export function childrenOf({ tag, content }: DerNode): readonly DerNode[] {
  if ((tag & 0x20) === 0) throw new DerError('a primitive value holds no others');
  const children: DerNode[] = [];
  for (let offset = 0; offset < content.length;) {
    const child = readAt(content, offset);
    children.push(child);
    offset += child.raw.length;
  }
  return children;
}

/** The members of a SEQUENCE, each of the tag it must have; `undefined` for a tag that may be anything. */
export function sequenceOf(node: DerNode, ...tags: readonly (number | undefined)[]): readonly DerNode[] {
  const children = childrenOf(expectTag(node, TAG.sequence));
  if (children.length !== tags.length) throw new DerError('a sequence of another length');
  children.forEach((child, index) => {
    const tag = tags[index];
    if (tag !== undefined) expectTag(child, tag);
  });
  return children;
}

export function expectTag(node: DerNode | undefined, tag: number): DerNode {
  if (node?.tag !== tag) throw new DerError('a value of another type');
  return node;
}

/** An OBJECT IDENTIFIER in dotted form (X.690 §8.19). */
export function readOid(node: DerNode): string {
  const { content } = expectTag(node, TAG.oid);
  const arcs: bigint[] = [];
  let arc = 0n;
  let fresh = true;
  for (const octet of content) {
    if (fresh && octet === 0x80) throw new DerError('an arc with a leading zero');
    arc = (arc << 7n) | BigInt(octet & 0x7f);
    fresh = (octet & 0x80) === 0;
    if (!fresh) continue;
    arcs.push(arc);
    arc = 0n;
  }
  const [first] = arcs;
  if (!fresh || first === undefined || content.length > 64) throw new DerError('an object identifier cut off');
  const top = first < 80n ? first / 40n : 2n;
  return [top, first - top * 40n, ...arcs.slice(1)].join('.');
}

/** The octets of an INTEGER of zero or more, in hex. */
export function readUnsigned(node: DerNode): string {
  const { content } = expectTag(node, TAG.integer);
  const [first, second] = content;
  if (first === undefined || first >= 0x80) throw new DerError('a number below zero, or none');
  if (first === 0 && second !== undefined && second < 0x80) throw new DerError('a number with leading zeros');
  return content.toString('hex');
}

/** A BOOLEAN. */
export function readBoolean(node: DerNode): boolean {
  const { content } = expectTag(node, TAG.boolean);
  if (content.length !== 1 || (content[0] !== 0 && content[0] !== 0xff))
    throw new DerError('a boolean of another form');
  return content[0] === 0xff;
}

/** The octets of a BIT STRING that fills them. */
export function readBits(node: DerNode): Buffer {
  const { content } = expectTag(node, TAG.bitString);
  if (content[0] !== 0) throw new DerError('a bit string that does not fill its octets');
  return content.subarray(1);
}

function readAt(bytes: Buffer, offset: number): DerNode {
  const [tag, length] = [bytes[offset], bytes[offset + 1]];
  if (tag === undefined || length === undefined) throw new DerError('a value cut off');
  if ((tag & 0x1f) === 0x1f) throw new DerError('a tag of several octets');
  const lengthOctets = length < 0x80 ? 0 : length & 0x7f;
  if (length === 0x80 || lengthOctets > 3) throw new DerError('a length that is indefinite or too long');
  const start = offset + 2 + lengthOctets;
  if (start > bytes.length) throw new DerError('a length cut off');
  const size = lengthOctets === 0 ? length : bytes.readUIntBE(offset + 2, lengthOctets);
  const minimal = lengthOctets === 0 || size >= (lengthOctets === 1 ? 0x80 : 2 ** (8 * (lengthOctets - 1)));
  if (!minimal) throw new DerError('a length longer than it must be');
  if (start + size > bytes.length) throw new DerError('a value cut off');
  return { tag, content: bytes.subarray(start, start + size), raw: bytes.subarray(offset, start + size) };
}
