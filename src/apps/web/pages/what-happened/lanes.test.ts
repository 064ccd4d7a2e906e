import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Grade } from '../../../../model/act.ts';
import { grades } from './grades.ts';
import { barHeight, countInParts, drawLane, mostInTiles } from './lane-picture.ts';
import {
  laneKey,
  packTile,
  stretchesInTile,
  TileStore,
  tileEnd,
  tileStart,
  tilesFor,
  tilesOver,
} from './lane-tiles.ts';

const counts = (filled: Record<number, number>): number[] =>
  Array.from({ length: stretchesInTile }, (_, stretch) => filled[stretch] ?? 0);
const none = counts({});
const lane = {
  key: null,
  counts: counts({ 3: 4, 100: 1 }),
  byGrade: {
    confirmed: counts({ 3: 3 }),
    window: none,
    automation: none,
    unknown: counts({ 3: 1, 100: 1 }),
  },
};
const id = { stretchMs: 1000, index: 2 };
const tile = packTile([lane]);
const drawing = {
  view: { fromMs: tileStart(id), msPerPx: 100 },
  widthPx: 1280,
  lanePx: 36,
  most: 4,
};

it('knows every grade', () => {
  expect(grades).toEqual(Grade.options);
});

describe('tiles', () => {
  it('cover a view without holes, wherever it lies', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 2e12 }),
        fc.integer({ min: 1, max: 1e9 }),
        (fromMs, msPerPx) => {
          const tiles = tilesFor({ fromMs, msPerPx }, 1000);
          expect(tiles.length).toBeLessThan(7);
          expect(tileStart(tiles[0] ?? id)).toBeLessThanOrEqual(fromMs);
          expect(tileEnd(tiles.at(-1) ?? id)).toBeGreaterThanOrEqual(fromMs + msPerPx * 1000);
          for (const [index, one] of tiles.slice(1).entries())
            expect(tileStart(one)).toBe(tileEnd(tiles[index] ?? id));
        },
      ),
    );
  });

  it('are none for no time at all', () => {
    expect(tilesOver(1000, 0, 0)).toEqual([]);
  });

  it('keep only stretches in which something was done', () => {
    expect(tile.get(laneKey(null))).toEqual([
      { stretch: 3, total: 4, counts: [3, 0, 0, 1] },
      { stretch: 100, total: 1, counts: [0, 0, 0, 1] },
    ]);
  });

  it('are forgotten when they were not used for longest', () => {
    const store = new TileStore(2);
    store.set('a', tile);
    store.set('b', tile);
    store.get('a');
    store.set('c', tile);
    expect(['a', 'b', 'c'].map((key) => store.get(key) !== undefined)).toEqual([true, false, true]);
  });
});

describe('the picture of a line', () => {
  const marks = tile.get(laneKey(null)) ?? [];

  it('shows each grade that is there, large enough to be seen, and no other', () => {
    const pieces = drawLane(id, marks, drawing);
    expect(pieces.map(({ grade, x }) => [grade, x])).toEqual([
      ['confirmed', 30],
      ['unknown', 30],
      ['unknown', 1000],
    ]);
    expect(pieces.every(({ height }) => height >= 3)).toBe(true);
    expect(pieces.slice(0, 2).reduce((all, { height }) => all + height, 0)).toBeCloseTo(36);
    expect((pieces[0]?.height ?? 0) > (pieces[1]?.height ?? 0)).toBe(true);
  });

  it('leaves out what is not in view', () => {
    const later = { ...drawing, view: { ...drawing.view, fromMs: drawing.view.fromMs + 50_000 } };
    expect(drawLane(id, marks, later).map(({ x }) => x)).toEqual([500]);
  });

  it('is higher for more acts, and never higher than its line', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e7 }),
        fc.integer({ min: 1, max: 1e7 }),
        (total, more) => {
          const most = Math.max(total, more);
          expect(barHeight(total, most, 36)).toBeLessThanOrEqual(36);
          expect(barHeight(most, most, 36)).toBeGreaterThanOrEqual(barHeight(total, most, 36));
        },
      ),
    );
  });

  it('finds the most acts in any stretch', () => {
    expect(mostInTiles([tile, new Map()])).toBe(4);
  });

  it('is told as a table of a few parts', () => {
    const parts = countInParts([{ id, tile }], '', {
      fromMs: tileStart(id),
      untilMs: tileEnd(id),
      parts: 4,
    });
    expect(parts).toEqual([4, 0, 0, 1]);
  });
});
