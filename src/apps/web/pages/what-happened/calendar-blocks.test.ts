import { expect, it } from 'vitest';
import { hoursOfDay } from './calendar.ts';
import { blocksOf, nightOf } from './calendar-blocks.ts';

const hours = hoursOfDay.map((hour) => hour);

it('counts the hours of each cell', () => {
  expect(blocksOf({ hours }, undefined, 3).map(({ count }) => count)).toEqual([
    3, 12, 21, 30, 39, 48, 57, 66,
  ]);
  expect(blocksOf({ hours }, undefined, 1)).toHaveLength(24);
});

it('is in a gap as a whole only where all of its hours are', () => {
  const gaps = hoursOfDay.map((hour) => (hour < 4 ? ('whole' as const) : ('none' as const)));
  expect(blocksOf({ hours }, gaps, 3).map(({ gap }) => gap)).toEqual([
    'whole',
    'part',
    ...Array.from({ length: 6 }, () => 'none'),
  ]);
});

it('knows where the night begins and ends', () => {
  const nights = (hoursInBlock: number) =>
    blocksOf({ hours }, undefined, hoursInBlock).map((block) => nightOf(block));
  expect(nights(3)).toEqual(['all', 'all', 'start', 'none', 'none', 'none', 'none', 'end']);
  expect(nights(1).filter((night) => night === 'all')).toHaveLength(9);
  expect(nights(1).filter((night) => night === 'start' || night === 'end')).toEqual([]);
});
