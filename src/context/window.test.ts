import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HomegroundError } from '../model/homeground-error.ts';
import { readWindow } from './window.ts';

const utcMs = (text: string): number => Date.parse(text);
const isIn = (window: Parameters<typeof readWindow>[0], zone: string, at: string): boolean =>
  readWindow(window, zone).isInside(utcMs(at));

describe('readWindow', () => {
  it('without ends holds everything', () => {
    const { isInside } = readWindow({}, 'UTC');
    fc.assert(fc.property(fc.integer(), (at) => isInside(at)));
  });

  it('takes a day as the day of the home, from its first moment to its last', () => {
    const day = { since: '2025-03-01', until: '2025-03-01' };
    expect(isIn(day, 'America/New_York', '2025-03-01T04:59:59.999Z')).toBe(false);
    expect(isIn(day, 'America/New_York', '2025-03-01T05:00:00.000Z')).toBe(true);
    expect(isIn(day, 'America/New_York', '2025-03-02T04:59:59.999Z')).toBe(true);
    expect(isIn(day, 'America/New_York', '2025-03-02T05:00:00.000Z')).toBe(false);
  });

  it.each([
    ['2025-03-30', 'Europe/Berlin', 23],
    ['2025-10-26', 'Europe/Berlin', 25],
    ['2025-06-01', 'Europe/Berlin', 24],
    ['2024-02-29', 'Europe/London', 24],
    // The clocks of Cairo go forward at midnight, so that this day begins at 01:00.
    ['2024-04-26', 'Africa/Cairo', 23],
  ])('gives %s in %s its %d hours', (day, zone, hours) => {
    const { isInside } = readWindow({ since: day, until: day }, zone);
    const from = utcMs(`${day}T00:00:00Z`) - 24 * 3_600_000;
    const inside = Array.from({ length: 72 * 4 }, (_, quarter) => from + quarter * 900_000);
    expect(inside.filter(isInside)).toHaveLength(hours * 4);
  });

  it('cuts time into two parts at any day: what is not up to it is from the next one on', () => {
    const zones = fc.constantFrom('Europe/London', 'Asia/Kathmandu', 'America/New_York', 'UTC');
    const days = fc.integer({ min: 0, max: 20_000 });
    const moments = fc.integer({ min: 0, max: utcMs('2024-12-31') });
    fc.assert(
      fc.property(zones, days, moments, (zone, day, at) => {
        const text = (number: number): string =>
          new Date(number * 86_400_000).toISOString().slice(0, 10);
        const before = readWindow({ until: text(day) }, zone).isInside(at);
        const after = readWindow({ since: text(day + 1) }, zone).isInside(at);
        expect(before).toBe(!after);
      }),
    );
  });

  it('takes an instant with its zone to the millisecond, its end left out', () => {
    const window = { since: '2025-03-01T22:15Z', until: '2025-03-02T00:15+01:00' };
    expect(isIn(window, 'Asia/Tokyo', '2025-03-01T22:14:59.999Z')).toBe(false);
    expect(isIn(window, 'Asia/Tokyo', '2025-03-01T22:15:00Z')).toBe(true);
    expect(isIn(window, 'Asia/Tokyo', '2025-03-01T23:15:00Z')).toBe(false);
  });

  it.each([
    '',
    'yesterday',
    '2025-02-29',
    '2025-13-01',
    '2025-3-1',
    '2025-03-01T22:15',
    '1.3.2025',
  ])('refuses %j as wrong use', (text) => {
    for (const window of [{ since: text }, { until: text }]) {
      expect(() => readWindow(window, 'UTC')).toThrow(HomegroundError);
      expect(() => readWindow(window, 'UTC')).toThrow(/is not a day or a time/);
    }
  });

  it.each([
    ['2025-03-02', '2025-03-01'],
    ['2025-03-01T22:15Z', '2025-03-01T22:15Z'],
    ['2025-03-02', '2025-03-01T22:15Z'],
  ])('refuses an end before the beginning: %s to %s', (since, until) => {
    expect(() => readWindow({ since, until }, 'UTC')).toThrow(`Nothing lies between ${since} and`);
  });

  it.each([
    ['2025-02-01', '2025-02-28', false],
    ['2025-02-01', '2025-03-01', true],
    ['2025-03-31', '2025-05-01', true],
    ['2025-04-01', '2025-05-01', false],
    ['2025-03-10', '2025-03-10', true],
  ])('from %s to %s meets March: %s', (since, until, isMet) => {
    const march = [utcMs('2025-03-01T12:00Z'), utcMs('2025-03-31T12:00Z')] as const;
    expect(readWindow({ since, until }, 'UTC').meets(...march)).toBe(isMet);
  });

  it('never fails otherwise, whatever is written', () => {
    fc.assert(
      fc.property(fc.string(), (since) => {
        try {
          readWindow({ since }, 'Europe/London');
        } catch (cause) {
          expect(cause).toMatchObject({ code: 'bad-usage' });
        }
      }),
    );
  });
});
