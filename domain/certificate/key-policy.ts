import type { CurveName, Policy } from '../law/policy';
import { bitLength } from './big-numbers';
import { hasClosePrimes, hasRocaFingerprint, hasSmallFactor, isPerfectPower } from './rsa-checks';
import type { RsaNumbers } from './rsa-checks';

/** A public key as read from its SubjectPublicKeyInfo (RFC 5280 §4.1.2.7), numbers in hex: plain JSON. */
export type KeyFacts =
  | { readonly algorithm: 'RSA'; readonly modulus: string; readonly exponent: string }
  | {
      readonly algorithm: 'EC';
      /** Name or OID of the curve; `explicit` when the key spells its own parameters (RFC 5480 forbids it). */
      readonly curve: string;
      /** The ECPoint octets. */
      readonly point: string;
    }
  | { readonly algorithm: 'other'; readonly oid: string };

/** Public lists of keys whose private half anybody can have; an adapter says which of them hold a key. */
export const KEY_LISTS = ['debian-weak', 'known-leaked'] as const;
export type KeyList = (typeof KEY_LISTS)[number];

export const KEY_DEFECTS = [
  'key-algorithm-not-allowed',
  'key-debian-weak',
  'key-known-leaked',
  'rsa-too-small',
  'rsa-too-large',
  'rsa-size-not-multiple-of-8',
  'rsa-modulus-even',
  'rsa-exponent-even',
  'rsa-exponent-too-small',
  'rsa-exponent-too-large',
  'rsa-small-factor',
  'rsa-perfect-power',
  'rsa-close-primes',
  'rsa-roca',
  'ec-parameters-explicit',
  'ec-curve-not-allowed',
  'ec-point-at-infinity',
  'ec-point-compressed',
  'ec-point-format',
  'ec-point-not-on-curve',
] as const;
export type KeyDefect = (typeof KEY_DEFECTS)[number];

type KeyPolicy = Policy['key'];

/**
 * Everything that makes a public key unfit to be certified; empty when it is fit (Baseline Requirements 6.1.1.3, 6.1.5
 * and 6.1.6). Takes milliseconds.
 */
export function checkKey(key: KeyFacts, policy: KeyPolicy, lists: readonly KeyList[] = []): readonly KeyDefect[] {
  return [...checkNumbers(key, policy), ...lists.map((list) => LISTED[list])];
}

const LISTED: Record<KeyList, KeyDefect> = { 'debian-weak': 'key-debian-weak', 'known-leaked': 'key-known-leaked' };

function checkNumbers(key: KeyFacts, policy: KeyPolicy): readonly KeyDefect[] {
  switch (key.algorithm) {
    case 'RSA':
      return checkRsa({ n: BigInt(`0x0${key.modulus}`), e: BigInt(`0x0${key.exponent}`) }, policy);
    case 'EC':
      return checkEc(key.curve, key.point, policy);
    case 'other':
      return ['key-algorithm-not-allowed'];
  }
}

/** Cheap checks on any modulus; the others cost more, and only on one of a size that the policy takes. */
const RSA_SHAPE: readonly (readonly [KeyDefect, (key: RsaNumbers, policy: KeyPolicy) => boolean])[] = [
  ['rsa-too-small', ({ n }, { rsaMinBits }) => bitLength(n) < rsaMinBits],
  ['rsa-too-large', ({ n }, { rsaMaxBits }) => bitLength(n) > rsaMaxBits],
  ['rsa-size-not-multiple-of-8', ({ n }) => bitLength(n) % 8 !== 0],
  ['rsa-exponent-even', ({ e }) => e % 2n === 0n],
  ['rsa-exponent-too-small', ({ e }, { exponentMin }) => e < BigInt(exponentMin)],
  ['rsa-exponent-too-large', ({ e }) => e >= 1n << 256n],
  ['rsa-modulus-even', ({ n }) => n % 2n === 0n],
];
const RSA_FACTORS: readonly (readonly [KeyDefect, (n: bigint) => boolean])[] = [
  ['rsa-small-factor', hasSmallFactor],
  ['rsa-perfect-power', isPerfectPower],
  ['rsa-close-primes', hasClosePrimes],
  ['rsa-roca', hasRocaFingerprint],
];

function checkRsa(key: RsaNumbers, policy: KeyPolicy): readonly KeyDefect[] {
  const shape = RSA_SHAPE.filter(([, holds]) => holds(key, policy)).map(([defect]) => defect);
  const factorable =
    shape.includes('rsa-too-small') || shape.includes('rsa-too-large') || shape.includes('rsa-modulus-even');
  return factorable ? shape : [...shape, ...RSA_FACTORS.filter(([, holds]) => holds(key.n)).map(([defect]) => defect)];
}

interface Curve {
  readonly octets: number;
  readonly p: bigint;
  readonly b: bigint;
}

/** y^2 = x^3 - 3x + b mod p (FIPS 186-5, NIST SP 800-186 §3.2.1). */
const CURVES: Record<CurveName, Curve> = {
  'P-256': {
    octets: 32,
    p: 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
    b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
  },
  'P-384': {
    octets: 48,
    p: 2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
    b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
  },
};

function checkEc(name: string, point: string, policy: KeyPolicy): readonly KeyDefect[] {
  if (name === 'explicit') return ['ec-parameters-explicit'];
  const allowed = policy.curves.find((curve) => curve === name);
  if (!allowed) return ['ec-curve-not-allowed'];
  const { octets, p, b } = CURVES[allowed];
  // RFC 5480 §2.2, SEC 1 §2.3.3: uncompressed is what everybody must read.
  if (point === '00') return ['ec-point-at-infinity'];
  if (/^0[23]/.test(point) && point.length === 2 + 2 * octets) return ['ec-point-compressed'];
  if (!point.startsWith('04') || point.length !== 2 + 4 * octets) return ['ec-point-format'];
  const x = BigInt(`0x${point.slice(2, 2 + 2 * octets)}`);
  const y = BigInt(`0x${point.slice(2 + 2 * octets)}`);
  const onCurve = x < p && y < p && (x * x * x - 3n * x + b - y * y) % p === 0n;
  return onCurve ? [] : ['ec-point-not-on-curve'];
}
