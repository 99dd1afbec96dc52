import { createHash } from 'node:crypto';
import { fromBER } from 'asn1js';
import type { AsnType } from 'asn1js';
import { DerError, childrenOf, readDer as readNode } from './strict-der';
import type { DerNode } from './strict-der';

/** Thrown when bytes are not what their name says: cut short, followed by others, or of another structure. */
export class UnreadableDer extends Error {
  override readonly name = 'UnreadableDer';
}

/**
 * The one ASN.1 value that `der` holds, with nothing after it. asn1js forgives lengths that do not fit, so they are
 * checked first. Errors: {@link UnreadableDer}.
 */
export function readDer(der: Uint8Array, what: string): AsnType {
  try {
    walk(readNode(Buffer.from(der)));
  } catch (cause) {
    if (!(cause instanceof DerError)) throw cause;
    throw new UnreadableDer(`Not the DER of ${what}`, { cause });
  }
  const { offset, result } = decoded(der, what);
  if (offset !== der.length) throw new UnreadableDer(`Not the DER of ${what}`);
  return result;
}

/** asn1js answers most damage by an offset, but throws at some, such as a time that is none. */
function decoded(der: Uint8Array, what: string): ReturnType<typeof fromBER> {
  try {
    // A copy, because the values that are read keep views into it.
    return fromBER(Uint8Array.from(der).buffer);
  } catch (cause) {
    throw new UnreadableDer(`Not the DER of ${what}`, { cause });
  }
}

const CONSTRUCTED = 0x20;
function walk(node: DerNode): void {
  if ((node.tag & CONSTRUCTED) !== 0) for (const child of childrenOf(node)) walk(child);
}

/** Builds `what` from its ASN.1 value, turning every complaint about its structure into {@link UnreadableDer}. */
export function readStructure<T>(der: Uint8Array, what: string, build: (schema: AsnType) => T): T {
  const schema = readDer(der, what);
  try {
    return build(schema);
  } catch (cause) {
    throw new UnreadableDer(`Not the structure of ${what}`, { cause });
  }
}

/**
 * pkijs reads an extension's value when it is first looked at, and throws then: this looks while {@link readStructure}
 * can tell the damage.
 */
export function lookAt(extensions: readonly { readonly parsedValue?: unknown }[] | undefined): void {
  for (const extension of extensions ?? []) void extension.parsedValue;
}

/** A pkijs object as DER. */
export const toDer = (object: { toSchema(encodeFlag?: boolean): { toBER(): ArrayBuffer } }): Buffer =>
  Buffer.from(object.toSchema(false).toBER());

export const toHex = (bytes: ArrayBuffer | Uint8Array): string =>
  Buffer.from(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes)).toString('hex');

export const sha256Hex = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * The contents of an INTEGER as Siklus writes serial numbers: lower-case hex without leading zeros. A negative
 * one, which no serial may be, keeps a minus sign and so equals no lawful serial.
 */
export function serialHex(contents: Uint8Array): string {
  const unsigned = BigInt(`0x${toHex(contents) || '0'}`);
  const negative = ((contents[0] ?? 0) & 0x80) !== 0;
  return (negative ? unsigned - (1n << BigInt(8 * contents.length)) : unsigned).toString(16);
}
