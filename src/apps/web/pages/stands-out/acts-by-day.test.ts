import { describe, expect, it } from 'vitest';
import type { TimelineRow } from '../../../../model/timeline.ts';
import { actsByDay, spotsOf } from './acts-by-day.ts';

const row = (day: string, hour: number): TimelineRow => ({
  n: 0,
  act: {
    kind: 'act',
    id: `${day} ${hour}`,
    at: { utcMs: 0, text: '', zone: 'stated' },
    action: 'turn-on',
    by: { grade: 'unknown' },
    devices: [],
    parts: [],
    values: {},
    isSeenToHappen: true,
    source: { record: '0'.repeat(64), path: '', at: '' },
  },
  person: null,
  relation: null,
  day,
  hour,
  isNight: hour < 7 || hour >= 22,
});

describe('actsByDay', () => {
  it('counts the acts of each day and those at night, in the order of days', () => {
    expect(actsByDay([row('2025-03-02', 3), row('2025-03-01', 12), row('2025-03-02', 12)])).toEqual(
      [
        { day: '2025-03-01', acts: 1, atNight: 0 },
        { day: '2025-03-02', acts: 2, atNight: 1 },
      ],
    );
  });
});

describe('spotsOf', () => {
  it('puts acts of the same hour and day into one spot', () => {
    const { columns, spots } = spotsOf([
      row('2025-03-01', 3),
      row('2025-03-01', 3),
      row('2025-03-03', 4),
    ]);
    expect(columns).toBe(3);
    expect(spots).toEqual([
      { x: 0, hour: 3, count: 2 },
      { x: 2, hour: 4, count: 1 },
    ]);
  });

  it('lets days share a column where there are many, and loses no act', () => {
    const rows = ['2024-01-01', '2024-06-30', '2025-12-31'].map((day) => row(day, 1));
    const { columns, daysPerColumn, spots } = spotsOf(rows);
    expect(columns).toBeLessThanOrEqual(120);
    expect(daysPerColumn).toBe(7);
    expect(spots.reduce((sum, { count }) => sum + count, 0)).toBe(3);
    expect(Math.max(...spots.map(({ x }) => x))).toBeLessThan(columns);
  });

  it('draws nothing of nothing', () => {
    expect(spotsOf([])).toEqual({ columns: 0, daysPerColumn: 1, spots: [] });
  });
});
