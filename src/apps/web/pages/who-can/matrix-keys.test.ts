import { expect, it } from 'vitest';
import { type MatrixPlace, nextCell } from './matrix-keys.ts';

const there = ['x.xx', '....', '.x.x'];
const isThere = ({ line, column }: MatrixPlace): boolean => there[line]?.[column] === 'x';
const press = (key: string, from: [number, number], direction: 'ltr' | 'rtl' = 'ltr') => {
  const place = nextCell(
    { line: from[0], column: from[1] },
    { key, direction, isThere, lines: 3, columns: 4 },
  );
  return place && [place.line, place.column];
};

it.each([
  ['ArrowRight', [0, 0], [0, 2]],
  ['ArrowLeft', [0, 2], [0, 0]],
  ['ArrowLeft', [0, 0], undefined],
  ['ArrowDown', [0, 3], [2, 3]],
  ['ArrowDown', [0, 0], undefined],
  ['ArrowUp', [2, 3], [0, 3]],
  ['Home', [0, 3], [0, 0]],
  ['End', [2, 1], [2, 3]],
  ['a', [0, 0], undefined],
] as const)('%s from %j leads to %j', (key, from, to) => {
  expect(press(key, [...from])).toEqual(to);
});

it('turns the arrows round in a mirrored page', () => {
  expect(press('ArrowLeft', [0, 0], 'rtl')).toEqual([0, 2]);
});
