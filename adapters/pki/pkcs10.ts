import { constants, createHash, createPublicKey, verify } from 'node:crypto';
import { promisify } from 'node:util';
import type { KeyFacts } from '../../domain/certificate/key-policy';
import type { CertificateRequestFacts } from '../../domain/certificate/request';
import {
  childrenOf,
  context,
  DerError,
  expectTag,
  readBits,
  readDer,
  readUnsigned,
  sequenceOf,
  TAG,
} from './strict-der';
import type { DerNode } from './strict-der';
import { listsHolding } from './known-keys/known-keys';
import { readAttributes, readName } from './pkcs10-attributes';
import { readKey, readSignatureAlgorithm } from './pkcs10-key';
import type { SignatureScheme } from './pkcs10-key';
import { holdsPrivateKey } from './private-key';

/** A request with a key of 8192 bits and long names takes 3 KiB. */
export const MAX_REQUEST_BYTES = 16_384;

export type Pkcs10ErrorCode = 'too-large' | 'private-key-sent' | 'not-a-request' | 'malformed';

/** The bytes are no PKCS#10 request that can be read. The text holds nothing of what was sent. */
export class Pkcs10Error extends Error {
  override readonly name = 'Pkcs10Error';
  constructor(
    readonly code: Pkcs10ErrorCode,
    options?: ErrorOptions,
  ) {
    super(`PKCS#10: ${code}`, options);
  }
}

/**
 * Reads a PKCS#10 request (RFC 2986), PEM or DER, and verifies its proof of possession. What the facts amount to is
 * for `checkRequest` to say. Errors: only {@link Pkcs10Error}.
 */
export async function readPkcs10(bytes: Buffer): Promise<CertificateRequestFacts> {
  const der = pkcs10Der(bytes);
  try {
    return await readFacts(der);
  } catch (cause) {
    if (cause instanceof DerError) throw new Pkcs10Error('malformed', { cause });
    throw cause;
  }
}

const PEM = /^\s*-----BEGIN ((?:NEW )?CERTIFICATE REQUEST)-----([A-Za-z0-9+/=\s]*)-----END \1-----\s*$/;

/** The DER of a request given as PEM (RFC 7468 §7) or DER; looks no deeper. Errors: {@link Pkcs10Error}. */
export function pkcs10Der(bytes: Buffer): Buffer {
  if (holdsPrivateKey(bytes)) throw new Pkcs10Error('private-key-sent');
  if (bytes.length > MAX_REQUEST_BYTES) throw new Pkcs10Error('too-large');
  if (bytes[0] === TAG.sequence) return bytes;
  const base64 = PEM.exec(bytes.toString('latin1'))?.[2]?.replace(/\s/g, '');
  if (!base64) throw new Pkcs10Error('not-a-request');
  const der = Buffer.from(base64, 'base64');
  if (der.toString('base64') !== base64) throw new Pkcs10Error('malformed');
  if (holdsPrivateKey(der)) throw new Pkcs10Error('private-key-sent');
  return der;
}

async function readFacts(der: Buffer): Promise<CertificateRequestFacts> {
  const [signed, algorithm, signature] = sequenceOf(readDer(der), TAG.sequence, TAG.sequence, TAG.bitString);
  const info = expectTag(signed, TAG.sequence);
  const [version, subject, spkiNode, attributes, ...rest] = childrenOf(info);
  if (readUnsigned(expectTag(version, TAG.integer)) !== '00' || rest.length > 0) throw new DerError('another version');
  const spki = expectTag(spkiNode, TAG.sequence);
  const key = readKey(spki);
  const scheme = readSignatureAlgorithm(expectTag(algorithm, TAG.sequence));
  return {
    sha256: sha256(der),
    spkiSha256: sha256(spki.raw),
    key,
    keyLists: listsHolding(key),
    signatureAlgorithm: 'name' in scheme ? scheme.name : scheme,
    proofOfPossession:
      'name' in scheme && (await verifies(info, scheme, key, spki, readBits(expectTag(signature, TAG.bitString)))),
    subject: readName(expectTag(subject, TAG.sequence)),
    ...readAttributes(attributes && expectTag(attributes, context(0))),
  };
}

const verifyInThreadPool = promisify(verify);

/** Largest modulus whose arithmetic we lend a stranger, in hex digits. */
const MAX_MODULUS_HEX = 16_384 / 4 + 2;

async function verifies(
  info: DerNode,
  { family, hash, saltLength }: SignatureScheme,
  key: KeyFacts,
  spki: DerNode,
  signature: Buffer,
): Promise<boolean> {
  if (key.algorithm !== family) return false;
  if (key.algorithm === 'RSA' && key.modulus.length > MAX_MODULUS_HEX) return false;
  if (key.algorithm === 'EC' && !['P-256', 'P-384'].includes(key.curve)) return false;
  const padding = saltLength === undefined ? {} : { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength };
  try {
    const publicKey = createPublicKey({ key: spki.raw, format: 'der', type: 'spki' });
    return await verifyInThreadPool(hash, info.raw, { key: publicKey, ...padding }, signature);
  } catch {
    // OpenSSL takes no such key or parameters (a point off the curve, an absurd exponent): nothing is proven.
    return false;
  }
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
