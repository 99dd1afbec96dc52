/** Whole-number arithmetic for the key checks. All functions want values of zero or more. */

export const bitLength = (n: bigint): number => (n === 0n ? 0 : n.toString(16).length * 4 - leadingZeros(n));

const leadingZeros = (n: bigint): number => Math.clz32(parseInt(n.toString(16).slice(0, 1), 16)) - 28;

/** The largest r with r^k <= n (Newton's method, from above). */
export function integerRoot(n: bigint, k: number): bigint {
  if (n < 2n || k === 1) return n;
  const power = BigInt(k);
  let root = 1n << BigInt(Math.ceil(bitLength(n) / k));
  for (;;) {
    const next = ((power - 1n) * root + n / root ** (power - 1n)) / power;
    if (next >= root) return root;
    root = next;
  }
}

/** b^e mod m for small numbers; m below 2^26, so that every product is exact. */
export function powerMod(base: number, exponent: number, modulus: number): number {
  let result = 1;
  let square = base % modulus;
  for (let e = exponent; e > 0; e = Math.floor(e / 2)) {
    if (e % 2 === 1) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

/** All primes below `limit` (sieve of Eratosthenes). */
export function primesBelow(limit: number): readonly number[] {
  const composite = new Uint8Array(limit);
  const primes: number[] = [];
  for (let n = 2; n < limit; n += 1) {
    if (composite[n]) continue;
    primes.push(n);
    for (let multiple = n * n; multiple < limit; multiple += n) composite[multiple] = 1;
  }
  return primes;
}

/** Squares modulo 64, 63, 65 and 11: sorts out 99 of 100 numbers before a root is drawn. */
const SQUARES = [64, 63, 65, 11].map((modulus) => ({
  modulus: BigInt(modulus),
  residues: new Set(Array.from({ length: modulus }, (_, n) => BigInt((n * n) % modulus))),
}));

export function isSquare(n: bigint): boolean {
  if (SQUARES.some(({ modulus, residues }) => !residues.has(n % modulus))) return false;
  return integerRoot(n, 2) ** 2n === n;
}
