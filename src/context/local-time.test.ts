import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { createLocalClock, dayOfDate, type LocalTime, weekdays } from './local-time.ts';

const zones = [
  'Europe/London',
  'Europe/Madrid',
  'America/New_York',
  'America/St_Johns',
  'Africa/Monrovia',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Asia/Gaza',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kwajalein',
  'Antarctica/Troll',
  'UTC',
];
const clocks = new Map(zones.map((zone) => [zone, createLocalClock(zone)]));

const byTemporal = (utcMs: number, zone: string): Omit<LocalTime, 'isNight' | 'isWeekend'> => {
  const at = Temporal.Instant.fromEpochMilliseconds(utcMs).toZonedDateTimeISO(zone);
  return {
    day: dayOfDate(at.toPlainDate().toString()),
    date: at.toPlainDate().toString(),
    hour: at.hour,
    minute: at.minute,
    weekday: weekdays[at.dayOfWeek - 1] ?? 'monday',
  };
};

const at = (iso: string, zone: string): string => {
  const time = createLocalClock(zone)(Date.parse(iso));
  return `${time.date} ${time.hour}:${time.minute} ${time.weekday} ${time.isNight ? 'night' : 'day'}`;
};

describe('the clock on the wall', () => {
  it.each([
    ['2025-03-30T00:59:59Z', 'Europe/London', '2025-03-30 0:59 sunday night'],
    ['2025-03-30T01:00:00Z', 'Europe/London', '2025-03-30 2:0 sunday night'],
    ['2025-10-26T00:30:00Z', 'Europe/London', '2025-10-26 1:30 sunday night'],
    ['2025-10-26T01:30:00Z', 'Europe/London', '2025-10-26 1:30 sunday night'],
    ['2024-02-28T23:30:00Z', 'Europe/Madrid', '2024-02-29 0:30 thursday night'],
    ['2025-01-01T00:00:00Z', 'Asia/Kathmandu', '2025-01-01 5:45 wednesday night'],
    ['2025-04-05T14:59:00Z', 'Australia/Lord_Howe', '2025-04-06 1:59 sunday night'],
    ['2025-04-05T15:00:00Z', 'Australia/Lord_Howe', '2025-04-06 1:30 sunday night'],
    ['2011-12-30T09:59:00Z', 'Pacific/Apia', '2011-12-29 23:59 thursday night'],
    ['2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31 0:0 saturday night'],
    ['2025-06-01T20:59:00Z', 'Europe/London', '2025-06-01 21:59 sunday day'],
    ['2025-06-01T21:00:00Z', 'Europe/London', '2025-06-01 22:0 sunday night'],
    ['2025-06-02T05:59:00Z', 'Europe/London', '2025-06-02 6:59 monday night'],
    ['2025-06-02T06:00:00Z', 'Europe/London', '2025-06-02 7:0 monday day'],
  ])('shows %s in %s', (iso, zone, expected) => {
    expect(at(iso, zone)).toBe(expected);
  });

  it('does not stop at moments that no calendar has', () => {
    const clock = createLocalClock('Europe/London');
    for (const utcMs of [Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER])
      expect(clock(utcMs).date).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('is weekend on Saturday and Sunday', () => {
    const clock = createLocalClock('UTC');
    const days = [1, 2, 3, 4, 5, 6, 7].map((day) => clock(Date.UTC(2025, 8, day)).isWeekend);
    expect(days).toEqual([false, false, false, false, false, true, true]);
  });

  it('agrees with Temporal from 1970 to 2100, in odd zones too', () => {
    const moments = fc.integer({ min: 0, max: Date.UTC(2100, 0) });
    fc.assert(
      fc.property(moments, fc.constantFrom(...zones), (utcMs, zone) => {
        expect(clocks.get(zone)?.(utcMs)).toMatchObject(byTemporal(utcMs, zone));
      }),
      { numRuns: 1000 },
    );
  });

  it.each(zones)('agrees with Temporal around the changes of the clocks in %s', (zone) => {
    const clock = createLocalClock(zone);
    let change = Temporal.Instant.from('1970-01-01T00:00Z').toZonedDateTimeISO(zone);
    for (let n = 0; n < 12; n += 1) {
      const next = change.getTimeZoneTransition('next');
      if (next === null) return;
      change = next.add({ days: n * 200 });
      for (const seconds of [-86_400, -3600, -1, 0, 1, 1799, 3600, 86_400]) {
        const utcMs = next.epochMilliseconds + seconds * 1000;
        expect(clock(utcMs)).toMatchObject(byTemporal(utcMs, zone));
      }
    }
  });
});
