import type { KeyFacts } from '../../domain/certificate/key-policy';
import type { OtherAlgorithm, SignatureAlgorithm } from '../../domain/certificate/request';
import {
  childrenOf,
  context,
  DerError,
  expectTag,
  readBits,
  readDer,
  readOid,
  readUnsigned,
  sequenceOf,
  TAG,
} from './strict-der';
import type { DerNode } from './strict-der';

const RSA = '1.2.840.113549.1.1.1';
const EC = '1.2.840.10045.2.1';
const CURVE_NAMES: Readonly<Record<string, string>> = { '1.2.840.10045.3.1.7': 'P-256', '1.3.132.0.34': 'P-384' };

/** A SubjectPublicKeyInfo (RFC 5280 §4.1.2.7, RFC 3279, RFC 5480). Errors: DerError. */
export function readKey(spki: DerNode): KeyFacts {
  const [algorithm, bits] = sequenceOf(spki, TAG.sequence, TAG.bitString);
  const [oidNode, parameters, ...rest] = childrenOf(expectTag(algorithm, TAG.sequence));
  const oid = readOid(expectTag(oidNode, TAG.oid));
  const key = readBits(expectTag(bits, TAG.bitString));
  if (oid === RSA) {
    if (rest.length > 0 || expectTag(parameters, TAG.null).content.length > 0)
      throw new DerError('RSA takes no parameters');
    const [modulus, exponent] = sequenceOf(readDer(key), TAG.integer, TAG.integer);
    return { algorithm: 'RSA', modulus: unsigned(modulus), exponent: unsigned(exponent) };
  }
  if (oid === EC) return { algorithm: 'EC', curve: curveOf(parameters), point: key.toString('hex') };
  return { algorithm: 'other', oid };
}

const unsigned = (node: DerNode | undefined): string => readUnsigned(expectTag(node, TAG.integer));

function curveOf(parameters: DerNode | undefined): string {
  if (parameters?.tag !== TAG.oid) return 'explicit';
  const oid = readOid(parameters);
  return CURVE_NAMES[oid] ?? oid;
}

/** How a signature is to be verified. */
export interface SignatureScheme {
  readonly name: SignatureAlgorithm;
  readonly family: 'RSA' | 'EC';
  readonly hash: 'sha256' | 'sha384' | 'sha512';
  /** RSASSA-PSS only. */
  readonly saltLength?: number;
}

const PSS = '1.2.840.113549.1.1.10';
const MGF1 = '1.2.840.113549.1.1.8';
const SCHEMES: Readonly<Record<string, SignatureScheme>> = {
  '1.2.840.113549.1.1.11': { name: 'sha256WithRSAEncryption', family: 'RSA', hash: 'sha256' },
  '1.2.840.113549.1.1.12': { name: 'sha384WithRSAEncryption', family: 'RSA', hash: 'sha384' },
  '1.2.840.113549.1.1.13': { name: 'sha512WithRSAEncryption', family: 'RSA', hash: 'sha512' },
  '1.2.840.10045.4.3.2': { name: 'ecdsa-with-SHA256', family: 'EC', hash: 'sha256' },
  '1.2.840.10045.4.3.3': { name: 'ecdsa-with-SHA384', family: 'EC', hash: 'sha384' },
  '1.2.840.10045.4.3.4': { name: 'ecdsa-with-SHA512', family: 'EC', hash: 'sha512' },
};
const HASHES: Readonly<Record<string, SignatureScheme['hash']>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** RSA with MD2, MD4, MD5, SHA-1 (two OIDs); ECDSA, DSA (two OIDs) with SHA-1. */
const BROKEN = [
  ...['1.2.840.113549.1.1.2', '1.2.840.113549.1.1.3', '1.2.840.113549.1.1.4', '1.2.840.113549.1.1.5'],
  ...['1.3.14.3.2.29', '1.2.840.10045.4.1', '1.2.840.10040.4.3', '1.3.14.3.2.27'],
];
const BROKEN_HASHES = ['1.3.14.3.2.26', '1.2.840.113549.2.2', '1.2.840.113549.2.4', '1.2.840.113549.2.5'];

/** The scheme of an AlgorithmIdentifier, or what is known of it when it is none of ours. Errors: DerError. */
export function readSignatureAlgorithm(algorithm: DerNode): SignatureScheme | OtherAlgorithm {
  const [oidNode, parameters] = childrenOf(expectTag(algorithm, TAG.sequence));
  const oid = readOid(expectTag(oidNode, TAG.oid));
  if (oid === PSS) return readPss(parameters);
  return SCHEMES[oid] ?? { oid, brokenHash: BROKEN.includes(oid) };
}

/** RSASSA-PSS-params (RFC 4055 §3.1), whose defaults are SHA-1: what is left out is broken. */
function readPss(parameters: DerNode | undefined): SignatureScheme | OtherAlgorithm {
  const fields = childrenOf(expectTag(parameters, TAG.sequence));
  const field = (number: number) => {
    const tagged = fields.find(({ tag }) => tag === context(number));
    return tagged && childrenOf(tagged)[0];
  };
  const [hashId, maskId, salt] = [field(0), field(1), field(2)];
  if (!hashId || !maskId || BROKEN_HASHES.includes(algorithmOid(hashId))) return { oid: PSS, brokenHash: true };
  const hash = HASHES[algorithmOid(hashId)];
  const [maskOid, maskHash] = childrenOf(expectTag(maskId, TAG.sequence));
  const sameHash = readOid(expectTag(maskOid, TAG.oid)) === MGF1 && maskHash && HASHES[algorithmOid(maskHash)] === hash;
  const saltLength = salt ? Number(`0x${unsigned(salt)}`) : 20;
  if (!hash || !sameHash || saltLength > 512) return { oid: PSS, brokenHash: false };
  return { name: `rsassa-pss-${hash}`, family: 'RSA', hash, saltLength };
}

const algorithmOid = (algorithm: DerNode): string =>
  readOid(expectTag(childrenOf(expectTag(algorithm, TAG.sequence))[0], TAG.oid));
