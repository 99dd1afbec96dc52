import { checkPrimeSync, createECDH, createHash, createPrivateKey, generatePrimeSync, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { primesBelow } from '../../domain/certificate/big-numbers';
import { bits, int, NULL, oid, seq } from '../adapters/pki/pkcs10-builder';

export const F4 = 65_537n;
/** A prime with its two highest bits set, so that two of them make a modulus of twice the length. */
export const prime = (length: number): bigint => generatePrimeSync(length, { bigint: true });

/** A modulus of an exact number of bits, whose factors do not matter to the check at hand. */
export const odd = (length: number): bigint =>
  (BigInt(`0x${randomBytes(Math.ceil(length / 8)).toString('hex')}`) % (1n << BigInt(length - 2))) |
  (3n << BigInt(length - 2)) |
  1n;

export function nextPrime(from: bigint): bigint {
  let candidate = from | 1n;
  while (!checkPrimeSync(candidate)) candidate += 2n;
  return candidate;
}

/** A prime of 1024 bits as the Infineon library made them (CVE-2017-15361): k * M + (65537^a mod M). */
export function rocaPrime(): bigint {
  const M = primesBelow(168).reduce((product, small) => product * BigInt(small), 1n);
  for (;;) {
    const candidate = (odd(1024) / M) * M + power(F4, BigInt(randomBytes(1)[0]! + 1), M);
    if (checkPrimeSync(candidate)) return candidate;
  }
}

/** An RSA key whose owner knows what it is made of, however it is made. */
export interface RsaKey {
  readonly n: bigint;
  readonly e: bigint;
  readonly d: bigint;
}

/** The key of these primes; each may come more than once. `e` that has no inverse is not to be signed with: d = 1. */
export function rsaKey(primes: readonly bigint[], e = F4): RsaKey {
  const n = primes.reduce((product, p) => product * p, 1n);
  const phi = [...new Set(primes)].reduce((product, p) => {
    const times = primes.filter((other) => other === p).length;
    return product * (p - 1n) * p ** BigInt(times - 1);
  }, 1n);
  return { n, e, d: inverse(e, phi) };
}

export const rsaSpki = ({ n, e }: Pick<RsaKey, 'n' | 'e'>): Buffer =>
  seq(seq(oid('1.2.840.113549.1.1.1'), NULL), bits(seq(int(n), int(e))));

/** RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017 §8.2): real, also with keys that no library would sign with. */
export function signWithRsa({ n, d }: RsaKey, message: Buffer): Buffer {
  const octets = Math.ceil(n.toString(16).length / 2);
  const digestInfo = Buffer.concat([
    Buffer.from('3031300d060960864801650304020105000420', 'hex'),
    createHash('sha256').update(message).digest(),
  ]);
  const padding = Buffer.alloc(octets - digestInfo.length - 3, 0xff);
  const encoded = Buffer.concat([Buffer.from([0, 1]), padding, Buffer.from([0]), digestInfo]);
  const signature = power(BigInt(`0x${encoded.toString('hex')}`), d, n);
  return Buffer.from(signature.toString(16).padStart(2 * octets, '0'), 'hex');
}

export function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let square = base % modulus;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

/** a^-1 mod m (extended Euclid); 1 when there is none. */
function inverse(a: bigint, m: bigint): bigint {
  let [r, s, rest, next] = [m, 0n, a % m, 1n];
  while (rest > 0n) {
    const quotient = r / rest;
    [r, rest] = [rest, r - quotient * rest];
    [s, next] = [next, s - quotient * next];
  }
  return r === 1n ? ((s % m) + m) % m : 1n;
}

/** The EC key of a private scalar. */
export function ecKeyOf(curve: 'P-256' | 'P-384', scalar: bigint): KeyObject {
  const octets = curve === 'P-256' ? 32 : 48;
  const d = Buffer.from(scalar.toString(16).padStart(2 * octets, '0'), 'hex');
  const ecdh = createECDH(curve === 'P-256' ? 'prime256v1' : 'secp384r1');
  ecdh.setPrivateKey(d);
  const point = ecdh.getPublicKey();
  const [x, y] = [point.subarray(1, 1 + octets), point.subarray(1 + octets)];
  const text = (bytes: Buffer) => bytes.toString('base64url');
  return createPrivateKey({ key: { kty: 'EC', crv: curve, d: text(d), x: text(x), y: text(y) }, format: 'jwk' });
}
