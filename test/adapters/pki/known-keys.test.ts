import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFingerprintSet, writeFingerprintSet } from '../../../adapters/pki/known-keys/fingerprint-set';
import {
  debianKeys,
  fingerprintOf,
  keypairKeys,
  leakedKeys,
  listsHolding,
} from '../../../adapters/pki/known-keys/known-keys';
import type { KeyFacts } from '../../../domain/certificate/key-policy';
import { originOf, PLATFORMS, SEED_FILES, weakPublicKey } from '../../../scripts/keys/debian-list';
import { privateKeysIn, publicFacts } from '../../../scripts/keys/published-keys';
import { drawFrom } from '../../builders/mutants';

const rsa = (modulus: string, exponent = '010001'): KeyFacts => ({ algorithm: 'RSA', modulus, exponent });
const ec = (curve: string, point: string): KeyFacts => ({ algorithm: 'EC', curve, point });
const CURVES = { 'p-256': 'P-256', 'p-384': 'P-384' } as const;
const factsOf = (kind: string, hex: string): KeyFacts =>
  kind === 'p-256' || kind === 'p-384' ? ec(CURVES[kind], hex) : rsa(hex);

describe('Debian’s weak keys (CVE-2008-0166; Baseline Requirements 6.1.1.3)', () => {
  it('are made again number for number: the nine of process 32,767 have the published checksum', () => {
    const lines = Object.keys(PLATFORMS).flatMap((platform) =>
      SEED_FILES.map((seedFile) => {
        const modulus = weakPublicKey('rsa-2048', originOf(`${platform}-${seedFile}`, 32_767));
        return createHash('sha1').update(`Modulus=${modulus.toUpperCase()}\n`).digest('hex');
      }),
    );
    // As the test of the generator that the CA/Browser Forum's list comes from gives it (Sectigo, 2022).
    const sums = createHash('sha1').update(
      lines
        .sort()
        .map((line) => `${line}\n`)
        .join(''),
    );
    expect(sums.digest('hex')).toBe('2a910e906624766546114d300ca6b671c7acc08c');
  });

  it('among them is one that the vulnerable package itself made, and Debian’s own checker then named', () => {
    const modulus = weakPublicKey('rsa-2048', originOf('le32-read', 13));
    const line = createHash('sha1').update(`Modulus=${modulus.toUpperCase()}\n`).digest('hex');
    // openssl-vulnkey: "COMPROMISED: b724..." (github.com/hoefling/dsa-1571, made in a container of the time).
    expect(line).toBe('b724c8256936fad04f50042dcb33f1f6f3ce9eee');
  });

  it('are on the list wherever it claims to hold them: every kind and origin, any process', () => {
    const draw = drawFrom(166);
    for (const { key, origins, pids } of debianKeys().head.covers)
      for (const origin of origins) {
        const pid = draw(pids);
        const facts = factsOf(key, weakPublicKey(key, originOf(origin, pid)));
        expect([key, origin, pid, listsHolding(facts)]).toEqual([key, origin, pid, ['debian-weak']]);
      }
  });

  it('are known by the modulus, whatever the exponent', () => {
    const modulus = weakPublicKey('rsa-2048', originOf('le64-read', 1));
    expect([listsHolding(rsa(modulus, '03')), listsHolding(rsa(`00${modulus}`))]).toEqual([
      ['debian-weak'],
      ['debian-weak'],
    ]);
  });

  it('the list holds as many as it claims', () => {
    const claimed = debianKeys().head.covers.reduce((sum, { origins, pids }) => sum + origins.length * pids, 0);
    expect(claimed).toBeGreaterThan(600_000);
    // Two fingerprints of five octets may be the same one.
    expect(claimed - debianKeys().size).toBeLessThan(10);
  });
});

describe('keys whose private half has been published', () => {
  it('stand on the list, each with the place where it was found', () => {
    const places = [...leakedKeys()];
    expect(places.length).toBeGreaterThan(200);
    for (const [fingerprint, place] of places) {
      expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
      expect(place).toMatch(/^[^:]+(?::[^:]+)?: .+/);
    }
  });

  it('are recognised from the key itself', () => {
    const [key] = privateKeysIn(readFileSync(require.resolve('smtp-server/lib/tls-options.js')));
    expect(listsHolding(publicFacts(key!)!)).toEqual(['known-leaked']);
  });

  it('RFC 6979’s example key of P-256 is among them, by its public point', () => {
    const x = '60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6';
    const y = '7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299';
    expect(listsHolding(ec('P-256', `04${x}${y}`))).toEqual(['known-leaked']);
  });

  it('those that npm’s keypair makes over and over (CVE-2021-41117) are a set of their own', () => {
    expect(keypairKeys().size).toBe(71_680);
  });
});

it('fresh keys stand on no list', () => {
  for (let count = 0; count < 10; count += 1) {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: count % 2 ? 'prime256v1' : 'secp384r1' });
    expect(listsHolding(publicFacts(publicKey)!)).toEqual([]);
  }
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  expect(listsHolding(publicFacts(createPublicKey(publicKey.export({ format: 'pem', type: 'spki' })))!)).toEqual([]);
  expect(fingerprintOf({ algorithm: 'other', oid: '1.3.101.112' })).toBeUndefined();
});

describe('a set of fingerprints', () => {
  const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
  const held = Array.from({ length: 2_000 }, (_, index) => sha256(`held ${String(index)}`));
  const file = writeFingerprintSet({ of: 'test' }, held);

  it('holds what was put in, and nothing else', () => {
    const set = readFingerprintSet<{ of: string }>(file);
    expect([set.head.of, set.size, held.every((value) => set.has(value))]).toEqual(['test', 2_000, true]);
    expect(Array.from({ length: 2_000 }, (_, index) => sha256(`other ${String(index)}`)).filter(set.has)).toEqual([]);
  });

  it('cut off or with something after its end, is not read', () => {
    expect(() => readFingerprintSet(file.subarray(0, -1))).toThrow(RangeError);
    expect(() => readFingerprintSet(Buffer.concat([file, Buffer.alloc(3)]))).toThrow(RangeError);
    expect(() => readFingerprintSet(Buffer.from('{}'))).toThrow(RangeError);
  });
});
