import { createECDH, createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFingerprintSet } from '../../adapters/pki/known-keys/fingerprint-set';
import type { DebianHead } from '../../adapters/pki/known-keys/known-keys';
import { weakEcScalar, weakRsaPrimes } from './debian-keys';
import type { WeakOrigin } from './predictable-pool';

/** Linux's process numbers of the time. */
export const PIDS = 32_768;

export const PLATFORMS = {
  le64: { word: 8, bigEndian: false },
  le32: { word: 4, bigEndian: false },
  be32: { word: 4, bigEndian: true },
} as const;
export const SEED_FILES = ['absent', 'read', 'closed'] as const;

const RSA_KINDS = { 'rsa-2048': 2048, 'rsa-3072': 3072, 'rsa-4096': 4096 } as const;
export const CURVE_KINDS = {
  'p-256': { curve: 'prime256v1', order: 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n },
  'p-384': {
    curve: 'secp384r1',
    order: 0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n,
  },
} as const;

/** The modulus or uncompressed point of the key that this origin makes, in hex. Errors: RangeError for other kinds. */
export function weakPublicKey(kind: string, origin: WeakOrigin): string {
  if (isOf(RSA_KINDS, kind)) {
    const [p, q] = weakRsaPrimes(RSA_KINDS[kind], origin);
    return (p * q).toString(16);
  }
  if (!isOf(CURVE_KINDS, kind)) throw new RangeError('not a kind of key that is made here');
  const { curve, order } = CURVE_KINDS[kind];
  const ecdh = createECDH(curve);
  ecdh.setPrivateKey(weakEcScalar(order, origin).toString(16).padStart(order.toString(16).length, '0'), 'hex');
  return ecdh.getPublicKey('hex');
}

const isOf = <T extends object>(table: T, name: PropertyKey): name is keyof T => Object.hasOwn(table, name);

/** What `rsa-2048.le64-read` says. Errors: RangeError. */
export function originOf(name: string, pid: number): WeakOrigin {
  const [platform = '', file = ''] = name.split('-');
  const seedFile = SEED_FILES.find((known) => known === file);
  if (!isOf(PLATFORMS, platform) || !seedFile) throw new RangeError('not an origin such as le64-read');
  return { ...PLATFORMS[platform], seedFile, pid };
}

/**
 * The list of all keys in a folder of files such as `rsa-2048.le64-read.txt`: 32,768 lines, for each process number the
 * modulus or point in hex. A file that is not whole, or in which one of a few keys made again here is another one, is
 * an error: nothing is claimed that does not stand in the list.
 */
export function packDebianKeys(folder: string): { readonly file: Buffer; readonly head: DebianHead } {
  const fingerprints: Buffer[] = [];
  const covers: { key: string; origins: string[]; pids: number }[] = [];
  for (const name of readdirSync(folder).sort()) {
    const [kind = '', origin = ''] = name.split('.');
    const lines = readFileSync(join(folder, name), 'utf8').trimEnd().split('\n');
    if (lines.length !== PIDS) throw new Error(`${name}: ${String(lines.length)} lines`);
    for (const pid of [0, 1, 12_345, PIDS - 1])
      if (lines[pid] !== weakPublicKey(kind, originOf(origin, pid)))
        throw new Error(`${name}: another key ${String(pid)}`);
    fingerprints.push(...lines.map((hex) => createHash('sha256').update(Buffer.from(hex, 'hex')).digest()));
    const known = covers.find(({ key }) => key === kind);
    if (known) known.origins.push(origin);
    else covers.push({ key: kind, origins: [origin], pids: PIDS });
  }
  const head = { of: 'CVE-2008-0166', covers };
  return { file: writeFingerprintSet(head, fingerprints), head };
}
