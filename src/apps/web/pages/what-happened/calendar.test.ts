import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHomeClock } from '../../home-clock.ts';
import { fillDays, gapsOfDay, hoursOfDay, mostInAnHour, stepOfCount } from './calendar.ts';

const clock = createHomeClock('Europe/London');
const hours = (counts: Record<number, number>) => hoursOfDay.map((hour) => counts[hour] ?? 0);

describe('fillDays', () => {
  const days = fillDays(
    [{ day: '2025-03-01', hours: hours({ 3: 2, 22: 5 }) }],
    { firstDay: '2025-02-27', lastDay: '2025-03-03' },
    clock,
  );

  it('shows days without acts as well', () => {
    expect(days.map(({ day, total }) => [day, total])).toEqual([
      ['2025-02-27', 0],
      ['2025-02-28', 0],
      ['2025-03-01', 7],
      ['2025-03-02', 0],
      ['2025-03-03', 0],
    ]);
  });

  it('knows weeks and months', () => {
    expect(days.filter(({ startsMonth }) => startsMonth).map(({ day }) => day)).toEqual([
      '2025-02-27',
      '2025-03-01',
    ]);
    expect(days.map(({ startsWeek }) => startsWeek)).toEqual([false, false, false, false, true]);
  });

  it('finds the fullest hour', () => {
    expect(mostInAnHour(days)).toBe(5);
    expect(mostInAnHour([])).toBe(0);
  });
});

describe('stepOfCount', () => {
  it('grows with the count, shows a single act, and ends at 5', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.nat(), fc.nat(), (most, a, b) => {
        const [low = 0, high = 0] = [a % (most + 1), b % (most + 1)].sort((x, y) => x - y);
        const [lowStep, highStep] = [stepOfCount(low, most), stepOfCount(high, most)];
        expect(lowStep).toBeLessThanOrEqual(highStep);
        expect(highStep).toBeLessThanOrEqual(5);
        expect(lowStep > 0).toBe(low > 0);
      }),
    );
    expect(stepOfCount(1000, 1000)).toBe(5);
    expect(stepOfCount(3, 4)).toBe(3);
  });
});

describe('gapsOfDay', () => {
  const gap = {
    fromMs: Date.UTC(2025, 9, 30, 23, 24),
    untilMs: Date.UTC(2025, 9, 31, 2, 14),
    aspect: 'gap' as const,
    cause: 'recording-disabled',
  };

  it('tells for each hour how much of it was not recorded', () => {
    const day = gapsOfDay([gap], clock, '2025-10-31');
    expect(day?.slice(0, 4)).toEqual(['whole', 'whole', 'part', 'none']);
    expect(gapsOfDay([gap], clock, '2025-10-30')?.[23]).toBe('part');
    expect(gapsOfDay([gap], clock, '2025-11-01')).toBeUndefined();
  });

  it('hatches every hour of a day that no record tells of', () => {
    const days = {
      ...gap,
      fromMs: clock.startOf('2025-03-28'),
      untilMs: clock.startOf('2025-03-31'),
    };
    expect(gapsOfDay([days], clock, '2025-03-29')).toEqual(hoursOfDay.map(() => 'whole'));
    // The hour from 1 to 2 is skipped.
    const skipping = hoursOfDay.map((hour) => (hour === 1 ? 'none' : 'whole'));
    expect(gapsOfDay([days], clock, '2025-03-30')).toEqual(skipping);
  });

  it('is right on the day on which an hour is skipped', () => {
    const night = {
      ...gap,
      fromMs: clock.startOf('2025-03-30'),
      untilMs: clock.startOf('2025-03-30', 2),
    };
    expect(gapsOfDay([night], clock, '2025-03-30')?.slice(0, 3)).toEqual(['whole', 'none', 'none']);
  });
});
