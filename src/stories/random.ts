const fnvPrime = 0x01000193;
const fnvBasis = 0x811c9dc5;

/** FNV-1a, 32 bits, over the characters of a text (Fowler, Noll, Vo; draft-eastlake-fnv). */
const hashOf = (text: string, basis: number): number => {
  let hash = basis;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), fnvPrime);
  return hash >>> 0;
};

/** FNV-1a, 32 bits, over UTF-8: what the recorder keeps beside shared texts. */
export const fnv1a = (text: string): number => {
  let hash = fnvBasis;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, fnvPrime);
  return hash >>> 0;
};

/** A stream of numbers that is the same for the same seed, on any machine. Not for keeping secrets. */
export type Random = {
  /** At least 0, below 1. */
  fraction(): number;
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T | undefined;
  fill(bytes: Uint8Array, from: number): void;
};

/** sfc32 by Chris Doty-Humphrey (PractRand), seeded with three FNV-1a hashes of the text. */
export const randomFrom = (seed: string): Random => {
  const next = sfc32(seed);
  for (let i = 0; i < 15; i++) next();
  const fraction = () => next() / 0x1_0000_0000;
  const whole = (low: number, high: number) => low + Math.floor(fraction() * (high - low + 1));
  return {
    fraction,
    whole,
    chance: (share) => fraction() < share,
    pick: (list) => list[whole(0, list.length - 1)],
    fill(bytes, from) {
      for (let i = from, bits = 0; i < bytes.length; i++, bits >>>= 8) {
        if ((i - from) % 4 === 0) bits = next();
        bytes[i] = bits & 0xff;
      }
    },
  };
};

const sfc32 = (seed: string): (() => number) => {
  let a = hashOf(seed, fnvBasis);
  let b = hashOf(seed, a);
  let c = hashOf(seed, b);
  let counter = 1;
  return () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
};
