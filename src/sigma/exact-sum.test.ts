import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ExactSum } from './exact-sum.ts';

const amounts = fc.double({ min: -1e300, max: 1e300, noNaN: true });

function sumOf(numbers: readonly number[]): number {
  const sum = new ExactSum();
  for (const number of numbers) sum.add(number);
  return sum.read();
}

it('does not depend on order, nor on what came and went', () => {
  const lists = fc.tuple(fc.array(amounts), fc.array(amounts));
  fc.assert(
    fc.property(lists, ([kept, gone]) => {
      const sum = new ExactSum();
      for (const number of [...gone, ...kept.toReversed()]) sum.add(number);
      for (const number of gone) sum.add(-number);
      expect(sum.read()).toBe(sumOf(kept));
    }),
  );
});

it('is the sum of whole numbers, and rounds once', () => {
  fc.assert(
    fc.property(fc.array(fc.maxSafeInteger()), (numbers) => {
      const exact = numbers.reduce((sum, number) => sum + BigInt(number), 0n);
      expect(sumOf(numbers)).toBe(Number(exact));
    }),
  );
  expect(sumOf([0.1, 0.2, 0.3, -0.3, -0.2, -0.1])).toBe(0);
  expect(sumOf([1e100, 1, -1e100])).toBe(1);
  // Halfway between two doubles, with a little on either side.
  expect(sumOf([2 ** 53, 1, 2 ** -60])).toBe(2 ** 53 + 2);
  expect(sumOf([2 ** 53, 1, -(2 ** -60)])).toBe(2 ** 53);
  expect(sumOf([2 ** 53, 1])).toBe(2 ** 53);
});
