import { createPrivateKey, createPublicKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { bitLength } from '../../domain/certificate/big-numbers';
import type { KeyFacts } from '../../domain/certificate/key-policy';

/** A private key that stands in public files: only its public half leaves this module. */
export interface PublishedKey {
  readonly key: KeyFacts;
  /** Path of the file below the folder that was searched. */
  readonly file: string;
}

const MAX_BYTES = 1_000_000;

/** Every unencrypted private key in the files of a folder, if its public half could pass for one of ours. */
export function publishedKeysIn(folder: string): readonly PublishedKey[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => statSync(path).size <= MAX_BYTES)
    .flatMap((path) => {
      const file = relative(folder, path);
      return privateKeysIn(readFileSync(path)).flatMap((key) => {
        const facts = publicFacts(key);
        return facts && couldPass(facts) ? [{ key: facts, file }] : [];
      });
    });
}

const PEM = /-----BEGIN ((?:RSA |EC )?PRIVATE KEY)-----([\s\S]{100,12000}?)-----END \1-----/g;
const DER_TYPES = ['pkcs8', 'pkcs1', 'sec1'] as const;

/** Every unencrypted private key in the bytes of a file: PEM anywhere, or DER. */
export function privateKeysIn(bytes: Buffer): readonly KeyObject[] {
  const found = [...bytes.toString('latin1').matchAll(PEM)].map(([, label = '', body = '']) =>
    attempt(() => createPrivateKey(`-----BEGIN ${label}-----\n${unquoted(body)}\n-----END ${label}-----\n`)),
  );
  const der = bytes[0] === 0x30 && bytes.length < 16_384 ? bytes : undefined;
  if (der) found.push(...DER_TYPES.map((type) => attempt(() => createPrivateKey({ key: der, format: 'der', type }))));
  return found.filter((key) => key !== undefined);
}

/** The base64 of a PEM body, also where it stands in the string literals of a program, line by line. */
const unquoted = (body: string): string =>
  body
    .replaceAll(/\\[nrt]/g, '\n')
    .split('\n')
    .map((line) => (/["'`]/.test(line) ? (/["'`]([A-Za-z0-9+/=]+)/.exec(line)?.[1] ?? '') : line))
    .map((line) => line.replaceAll(/[^A-Za-z0-9+/=]/g, ''))
    .filter((line) => line !== '')
    .join('\n');

/** What OpenSSL cannot read is no key: broken on purpose, encrypted, or of another kind. */
function attempt(read: () => KeyObject): KeyObject | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** Of an RSA key or of one on our two curves. */
export function publicFacts(key: KeyObject): KeyFacts | undefined {
  if (key.asymmetricKeyType !== 'rsa' && key.asymmetricKeyType !== 'ec') return undefined;
  const jwk = attemptJwk(key);
  const hex = (text = '', octets = 0) =>
    Buffer.from(text, 'base64url')
      .toString('hex')
      .padStart(2 * octets, '0');
  if (jwk?.kty === 'RSA') return { algorithm: 'RSA', modulus: hex(jwk.n), exponent: hex(jwk.e) };
  const octets = jwk?.crv === 'P-256' ? 32 : jwk?.crv === 'P-384' ? 48 : undefined;
  if (!octets || !jwk?.crv) return undefined;
  return { algorithm: 'EC', curve: jwk.crv, point: `04${hex(jwk.x, octets)}${hex(jwk.y, octets)}` };
}

function attemptJwk(key: KeyObject) {
  try {
    return (key.type === 'private' ? createPublicKey(key) : key).export({ format: 'jwk' });
  } catch {
    // A curve that has no name in JWK.
    return undefined;
  }
}

const couldPass = (key: KeyFacts): boolean => key.algorithm !== 'RSA' || bitLength(BigInt(`0x${key.modulus}`)) >= 2048;
