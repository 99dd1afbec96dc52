import { childrenOf, DerError, expectTag, readDer, readOid, TAG } from './strict-der';
import type { DerNode } from './strict-der';

/** PEM labels of RFC 7468, OpenSSL and OpenSSH; PuTTY's own file. */
const TEXT_MARKS = [/-----BEGIN [A-Z0-9 ]{0,24}PRIVATE KEY-----/, /PuTTY-User-Key-File-\d:/];
/** Java's key stores, whose magic numbers stand first. */
const JAVA_STORES = ['feedfeed', 'cececece'];

/**
 * Whether bytes hold a private key or a store of them: PEM anywhere, or DER of PKCS#8 (plain or encrypted), PKCS#1,
 * SEC 1 or PKCS#12. Siklus must never keep one (Pasal 1(18), 24d); a stray one is a reason to suspect the key.
 */
export function holdsPrivateKey(bytes: Buffer): boolean {
  const text = bytes.toString('latin1');
  if (TEXT_MARKS.some((mark) => mark.test(text))) return true;
  if (JAVA_STORES.includes(bytes.subarray(0, 4).toString('hex'))) return true;
  return bytes[0] === TAG.sequence && isKeyStructure(bytes);
}

const SHAPES: readonly ((members: readonly DerNode[]) => boolean)[] = [
  // PrivateKeyInfo / OneAsymmetricKey (RFC 5958): version, algorithm, octets
  ([version, algorithm, key]) => isNumber(version, 0, 1) && isAlgorithm(algorithm) && key?.tag === TAG.octetString,
  // EncryptedPrivateKeyInfo (RFC 5958 §3): algorithm, octets
  ([algorithm, data, ...rest]) => rest.length === 0 && isAlgorithm(algorithm) && data?.tag === TAG.octetString,
  // RSAPrivateKey (RFC 8017 A.1.2): version and eight numbers; DSA's has five
  ([version, ...numbers]) =>
    isNumber(version, 0, 1) && numbers.length >= 5 && numbers.slice(0, 5).every(({ tag }) => tag === TAG.integer),
  // ECPrivateKey (RFC 5915): version 1, octets
  ([version, key]) => isNumber(version, 1, 1) && key?.tag === TAG.octetString,
  // PFX (RFC 7292 §4): version 3, content info
  ([version, content]) => isNumber(version, 3, 3) && isAlgorithm(content),
];

const isNumber = (node: DerNode | undefined, min: number, max: number): boolean => {
  const value = node?.tag === TAG.integer && node.content.length === 1 ? node.content[0] : undefined;
  return value !== undefined && value >= min && value <= max;
};

const isAlgorithm = (node: DerNode | undefined): boolean => {
  if (node?.tag !== TAG.sequence) return false;
  const [oid] = childrenOf(node);
  return oid?.tag === TAG.oid && readOid(oid).length > 0;
};

function isKeyStructure(bytes: Buffer): boolean {
  try {
    const members = childrenOf(expectTag(readDer(bytes), TAG.sequence));
    return SHAPES.some((shape) => shape(members));
  } catch (error) {
    if (error instanceof DerError) return false;
    throw error;
  }
}
