import type { Moment } from '../../../model/moment.ts';
import type { TimedRow } from './table-query.ts';

/** Rows that are gone between two that are there. */
export type Hole = {
  readonly from: Moment | undefined;
  readonly until: Moment | undefined;
  readonly count: number;
  /** The id of the row before. */
  readonly after: number;
};

/** Holes closer together than this are one: a purge of single entities leaves thousands. */
const nearMs = 60 * 60 * 1000;
const mostHoles = 200;

/** Finds and joins the holes in ids that arrive in order; ids that damage took are not holes. */
export type HoleFinder = {
  damaged(from: number, to: number): void;
  rows(rows: readonly TimedRow[]): void;
  /** All ids from the last row until this one are there. */
  passed(id: number): void;
  holes(): readonly Hole[];
};

export const holeFinder = (): HoleFinder => {
  const found: Hole[] = [];
  let damaged: [number, number][] = [];
  let last: TimedRow | undefined;
  const step = (row: TimedRow) => {
    if (last !== undefined) {
      const count = row.id - last.id - 1 - overlap(damaged, last.id + 1, row.id - 1);
      if (count > 0)
        addHole(found, { from: last.moment, until: row.moment, count, after: last.id });
    }
    last = row;
  };
  return {
    damaged: (from, to) => damaged.push([from, to]),
    passed: (id) => {
      last = { id, moment: undefined };
    },
    rows: (rows) => {
      for (const row of rows) step(row);
      damaged = damaged.filter(([, to]) => to > (last?.id ?? to - 1));
    },
    holes: () => found,
  };
};

const overlap = (stretches: readonly [number, number][], from: number, to: number): number => {
  let sum = 0;
  for (const [low, high] of stretches)
    sum += Math.max(0, Math.min(to, high) - Math.max(from, low) + 1);
  return sum;
};

const addHole = (found: Hole[], hole: Hole): void => {
  const before = found.at(-1);
  if (before === undefined || (found.length < mostHoles && !isNear(before, hole))) {
    found.push(hole);
    return;
  }
  found[found.length - 1] = {
    ...before,
    until: hole.until ?? before.until,
    count: before.count + hole.count,
  };
};

const isNear = (before: Hole, hole: Hole): boolean =>
  before.until !== undefined &&
  hole.from !== undefined &&
  Math.abs(hole.from.utcMs - before.until.utcMs) < nearMs;
