import { expect, it } from 'vitest';
import { drawRemovals, listRemovals, rowHeight } from './removal-picture.ts';

const removals = [
  { by: 'sam', account: 'jo' },
  { by: 'maintenance', account: 'alex' },
  { by: 'sam', account: 'alex' },
];
const picture = drawRemovals(removals, ['alex', 'jo', 'sam', 'maintenance']);

it('sets each account once on each side, in the order given', () => {
  expect(picture.by.map(({ account }) => account)).toEqual(['sam', 'maintenance']);
  expect(picture.removed.map(({ account }) => account)).toEqual(['alex', 'jo']);
  expect(picture.height).toBe(2 * rowHeight);
});

it('leads each line from where one stands to where the other does', () => {
  const ends = picture.links.map(({ by, account, fromY, toY }) => [by, account, fromY, toY]);
  expect(ends).toEqual([
    ['sam', 'jo', 24, 72],
    ['maintenance', 'alex', 72, 24],
    ['sam', 'alex', 24, 24],
  ]);
});

it('says the same as a list', () => {
  expect(listRemovals(picture)).toEqual([
    { by: 'sam', accounts: ['alex', 'jo'] },
    { by: 'maintenance', accounts: ['alex'] },
  ]);
});

it('sets the shorter side in the middle', () => {
  const one = drawRemovals([...removals, { by: 'sam', account: 'robin' }], []);
  expect(one.removed.map(({ y }) => y)).toEqual([24, 72, 120]);
  expect(one.by.map(({ y }) => y)).toEqual([48, 96]);
});
