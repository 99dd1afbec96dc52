import { checkPrimeSync } from 'node:crypto';
import { primesBelow } from '../../domain/certificate/big-numbers';
import { PredictablePool } from './predictable-pool';
import type { WeakOrigin } from './predictable-pool';

/**
 * The keys that Debian's OpenSSL could make between 2006 and 2008 (CVE-2008-0166, DSA-1571): made again, number for
 * number, as OpenSSL 0.9.8 made them (`bn_prime.c`, `rsa_gen.c`, `ec_key.c`), because a key that anybody can make
 * again is what the list of them has to hold.
 */

/** The two primes of the RSA key of `bits` (a multiple of 128) with the exponent 65537, in the order they were found. */
export function weakRsaPrimes(bits: number, origin: WeakOrigin): readonly [bigint, bigint] {
  const pool = new PredictablePool(origin);
  return [primeFor(pool, bits / 2), primeFor(pool, bits / 2)];
}

/** The private scalar of an EC key on a curve of this order. */
export function weakEcScalar(order: bigint, origin: WeakOrigin): bigint {
  const scalar = below(new PredictablePool(origin), order);
  if (scalar === 0n) throw new RangeError('a scalar of zero, which OpenSSL would have drawn again');
  return scalar;
}

const E = 65_537n;

function primeFor(pool: PredictablePool, bits: number): bigint {
  for (;;) {
    const prime = nextPrime(pool, bits);
    if ((prime - 1n) % E !== 0n) return prime;
  }
}

/** Rounds of Miller and Rabin that OpenSSL 0.9.8 took for 2^-80; each draws a base, which moves the pool on. */
const roundsFor = (bits: number): number => (bits >= 1300 ? 2 : 3);

function nextPrime(pool: PredictablePool, bits: number): bigint {
  for (;;) {
    const candidate = withoutSmallFactors(pool, bits);
    const isPrime = checkPrimeSync(candidate);
    for (let round = isPrime ? roundsFor(bits) : 1; round > 0; round -= 1) below(pool, candidate - 1n);
    if (isPrime) return candidate;
  }
}

/** The first 2,048 primes without 2. */
const SMALL_PRIMES = primesBelow(17_864).slice(1);
const PRODUCTS = productsOf(SMALL_PRIMES);

/** A drawn number, raised until neither it nor its predecessor has a small factor. */
function withoutSmallFactors(pool: PredictablePool, bits: number): bigint {
  const bytes = pool.random(bits / 8);
  bytes[0] = (bytes[0] ?? 0) | 0xc0;
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) | 1;
  const drawn = toBigInt(bytes);
  const residues = PRODUCTS.flatMap(({ product, primes }) => {
    const rest = drawn % product;
    return primes.map((prime) => Number(rest % BigInt(prime)));
  });
  let raise = 0;
  while (SMALL_PRIMES.some((prime, index) => ((residues[index] ?? 0) + raise) % prime <= 1)) raise += 2;
  return drawn + BigInt(raise);
}

/** A number below `limit`, whose two or three highest bits are such that OpenSSL draws until one fits. */
function below(pool: PredictablePool, limit: bigint): bigint {
  const octets = Math.ceil(limit.toString(16).length / 2);
  for (;;) {
    const drawn = toBigInt(pool.random(octets));
    if (drawn < limit) return drawn;
  }
}

const toBigInt = (bytes: Buffer): bigint => BigInt(`0x${bytes.toString('hex')}`);

/** Primes taken together while their product fits a machine word: one long division for several. */
function productsOf(primes: readonly number[]) {
  const groups: { product: bigint; primes: number[] }[] = [];
  for (const prime of primes) {
    const last = groups.at(-1);
    if (last && last.product * BigInt(prime) < 1n << 62n) {
      last.product *= BigInt(prime);
      last.primes.push(prime);
    } else groups.push({ product: BigInt(prime), primes: [prime] });
  }
  return groups;
}
