import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMoment } from './read-moment.ts';

const noon = Date.UTC(2025, 2, 1, 12);

describe('readMoment', () => {
  it.each([
    ['2025-03-01T12:00:00Z', noon],
    ['2025-03-01T12:00:00', noon],
    ['2025-03-01 12:00', noon],
    ['2025-03-01T13:00:00+01:00', noon],
    ['2025-03-01T06:30:00.000-0530', noon],
    ['2025-03-01T12:00:00.123456789Z', noon + 123],
    ['2025-03-01T12:00:00,5Z', noon + 500],
    ['2025-03-01', noon - 12 * 3_600_000],
    [noon / 1000, noon],
    [noon / 1000 + 0.25, noon + 250],
    [noon, noon],
    [String(noon / 1000), noon],
    [[String(noon)], noon],
    [noon * 1e3 + 999, noon],
    [noon * 1e6, noon],
    [`${noon}123456`, noon],
    ['-1.5', -1500],
    [0, 0],
    ['2025-03-01t12:00:00z', noon],
    ['2025-03-01T11:59:59.9999Z', noon - 1],
    [noon / 1000 - 0.0001, noon - 1],
  ])('reads %j', (text, expected) => {
    expect(readMoment(text)).toBe(expected);
  });

  it.each([
    ...['', 'noon', '2025-13-01', '2025-02-30', '2025-02-30T12:00:00Z', '12:00', true, null],
    ...[
      undefined,
      1e20,
      -1e20,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      {},
      '1e9',
      '2025-03',
      [],
      ['2025-03-01', '2025-03-02'],
      '2025-03-01T25:00:00Z',
    ],
  ])('does not take %j for a time', (text) => {
    expect(readMoment(text)).toBeUndefined();
  });

  it('reads what a date writes', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }),
        (date) => {
          expect(readMoment(date.toISOString())).toBe(date.getTime());
        },
      ),
    );
  });
});
