import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placesOf, scrollToRow, visibleRows } from './visible-rows.ts';

const sizes = fc.record({
  scrollPx: fc.integer({ min: 0, max: 100_000 }),
  heightPx: fc.integer({ min: 0, max: 1000 }),
  rowPx: fc.integer({ min: 10, max: 60 }),
});

it('holds all that can be seen, and always as many rows', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4000 }), sizes, (count, asked) => {
      const { first, end } = visibleRows(count, asked);
      const start = visibleRows(count, { ...asked, scrollPx: 0 });
      expect(end - first).toBe(start.end - start.first);
      expect(first >= 0 && end <= count).toBe(true);
      const seen = Math.floor(asked.scrollPx / asked.rowPx);
      if (seen < count) expect(seen >= first && seen < end).toBe(true);
    }),
  );
});

it('holds few rows however many there are', () => {
  const { first, end } = visibleRows(1e6, { scrollPx: 5e6, heightPx: 400, rowPx: 20 });
  expect(end - first).toBeLessThan(40);
});

it('keeps one row wherever one scrolls, in its order', () => {
  const sight = { first: 3, end: 6 };
  expect([0, 4, 9].map((held) => placesOf(sight, held))).toEqual([
    [0, 3, 4, 5],
    [3, 4, 5],
    [3, 4, 5, 9],
  ]);
});

it('scrolls no further than needed to show a row', () => {
  const place = { scrollPx: 100, heightPx: 200, rowPx: 20 };
  expect([2, 6, 14, 30].map((row) => scrollToRow(row, place))).toEqual([40, 100, 100, 420]);
});
