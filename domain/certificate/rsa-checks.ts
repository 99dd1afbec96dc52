import { bitLength, integerRoot, isSquare, powerMod, primesBelow } from './big-numbers';

/** An RSA public key (RFC 8017 §3.1). */
export interface RsaNumbers {
  readonly n: bigint;
  readonly e: bigint;
}

/** Baseline Requirements 6.1.6: no prime factor smaller than 752. */
const SMALL_PRIMES = primesBelow(752);

export const hasSmallFactor = (n: bigint): boolean => SMALL_PRIMES.some((prime) => n % BigInt(prime) === 0n);

/**
 * Whether n = a^k for some a > 750 and k > 1: a prime power among the numbers without small factors. A kth power is
 * a kth power modulo every prime q too, which for q = 1 mod k only one number in k is: the cheap test lets through
 * what deserves a root.
 */
export function isPerfectPower(n: bigint): boolean {
  const highest = Math.floor(bitLength(n) / Math.log2(751)) + 1;
  return primesBelow(Math.max(highest, 3) + 1).some((k) => {
    const mayBe = witnesses(k).every((q) => {
      const residue = Number(n % BigInt(q));
      return residue === 0 || powerMod(residue, (q - 1) / k, q) === 1;
    });
    return mayBe && integerRoot(n, k) ** BigInt(k) === n;
  });
}

const WITNESS_PRIMES = primesBelow(60_000);
const WITNESSES_PER_EXPONENT = 8;
const known = new Map<number, readonly number[]>();

function witnesses(k: number): readonly number[] {
  const found = known.get(k) ?? WITNESS_PRIMES.filter((q) => q % k === 1).slice(0, WITNESSES_PER_EXPONENT);
  known.set(k, found);
  return found;
}

/**
 * Whether Fermat's method factors n within `rounds`: the primes lie too close together (CVE-2022-26320; Baseline
 * Requirements 6.1.1.3 ask for 100 rounds).
 */
export function hasClosePrimes(n: bigint, rounds = 100): boolean {
  let a = integerRoot(n, 2);
  if (a * a < n) a += 1n;
  let rest = a * a - n;
  for (let round = 0; round < rounds; round += 1) {
    if (isSquare(rest)) return true;
    rest += 2n * a + 1n;
    a += 1n;
  }
  return false;
}

/**
 * Whether the key has the fingerprint of the Infineon library (ROCA, CVE-2017-15361): its primes are powers of 65537
 * modulo each of the first 39 primes, hence so is n. One sound key in about 10^8 looks the same.
 */
export const hasRocaFingerprint = (n: bigint): boolean =>
  ROCA.every(({ prime, powers }) => powers.has(Number(n % BigInt(prime))));

const ROCA = primesBelow(168).map((prime) => ({ prime, powers: powersOf(65_537, prime) }));

function powersOf(generator: number, modulus: number): ReadonlySet<number> {
  const powers = new Set<number>();
  for (let power = 1; !powers.has(power); power = (power * generator) % modulus) powers.add(power);
  return powers;
}
