import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Moment } from '../../../model/moment.ts';
import { momentOf } from './moments.ts';

it.each([
  ['2023-02-10T07:12:44.000001+00:00', 1_676_013_164_000, 'stated'],
  ['2023-02-10T08:12:44+01:00', 1_676_013_164_000, 'stated'],
  ['2023-02-10 07:12:44', 1_676_013_164_000, 'assumed'],
  [1_676_013_164.5, 1_676_013_164_500, 'stated'],
])('%s', (time, utcMs, zone) => {
  expect(momentOf(time)).toEqual({ utcMs, text: String(time), zone });
});

it.each([
  '1970-01-01T00:00:00+00:00',
  0,
  '',
  'yesterday',
  1e300,
  Number.NaN,
  '2023-13-45T99:00:00Z',
])('%s is no time', (time) => {
  expect(momentOf(time)).toBeUndefined();
});

it('gives a valid moment or none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.double(), fc.date().map(String)), (time) => {
      const moment = momentOf(time);
      expect(moment === undefined || Moment.safeParse(moment).success).toBe(true);
    }),
  );
});
