import type { BitString } from 'asn1js';
import { getCrypto } from 'pkijs';
import type { AlgorithmIdentifier, Certificate } from 'pkijs';
import { signatureAlgorithmName } from './certificate-key';

const WEAK = /(MD5|SHA-1)$/;

/** Whether an algorithm's hash can still prove anything. */
export const isWeak = (algorithm: AlgorithmIdentifier): boolean => WEAK.test(signatureAlgorithmName(algorithm));

/** What is signed, how, and the signature itself, as pkijs keeps them of a list or a response. */
export interface Signed {
  readonly view: Uint8Array;
  readonly algorithm: AlgorithmIdentifier;
  readonly signature: BitString;
}

/** Whether the subject of `signer` signed these very octets, with a hash that counts. */
export async function isSignatureOf({ view, algorithm, signature }: Signed, signer: Certificate): Promise<boolean> {
  if (isWeak(algorithm)) return false;
  try {
    return await getCrypto(true).verifyWithPublicKey(
      view as Uint8Array<ArrayBuffer>,
      signature,
      signer.subjectPublicKeyInfo,
      algorithm,
    );
  } catch {
    // pkijs throws for an algorithm or key that it cannot use, or one of another kind: then nothing is proven.
    return false;
  }
}
