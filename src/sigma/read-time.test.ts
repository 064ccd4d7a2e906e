import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTime } from './read-time.ts';
import { readTimePart } from './time-part.ts';

const evening = { year: 2024, month: 3, day: 1, hour: 22 };

describe('readTime', () => {
  it.each([
    ...['2024-03-01T22:05:09Z', '2024-03-01t22:05:09z', '2024-03-01 22:05:09', '20240301T220509Z'],
    ...['2024-03-01T22:05:09+01:00', '2024-03-01T22:05:09+0100', '2024-03-01T22:05:09-01'],
    ...['2024-03-01T22:05:09.5Z', '2024-03-01T22:05:09,5Z', '20240301t220509,123456+0100'],
    ...[' 2024-03-01T22:05:09 Z ', 1_709_330_709, '1709330709', 1_709_330_709_000, 1_709_330_709e6],
    ...['1709330709000000000', '1709330709.25', 1_709_330_709.25],
  ])('reads %j as it is written', (value) => {
    expect(readTime(value)).toMatchObject({ ...evening, minute: 5, second: 9 });
  });

  it.each([
    ['2024-03-01T22:05', { ...evening, minute: 5, second: undefined }],
    ['20240301T2205Z', { ...evening, minute: 5, second: undefined }],
    ['2024-03-01T22Z', { ...evening, minute: undefined }],
    ['20240301T22', { ...evening, minute: undefined }],
    ['2024-03-01', { ...evening, hour: undefined }],
    ['2024-03', { ...evening, day: undefined, hour: undefined }],
    ['9999-12-31T23:59:59Z', { year: 9999, hour: 23 }],
  ])('reads of %j what is there, and nothing more', (value, parts) => {
    expect(readTime(value)).toMatchObject(parts);
  });

  it.each([
    ['the end of a day', '2024-03-01T24:00:00Z'],
    ['a leap second', '2016-12-31T23:59:60Z'],
    ['a date of weeks', '2024-W09-5'],
    ['a date of weeks in the basic form', '2024W095'],
    ['a day of the year', '2024-061'],
    ['a year of five digits', '10000-01-01T00:00:00Z'],
    ['a year with a sign', '+12024-03-01'],
    ['a year before the first', '-0044-03-15'],
    ['two forms at once', '2024-03-01T220509Z'],
    ['the two the other way', '20240301T22:05:09Z'],
    ['a date in digits, which could be seconds', '20240301'],
    ['the same as a number', 20_240_301],
    ['a date with minutes in digits, which could be milliseconds', '202403012205'],
    ['a time in digits, which could be milliseconds', '20240301220509'],
    ['the same as a number', 20_240_301_220_509],
    ['with milliseconds behind it, which could be microseconds', '20240301220509123'],
    ['the same with its zone', '20240301220509Z'],
    ['a day that there is not', '2024-02-30'],
    ['an hour that there is not', '2024-03-01T25:00:00Z'],
    ['a zone that there is not', '2024-03-01T22:00:00+24:00'],
    ['a fraction of a minute', '2024-03-01T22:05.5'],
    ['a time without a day', '22:05:09'],
    ['another order', '01.03.2024 22:05'],
    ['slashes', '2024/03/01 22:05'],
    ['words', '1 Mar 2024 22:05:09'],
    ['a zone by name', '2024-03-01 22:05:09 CET'],
    ['a number with an exponent in a text', '1.7e9'],
    ['hexadecimal', '0x65e25015'],
    ['beyond nanoseconds', '100000000000000000000'],
    ['before the year 0', -9e10],
    ['nothing', ''],
    ['a truth value', true],
    ['null', null],
    ['no number', Number.NaN],
    ['no end', Number.POSITIVE_INFINITY],
  ])('takes %s for no time', (_what, value) => {
    expect(readTime(value)).toBeUndefined();
    expect(readTimePart(value, 'week')).toBeUndefined();
    expect(readTimePart(value, 'year')).toBeUndefined();
  });

  it('reads digits that write no date of our time as a time since 1970', () => {
    expect(readTime('20241301')).toMatchObject({ year: 1970 });
    expect(readTime(30_240_301)).toMatchObject({ year: 1970 });
  });

  it('reads the same in every unit, as a number and in digits', () => {
    const fromS = fc.integer({ min: 1e8, max: 4e9 });
    fc.assert(
      fc.property(fromS, (second) => {
        const iso = new Date(second * 1000).toISOString();
        const forms = [second, String(second), second * 1e3, `${second}000`, second * 1e6];
        for (const form of [...forms, `${second}000000`, second * 1e9, `${second}000000000`])
          expect(readTime(form)).toEqual(readTime(iso));
        const basic = iso.replaceAll(/[-:]/g, '');
        expect(readTime(basic)).toEqual(readTime(iso));
      }),
    );
  });
});
