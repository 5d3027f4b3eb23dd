/** A stream of random numbers that is the same for the same seeds, on every machine. */
export interface Random {
  /** From 0 up to, but not including, 1. */
  unit(): number;
  /** A whole number from 0 to below `count`. */
  below(count: number): number;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /**
   * A rank from 0 to below `count` under Zipf’s law: the chance of a rank falls with its number, so
   * that a few ranks take most.
   */
  rank(count: number): number;
  /** Up to `many` different ranks. */
  ranks(count: number, many: number): number[];
  hex(digits: number): string;
}

/**
 * xoshiro128** by Blackman and Vigna (Scrambled Linear Pseudorandom Number Generators,
 * https://doi.org/10.1145/3460772), its state spread from the seeds by a finalizer like that of
 * MurmurHash3, as the authors advise for seeding.
 */
export function random(...seeds: number[]): Random {
  let spread = 0x9e3779b9;
  const mix = (value: number) => {
    spread = (spread + 0x9e3779b9 + value) | 0;
    let mixed = spread ^ (spread >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    spread ^= mixed ^ (mixed >>> 15);
    return spread;
  };
  for (const seed of seeds) mix(seed);
  const next = xoshiro128([mix(1), mix(2), mix(3), mix(4)]);
  const unit = () => next() / 2 ** 32;
  const below = (count: number) => Math.floor(unit() * count);
  const rank = (count: number) => Math.min(count, Math.floor(Math.exp(unit() * Math.log(count + 1)))) - 1;
  return {
    unit,
    below,
    rank,
    between: (from, to) => from + below(to - from + 1),
    chance: (probability) => unit() < probability,
    pick: (items) => items[below(items.length)] as never,
    ranks(count, many) {
      const found = new Set<number>();
      for (let tries = 0; found.size < Math.min(many, count) && tries < 4 * many; tries++)
        found.add(rank(count));
      return [...found];
    },
    hex(digits) {
      let text = '';
      while (text.length < digits) text += next().toString(16).padStart(8, '0');
      return text.slice(0, digits);
    },
  };
}

/** The generator itself, from 32-bit state to 32-bit numbers. */
export function xoshiro128(state: [number, number, number, number]): () => number {
  let [a, b, c, d] = state;
  const rotate = (value: number, by: number) => (value << by) | (value >>> (32 - by));
  return () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result;
  };
}
