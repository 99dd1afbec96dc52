/** Keys of one register, by their place in the list, whose moduli have this factor in common. */
export interface SharedFactor {
  readonly factor: bigint;
  readonly members: readonly number[];
}

/**
 * Which RSA moduli share a prime, as keys of devices with too little randomness do: whoever has two such public keys
 * has both private ones (Heninger and others, USENIX Security 2012). By batch: trees of products instead of every pair,
 * then one gcd for each key; takes seconds for some thousands. The same modulus twice is found too, as a factor that is
 * the modulus itself. Errors: throws a RangeError on a modulus below 2.
 */
export function sharedFactors(moduli: readonly bigint[]): readonly SharedFactor[] {
  if (moduli.some((n) => n < 2n)) throw new RangeError('a modulus below 2');
  if (moduli.length < 2) return [];
  const others = productsOfOthers(moduli);
  const suspects = moduli.map((n, index) => ({ n, index })).filter(({ n, index }) => gcd(n, others[index] ?? 0n) > 1n);
  const members = new Map<bigint, Set<number>>();
  for (const [at, one] of suspects.entries())
    for (const other of suspects.slice(at + 1)) {
      const factor = gcd(one.n, other.n);
      if (factor === 1n) continue;
      members.set(factor, (members.get(factor) ?? new Set()).add(one.index).add(other.index));
    }
  return [...members].map(([factor, found]) => ({ factor, members: [...found].sort((a, b) => a - b) }));
}

interface Node {
  readonly product: bigint;
  /** For each number below this node the product of all others below it, added up. */
  readonly cofactors: bigint;
}

/**
 * For each number the product of all others, modulo itself. The sum of all those products is that very product modulo
 * each number, as every other term is a multiple of it; and a remainder is soon taken down the tree.
 */
function productsOfOthers(numbers: readonly bigint[]): readonly bigint[] {
  const levels: (readonly Node[])[] = [numbers.map((product) => ({ product, cofactors: 1n }))];
  for (let level = levels[0] ?? []; level.length > 1; levels.push(level)) level = joined(level);
  const sum = levels.at(-1)?.[0]?.cofactors ?? 0n;
  return levels.reduceRight<readonly bigint[]>(
    (above, level) => level.map(({ product }, index) => (above[index >> 1] ?? 0n) % product),
    [sum],
  );
}

const joined = (nodes: readonly Node[]): readonly Node[] =>
  Array.from({ length: Math.ceil(nodes.length / 2) }, (_, pair) => {
    const [left, right] = nodes.slice(2 * pair, 2 * pair + 2);
    if (!left || !right) return left ?? { product: 1n, cofactors: 0n };
    const cofactors = left.cofactors * right.product + right.cofactors * left.product;
    return { product: left.product * right.product, cofactors };
  });

/** Greatest common divisor (Euclid). */
function gcd(a: bigint, b: bigint): bigint {
  while (b > 0n) [a, b] = [b, a % b];
  return a;
}
