import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fnv1a, randomFrom } from './random.ts';

const taken = (seed: string, count: number): number[] => {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => random.fraction());
};

describe('randomFrom', () => {
  it('gives the same numbers for the same seed, and others for another', () => {
    expect(taken('a', 50)).toEqual(taken('a', 50));
    expect(taken('a', 50)).not.toEqual(taken('b', 50));
  });

  it('spreads evenly', () => {
    const all = taken('even', 20_000);
    for (const tenth of Array.from({ length: 10 }, (_, i) => i / 10)) {
      const share = all.filter((value) => value >= tenth && value < tenth + 0.1).length;
      expect(share).toBeGreaterThan(1_800);
      expect(share).toBeLessThan(2_200);
    }
  });

  it('stays within what was asked', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: -50, max: 50 }), fc.nat(80), (seed, low, more) => {
        const value = randomFrom(seed).whole(low, low + more);
        expect(Number.isInteger(value) && value >= low && value <= low + more).toBe(true);
      }),
    );
  });

  it('fills bytes from where it is told', () => {
    const bytes = new Uint8Array(16);
    randomFrom('bytes').fill(bytes, 6);
    expect([...bytes.slice(0, 6)]).toEqual([0, 0, 0, 0, 0, 0]);
    expect(new Set(bytes.slice(6)).size).toBeGreaterThan(5);
  });
});

describe('fnv1a', () => {
  it('hashes as a real recorder did', () => {
    expect(fnv1a('{}')).toBe(1_415_952_421);
    expect(fnv1a('{"friendly_name":"Sun"}')).toBe(1_454_287_034);
    expect(fnv1a('{"component":"light"}')).not.toBe(fnv1a('{"component":"lock"}'));
  });
});
