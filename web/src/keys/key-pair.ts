import type { KeyChoice, KindOfKey } from '../../../domain/certificate/key-choices';
import { KIND_OF_CHOICE } from '../../../domain/certificate/key-choices';

/** A key of WebCrypto; the type has one name in browsers and another one in Node. */
export type Key = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

export interface KeyPair {
  readonly privateKey: Key;
  readonly publicKey: Key;
}

/** 65537, as WebCrypto takes it. */
const EXPONENT = new Uint8Array([1, 0, 1]);
const RSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;

/** A new pair; extractable, because its private half is wrapped in a passphrase next. */
export function newKeyPair(choice: KeyChoice): Promise<KeyPair> {
  const key = KIND_OF_CHOICE[choice];
  return key.kind === 'RSA'
    ? crypto.subtle.generateKey({ ...RSA, modulusLength: key.bits, publicExponent: EXPONENT }, true, ['sign', 'verify'])
    : crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: key.curve }, true, ['sign', 'verify']);
}

/** The hash that a kind of key signs its request with (RFC 5758 for the curves). */
export const hashOf = (key: KindOfKey): 'SHA-256' | 'SHA-384' =>
  key.kind === 'EC' && key.curve === 'P-384' ? 'SHA-384' : 'SHA-256';

/** What a private key of a file may be. */
export const ALGORITHMS = [
  RSA,
  { name: 'ECDSA', namedCurve: 'P-256' },
  { name: 'ECDSA', namedCurve: 'P-384' },
] as const;

/** Whether a private key is the half of the public key (SubjectPublicKeyInfo): what the one signs the other verifies. */
export async function fits(privateKey: Key, spki: ArrayBuffer): Promise<boolean> {
  const algorithm = { ...privateKey.algorithm, hash: 'SHA-256' };
  const proof = crypto.getRandomValues(new Uint8Array(32));
  try {
    const publicKey = await crypto.subtle.importKey('spki', spki, algorithm, false, ['verify']);
    const signature = await crypto.subtle.sign(algorithm, privateKey, proof);
    return await crypto.subtle.verify(algorithm, publicKey, signature, proof);
  } catch {
    // A public key of another kind or curve is no half of this one.
    return false;
  }
}
