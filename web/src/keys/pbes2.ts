import { Null, OctetString } from 'asn1js';
import * as pkijs from 'pkijs';
import type { Key } from './key-pair';

/** OWASP's Password Storage Cheat Sheet for PBKDF2-HMAC-SHA256; the file may be guessed at for years. */
export const ITERATIONS = 600_000;

const OID = {
  pbes2: '1.2.840.113549.1.5.13',
  pbkdf2: '1.2.840.113549.1.5.12',
  hmacWithSha256: '1.2.840.113549.2.9',
  aes256Cbc: '2.16.840.1.101.3.4.1.42',
} as const;

const HASHES: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.7': 'SHA-1',
  [OID.hmacWithSha256]: 'SHA-256',
  '1.2.840.113549.2.10': 'SHA-384',
  '1.2.840.113549.2.11': 'SHA-512',
};
/** Length of the key of AES in CBC mode. */
const LENGTHS: Readonly<Record<string, number>> = {
  '2.16.840.1.101.3.4.1.2': 128,
  '2.16.840.1.101.3.4.1.22': 192,
  [OID.aes256Cbc]: 256,
};

export const octetsOf = (passphrase: string): ArrayBuffer => new TextEncoder().encode(passphrase).buffer;

/** How a key is hidden under a passphrase (RFC 8018, 6.2), and the cipher that does it. */
export interface Lock {
  readonly algorithm: pkijs.AlgorithmIdentifier;
  readonly key: Key;
  readonly cipher: { readonly name: 'AES-CBC'; readonly iv: Uint8Array<ArrayBuffer> };
}

/** PBKDF2-HMAC-SHA256 and AES-256-CBC, with a salt and a vector of its own. */
export async function newLock(passphrase: string): Promise<Lock> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(16));
  const prf = new pkijs.AlgorithmIdentifier({ algorithmId: OID.hmacWithSha256, algorithmParams: new Null() });
  const derivation = new pkijs.PBKDF2Params({
    ...{ salt: new OctetString({ valueHex: salt.buffer }), iterationCount: ITERATIONS, prf },
  });
  const parameters = new pkijs.PBES2Params({
    keyDerivationFunc: new pkijs.AlgorithmIdentifier({
      ...{ algorithmId: OID.pbkdf2, algorithmParams: derivation.toSchema() },
    }),
    encryptionScheme: new pkijs.AlgorithmIdentifier({
      ...{ algorithmId: OID.aes256Cbc, algorithmParams: new OctetString({ valueHex: iv.buffer }) },
    }),
  });
  return {
    algorithm: new pkijs.AlgorithmIdentifier({ algorithmId: OID.pbes2, algorithmParams: parameters.toSchema() }),
    key: await derive(passphrase, { salt, iterations: ITERATIONS, hash: 'SHA-256', length: 256 }),
    cipher: { name: 'AES-CBC', iv },
  };
}

/** The lock that an algorithm identifier describes; nothing when it is none that is opened here. */
export async function lockOf(algorithm: pkijs.AlgorithmIdentifier, passphrase: string): Promise<Lock | undefined> {
  if (algorithm.algorithmId !== OID.pbes2) return undefined;
  const { keyDerivationFunc, encryptionScheme } = new pkijs.PBES2Params({ schema: algorithm.algorithmParams });
  const length = LENGTHS[encryptionScheme.algorithmId];
  if (keyDerivationFunc.algorithmId !== OID.pbkdf2 || length === undefined) return undefined;
  const { salt, iterationCount, prf } = new pkijs.PBKDF2Params({ schema: keyDerivationFunc.algorithmParams });
  const hash = prf ? HASHES[prf.algorithmId] : 'SHA-1';
  const iv: unknown = encryptionScheme.algorithmParams;
  if (hash === undefined || !(salt instanceof OctetString) || !(iv instanceof OctetString)) return undefined;
  const derived = { salt: copyOf(salt), iterations: iterationCount, hash, length };
  return { algorithm, key: await derive(passphrase, derived), cipher: { name: 'AES-CBC', iv: copyOf(iv) } };
}

const copyOf = ({ valueBlock }: OctetString): Uint8Array<ArrayBuffer> => Uint8Array.from(valueBlock.valueHexView);

interface Derivation {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly iterations: number;
  readonly hash: string;
  readonly length: number;
}

async function derive(passphrase: string, { length, ...how }: Derivation): Promise<Key> {
  const material = await crypto.subtle.importKey('raw', octetsOf(passphrase), 'PBKDF2', false, ['deriveKey']);
  const cipher = { name: 'AES-CBC', length };
  return crypto.subtle.deriveKey({ name: 'PBKDF2', ...how }, material, cipher, false, ['wrapKey', 'unwrapKey']);
}
