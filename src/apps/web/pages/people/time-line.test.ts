import { describe, expect, it } from 'vitest';
import type { Person } from '../../../../model/household.ts';
import { layOutTimeLine } from './time-line.ts';

const person = (name: string, more: Partial<Person> = {}): Person => ({
  name,
  is: 'resident',
  lived_here: [],
  accounts: [],
  phones: [],
  ...more,
});
const nowMs = Date.UTC(2025, 10, 1);

describe('layOutTimeLine', () => {
  it('draws all the time from edge to edge, and a time between its days', () => {
    const { rows, now } = layOutTimeLine(
      [
        person('sam'),
        person('alex', { lived_here: [{ from: '2021-05-01', until: '2025-03-01' }] }),
      ],
      nowMs,
    );
    expect(rows[0]?.stretches).toEqual([{ start: 0, end: 1, isOpenStart: true, isOpenEnd: true }]);
    const [stretch] = rows[1]?.stretches ?? [];
    expect(stretch?.start).toBeGreaterThan(0);
    expect(stretch?.end).toBeGreaterThan(stretch?.start ?? 1);
    expect(stretch?.end).toBeLessThan(now?.at ?? 0);
  });

  it('leaves out who never lived here', () => {
    const { rows } = layOutTimeLine(
      [person('jo', { is: 'never-lived-here' }), person('sam')],
      nowMs,
    );
    expect(rows.map(({ person: { name } }) => name)).toEqual(['sam']);
  });

  it('marks years, few enough to be read', () => {
    const lived = [{ from: '1990-01-05', until: null }];
    const { years } = layOutTimeLine([person('sam', { lived_here: lived })], nowMs);
    expect(years.length).toBeGreaterThan(2);
    expect(years.length).toBeLessThanOrEqual(8);
    expect(years.every(({ at }) => at >= 0 && at <= 1)).toBe(true);
  });

  it('is empty where no day is known', () => {
    expect(layOutTimeLine([person('sam')], null)).toEqual({ rows: [], years: [], now: null });
  });
});
