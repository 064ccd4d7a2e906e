import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scrollToRow, visibleRows } from './visible-rows.ts';

const sizes = fc.record({
  scrollPx: fc.integer({ min: 0, max: 100_000 }),
  heightPx: fc.integer({ min: 0, max: 1000 }),
  rowPx: fc.integer({ min: 10, max: 60 }),
});

it('keeps the table as high as all its rows, and holds all that can be seen', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4000 }), sizes, (count, asked) => {
      const { first, end, abovePx, belowPx } = visibleRows(count, asked);
      expect(abovePx + (end - first) * asked.rowPx + belowPx).toBe(count * asked.rowPx);
      const seen = Math.floor(asked.scrollPx / asked.rowPx);
      if (seen < count) expect(seen >= first && seen < end).toBe(true);
    }),
  );
});

it('holds few rows however many there are', () => {
  const { first, end } = visibleRows(1e6, { scrollPx: 5e6, heightPx: 400, rowPx: 20 });
  expect(end - first).toBeLessThan(40);
});

it('scrolls no further than needed to show a row', () => {
  const place = { scrollPx: 100, heightPx: 200, rowPx: 20 };
  expect([2, 6, 14, 30].map((row) => scrollToRow(row, place))).toEqual([40, 100, 100, 420]);
});
