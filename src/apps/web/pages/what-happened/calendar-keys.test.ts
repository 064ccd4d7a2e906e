import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type GridKey, movedBy } from './calendar-keys.ts';

const press = (key: string, told: Partial<GridKey> = {}) =>
  movedBy(
    { row: 10, column: 5 },
    { key, isControl: false, direction: 'ltr', ...told },
    { rows: 30, columns: 24 },
  );

it.each([
  ['ArrowUp', {}, { row: 9, column: 5 }],
  ['ArrowDown', {}, { row: 11, column: 5 }],
  ['ArrowLeft', {}, { row: 10, column: 4 }],
  ['ArrowRight', {}, { row: 10, column: 6 }],
  ['ArrowLeft', { direction: 'rtl' }, { row: 10, column: 6 }],
  ['ArrowRight', { direction: 'rtl' }, { row: 10, column: 4 }],
  ['PageUp', {}, { row: 3, column: 5 }],
  ['PageDown', {}, { row: 17, column: 5 }],
  ['Home', {}, { row: 10, column: 0 }],
  ['End', {}, { row: 10, column: 23 }],
  ['Home', { isControl: true }, { row: 0, column: 0 }],
  ['End', { isControl: true }, { row: 29, column: 23 }],
  ['Enter', {}, undefined],
  ['constructor', {}, undefined],
] as const)('%s %j leads to %j', (key, told, place) => {
  expect(press(key, told)).toEqual(place);
});

it('never leaves the grid', () => {
  const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'End'];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...keys)),
      fc.integer({ min: 1, max: 40 }),
      (many, rows) => {
        let place = { row: 0, column: 0 };
        for (const key of many)
          place =
            movedBy(place, { key, isControl: false, direction: 'rtl' }, { rows, columns: 8 }) ??
            place;
        expect(place.row >= 0 && place.row < rows).toBe(true);
        expect(place.column >= 0 && place.column < 8).toBe(true);
      },
    ),
  );
});
