import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { showBytes, showDay, showLength, showTime } from './show-time.ts';

const utcMs = (text: string): number => Date.parse(text);

describe('showTime', () => {
  it.each([
    ['2025-03-30T00:59:59Z', '2025-03-30 00:59'],
    ['2025-03-30T01:00:00Z', '2025-03-30 02:00'],
    ['2025-10-26T00:30:00Z', '2025-10-26 01:30'],
    ['2025-10-26T01:30:00Z', '2025-10-26 01:30'],
    ['2024-02-29T23:59:59Z', '2024-02-29 23:59'],
    ['2025-06-30T23:30:00Z', '2025-07-01 00:30'],
  ])('shows %s as the clock on a wall in London does: %s', (at, shown) => {
    expect(showTime(utcMs(at), 'Europe/London')).toBe(shown);
    expect(showDay(utcMs(at), 'Europe/London')).toBe(shown.slice(0, 10));
  });

  it('knows zones of half and quarter hours', () => {
    expect(showTime(utcMs('2025-01-01T00:00:00Z'), 'Asia/Kathmandu')).toBe('2025-01-01 05:45');
    expect(showTime(utcMs('2025-01-01T00:00:00Z'), 'America/St_Johns')).toBe('2024-12-31 20:30');
  });

  it('keeps the order of time in UTC, and one form', () => {
    const moment = fc.integer({ min: utcMs('1990-01-01'), max: utcMs('2090-01-01') });
    fc.assert(
      fc.property(moment, moment, (a, b) => {
        const [one, two] = [showTime(Math.min(a, b), 'UTC'), showTime(Math.max(a, b), 'UTC')];
        expect(one <= two).toBe(true);
        expect(one).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/);
      }),
    );
  });
});

describe('showLength', () => {
  it.each([
    [0, '0 seconds'],
    [1000, '1 second'],
    [40_000, '40 seconds'],
    [90_000, '2 minutes'],
    [3_600_000, '60 minutes'],
    [10_800_000, '3 hours'],
    [86_400_000, '24 hours'],
    [172_800_000, '2 days'],
    [52 * 86_400_000, '52 days'],
  ])('says %d ms as %s', (ms, words) => expect(showLength(ms)).toBe(words));

  it('always is a whole number and a unit that agrees with it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e13 }), (ms) => {
        expect(showLength(ms)).toMatch(/^(1 (second|minute|hour|day)|(0|[2-9]|\d{2,}) \w+s)$/);
      }),
    );
  });
});

describe('showBytes', () => {
  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1000, '1.0 kB'],
    [2_400_000, '2.4 MB'],
    [5_000_000_000, '5.0 GB'],
    [9e15, '9000.0 TB'],
  ])('says %d as %s', (bytes, words) => expect(showBytes(bytes)).toBe(words));
});
