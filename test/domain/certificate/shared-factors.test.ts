import fc from 'fast-check';
import { primesBelow } from '../../../domain/certificate/big-numbers';
import { sharedFactors } from '../../../domain/certificate/shared-factors';
import { prime } from '../../builders/keys';

const product = (numbers: readonly bigint[]): bigint => numbers.reduce((all, n) => all * n, 1n);

describe('keys of one register that share a prime', () => {
  it('two among 2,000 moduli of some 2,000 bits are found, and their prime, in seconds', () => {
    // Coprime by construction, and quicker had than 4,000 large primes.
    const small = primesBelow(4_200_000).slice(-190_000).map(BigInt);
    const moduli = Array.from({ length: 2_000 }, (_, index) => product(small.slice(95 * index, 95 * index + 95)));
    const [shared, p, q] = [prime(1024), prime(1024), prime(1024)];
    [moduli[17], moduli[1_997]] = [shared * p, shared * q];
    const { user: before } = process.cpuUsage();
    expect(sharedFactors(moduli)).toEqual([{ factor: shared, members: [17, 1_997] }]);
    // Time of the processor, not of the clock: other tests may run beside this one.
    expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(30);
  });

  it('agrees with looking at every pair', () => {
    const primes = primesBelow(100).map(BigInt);
    const moduli = fc.array(
      fc.tuple(fc.constantFrom(...primes), fc.constantFrom(...primes)).map(([p, q]) => p * q),
      { maxLength: 12 },
    );
    const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
    fc.assert(
      fc.property(moduli, (numbers) => {
        const pairs = numbers.flatMap((one, i) =>
          numbers.slice(i + 1).map((other, j) => ({ factor: gcd(one, other), members: [i, i + 1 + j] })),
        );
        const found = sharedFactors(numbers);
        for (const { factor, members } of pairs.filter((pair) => pair.factor > 1n))
          expect(found.find((group) => group.factor === factor)?.members).toEqual(expect.arrayContaining(members));
        for (const { factor, members } of found)
          for (const member of members) expect((numbers[member] ?? 0n) % factor).toBe(0n);
        expect(found.length === 0).toBe(pairs.every((pair) => pair.factor === 1n));
      }),
    );
  });

  it('three keys with one prime are one group; the same key twice is found too', () => {
    expect(sharedFactors([7n * 11n, 13n * 17n, 7n * 19n, 7n * 23n])).toEqual([{ factor: 7n, members: [0, 2, 3] }]);
    expect(sharedFactors([7n * 11n, 13n * 17n, 7n * 11n])).toEqual([{ factor: 77n, members: [0, 2] }]);
  });

  it('none, one, or keys that share nothing give nothing; what is no modulus is an error', () => {
    expect([sharedFactors([]), sharedFactors([77n]), sharedFactors([77n, 221n])]).toEqual([[], [], []]);
    expect(() => sharedFactors([77n, 1n])).toThrow(RangeError);
  });
});
