import type { TimelineRow } from '../../../../model/timeline.ts';

export type DayOfActs = { readonly day: string; readonly acts: number; readonly atNight: number };

/** How many of the acts lie on each day, in the order of days; days without any are left out. */
export const actsByDay = (rows: readonly TimelineRow[]): readonly DayOfActs[] => {
  const days = new Map<string, DayOfActs>();
  for (const { day, isNight } of rows) {
    const { acts, atNight } = days.get(day) ?? { acts: 0, atNight: 0 };
    days.set(day, { day, acts: acts + 1, atNight: atNight + Number(isNight) });
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
};

export type Spot = {
  /** Column, from 0. */
  readonly x: number;
  /** Hour of the day. */
  readonly hour: number;
  readonly count: number;
};

export type SpotPicture = {
  readonly columns: number;
  /** Days in one column. */
  readonly daysPerColumn: number;
  readonly spots: readonly Spot[];
};

const dayMs = 86_400_000;
const mostColumns = 120;

/** Acts as spots of days by hours; where there are many days, several share a column. */
export const spotsOf = (rows: readonly TimelineRow[]): SpotPicture => {
  const days = rows.map(({ day }) => Date.parse(day) / dayMs);
  const first = Math.min(...days);
  const span = rows.length === 0 ? 0 : Math.max(...days) - first + 1;
  const daysPerColumn = Math.max(1, Math.ceil(span / mostColumns));
  const spots = new Map<string, Spot>();
  for (const { day, hour } of rows) {
    const x = Math.floor((Date.parse(day) / dayMs - first) / daysPerColumn);
    const key = `${x} ${hour}`;
    spots.set(key, { x, hour, count: (spots.get(key)?.count ?? 0) + 1 });
  }
  return { columns: Math.ceil(span / daysPerColumn), daysPerColumn, spots: [...spots.values()] };
};
