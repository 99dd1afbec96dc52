import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { bitLength, integerRoot, isSquare, powerMod } from '../../../domain/certificate/big-numbers';
import { checkKey } from '../../../domain/certificate/key-policy';
import type { KeyFacts } from '../../../domain/certificate/key-policy';
import { isPerfectPower } from '../../../domain/certificate/rsa-checks';
import { DEFAULT_POLICY } from '../../../domain/law/policy';
import { F4, nextPrime, odd, prime, rocaPrime } from '../../builders/keys';

const { key: policy } = DEFAULT_POLICY;
const rsa = (n: bigint, e = F4): KeyFacts => ({ algorithm: 'RSA', modulus: n.toString(16), exponent: e.toString(16) });
const p1024 = prime(1024);
const q1024 = prime(1024);
const good = p1024 * q1024;

describe('an RSA key (Baseline Requirements 6.1.1.3, 6.1.5, 6.1.6)', () => {
  it.each([2048, 3072, 4096])('a fresh one of %i bits is fit', (modulusLength) => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength });
    const { n, e } = publicKey.export({ format: 'jwk' });
    const hex = (text: string | undefined) => Buffer.from(text ?? '', 'base64url').toString('hex');
    expect(checkKey({ algorithm: 'RSA', modulus: hex(n), exponent: hex(e) }, policy)).toEqual([]);
  });

  const roca = rocaPrime() * rocaPrime();
  const close = p1024 * nextPrime(p1024 + 2n);
  const cases: readonly (readonly [string, KeyFacts, string])[] = [
    ['of 1024 bits', rsa(prime(512) * prime(512)), 'rsa-too-small'],
    ['of 8200 bits', rsa(odd(8200)), 'rsa-too-large'],
    ['of 2049 bits', rsa(prime(1024) * prime(1025)), 'rsa-size-not-multiple-of-8'],
    ['with an even modulus', rsa(odd(2048) - 1n), 'rsa-modulus-even'],
    ['with e = 1', rsa(good, 1n), 'rsa-exponent-too-small'],
    ['with e = 3', rsa(good, 3n), 'rsa-exponent-too-small'],
    ['with e = 65538', rsa(good, 65_538n), 'rsa-exponent-even'],
    ['with e = 2^256 + 1', rsa(good, (1n << 256n) + 1n), 'rsa-exponent-too-large'],
    ['divisible by 751', rsa(((odd(2048) / 751n) | 1n) * 751n), 'rsa-small-factor'],
    ['p^2', rsa(p1024 * p1024), 'rsa-perfect-power'],
    ['p^3', rsa(prime(688) ** 3n), 'rsa-perfect-power'],
    ['of two close primes', rsa(close), 'rsa-close-primes'],
    ['made by the Infineon library', rsa(roca), 'rsa-roca'],
  ];
  it.each(cases)('%s is refused', (_, key, code) => {
    expect(checkKey(key, { ...policy, rsaMaxBits: 8192 })).toContain(code);
  });

  it('e = 2^256 - 1 and e = 65537 are the ends of what is taken', () => {
    expect(checkKey(rsa(good, (1n << 256n) - 1n), policy)).toEqual([]);
    expect(checkKey(rsa(good, F4), policy)).toEqual([]);
  });

  it('primes further apart than Fermat’s method reaches in 100 rounds pass', () => {
    expect(checkKey(rsa(p1024 * nextPrime(p1024 + (1n << 600n))), policy)).toEqual([]);
  });

  it.each([2048, 4096, 8192])('every check together takes less than 50 ms at %i bits', (bits) => {
    const n = odd(bits);
    checkKey(rsa(n), policy);
    const started = performance.now();
    checkKey(rsa(n), policy);
    expect(performance.now() - started).toBeLessThan(50);
  });

  it('an empty or absurd number is refused, not stumbled over', () => {
    expect(checkKey({ algorithm: 'RSA', modulus: '', exponent: '' }, policy)).toContain('rsa-too-small');
    expect(checkKey({ algorithm: 'RSA', modulus: 'f'.repeat(30_000), exponent: 'ff' }, policy)).toContain(
      'rsa-too-large',
    );
  });
});

describe('an EC key (RFC 5480)', () => {
  const fresh = (namedCurve: string, curve: string): KeyFacts => {
    const { x = '', y = '' } = generateKeyPairSync('ec', { namedCurve }).publicKey.export({ format: 'jwk' });
    const hex = (text: string) => Buffer.from(text, 'base64url').toString('hex');
    return { algorithm: 'EC', curve, point: `04${hex(x)}${hex(y)}` };
  };
  const point = (key: KeyFacts) => (key.algorithm === 'EC' ? key.point : '');
  const p256 = fresh('prime256v1', 'P-256');

  it('a fresh one on P-256 or P-384 is fit', () => {
    for (let i = 0; i < 20; i += 1) {
      expect(checkKey(fresh('prime256v1', 'P-256'), policy)).toEqual([]);
      expect(checkKey(fresh('secp384r1', 'P-384'), policy)).toEqual([]);
    }
  });

  it.each([
    ['another curve', { ...p256, curve: '1.3.132.0.10' }, 'ec-curve-not-allowed'],
    ['explicit parameters', { ...p256, curve: 'explicit' }, 'ec-parameters-explicit'],
    ['a compressed point', { ...p256, point: `02${point(p256).slice(2, 66)}` }, 'ec-point-compressed'],
    ['the point at infinity', { ...p256, point: '00' }, 'ec-point-at-infinity'],
    ['a hybrid point', { ...p256, point: `06${point(p256).slice(2)}` }, 'ec-point-format'],
    ['no point', { ...p256, point: '' }, 'ec-point-format'],
    [
      'a point beside the curve',
      { ...p256, point: `${point(p256).slice(0, -2)}${point(p256).endsWith('00') ? '01' : '00'}` },
      'ec-point-not-on-curve',
    ],
    ['coordinates beyond the field', { ...p256, point: `04${'f'.repeat(128)}` }, 'ec-point-not-on-curve'],
    ['the origin', { ...p256, point: `04${'0'.repeat(128)}` }, 'ec-point-not-on-curve'],
    ['a point of the other curve', { ...fresh('secp384r1', 'P-256') }, 'ec-point-format'],
  ])('%s is refused', (_, key, code) => {
    expect(checkKey(key as KeyFacts, policy)).toEqual([code]);
  });

  it('a curve that the policy leaves out is refused', () => {
    expect(checkKey(p256, { ...policy, curves: ['P-384'] })).toEqual(['ec-curve-not-allowed']);
  });

  it('agrees with OpenSSL about which points lie on the curve', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 64, maxLength: 64 }), fc.boolean(), (noise, onCurve) => {
        const key = onCurve
          ? fresh('prime256v1', 'P-256')
          : { ...p256, point: `04${Buffer.from(noise).toString('hex')}` };
        const octets = Buffer.from(point(key as KeyFacts), 'hex');
        const jwk = {
          kty: 'EC',
          crv: 'P-256',
          x: octets.subarray(1, 33).toString('base64url'),
          y: octets.subarray(33).toString('base64url'),
        };
        let accepted = true;
        try {
          createPublicKey({ key: jwk, format: 'jwk' });
        } catch {
          accepted = false;
        }
        expect(checkKey(key as KeyFacts, policy).length === 0).toBe(accepted);
      }),
      { numRuns: 50 },
    );
  });
});

it('a key of any other algorithm is refused', () => {
  expect(checkKey({ algorithm: 'other', oid: '1.3.101.112' }, policy)).toEqual(['key-algorithm-not-allowed']);
});

it('a key that stands on a public list is refused by the name of the list, whatever its numbers', () => {
  expect(checkKey(rsa(good), policy, ['debian-weak'])).toEqual(['key-debian-weak']);
  expect(checkKey(rsa(good), policy, ['known-leaked'])).toEqual(['key-known-leaked']);
});

describe('the arithmetic', () => {
  const big = fc.bigInt({ min: 0n, max: 1n << 300n });

  it('an integer root is the largest whose power does not exceed the number', () => {
    fc.assert(
      fc.property(big, fc.integer({ min: 2, max: 12 }), (n, k) => {
        const root = integerRoot(n, k);
        expect(root ** BigInt(k) <= n && (root + 1n) ** BigInt(k) > n).toBe(true);
      }),
    );
  });

  it('squares are known from their neighbours, and perfect powers from theirs', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 751n, max: 1n << 100n }), fc.integer({ min: 2, max: 9 }), (n, k) => {
        expect([isSquare(n * n), isSquare(n * n + 1n)]).toEqual([true, false]);
        expect(isPerfectPower(n ** BigInt(k))).toBe(true);
        expect(isPerfectPower(n ** BigInt(k) * nextPrime(1n << 120n))).toBe(false);
      }),
    );
  });

  it('bit length and modular powers agree with their definitions', () => {
    fc.assert(fc.property(big, (n) => bitLength(n) === (n === 0n ? 0 : n.toString(2).length)));
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999 }),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 2, max: 999 }),
        (b, e, m) => powerMod(b, e, m) === Number(BigInt(b) ** BigInt(e) % BigInt(m)),
      ),
    );
  });
});
