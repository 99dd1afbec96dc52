import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeyFacts, KeyList } from '../../../domain/certificate/key-policy';
import { readFingerprintSet } from './fingerprint-set';

/** Which keys of CVE-2008-0166 the list holds, for the docs: nothing else may be claimed. */
export interface DebianHead {
  readonly of: string;
  readonly covers: readonly { readonly key: string; readonly origins: readonly string[]; readonly pids: number }[];
}

/**
 * What a key is known by: SHA-256 of the modulus or of the uncompressed point. Not of the SubjectPublicKeyInfo, for a
 * private key that is known opens every exponent. `undefined` for other algorithms, which are refused anyway.
 */
export function fingerprintOf(key: KeyFacts): Buffer | undefined {
  if (key.algorithm === 'other') return undefined;
  const hex = key.algorithm === 'RSA' ? key.modulus.replace(/^(?:00)+/, '') : key.point;
  return createHash('sha256').update(Buffer.from(hex, 'hex')).digest();
}

/** The lists that hold this key (Baseline Requirements 6.1.1.3). */
export function listsHolding(key: KeyFacts): readonly KeyList[] {
  const fingerprint = fingerprintOf(key);
  if (!fingerprint) return [];
  const found: KeyList[] = [];
  if (debianKeys().has(fingerprint)) found.push('debian-weak');
  if (leakedKeys().has(fingerprint.toString('hex')) || keypairKeys().has(fingerprint)) found.push('known-leaked');
  return found;
}

/** Read at the first key, kept from then on: some megabytes. */
const once = <T>(read: () => T): (() => T) => {
  let value: T | undefined;
  return () => (value ??= read());
};
const fileOf = (name: string): Buffer => readFileSync(join(__dirname, name));

export const debianKeys = once(() => readFingerprintSet<DebianHead>(fileOf('debian-weak.bin')));

/** Keys that the npm package `keypair` makes over and over (CVE-2021-41117), all published. */
export const keypairKeys = once(() => readFingerprintSet<{ readonly of: string }>(fileOf('keypair.bin')));

/** Fingerprint to where the private key was published. */
export const leakedKeys = once((): ReadonlyMap<string, string> => {
  const lines = fileOf('leaked.tsv').toString('utf8').split('\n');
  return new Map(lines.filter((line) => line !== '').map((line) => [line.slice(0, 64), line.slice(65)] as const));
});
