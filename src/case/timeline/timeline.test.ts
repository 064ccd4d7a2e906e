import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Action, Grade } from '../../model/act.ts';
import type { TimelineFilter, TimelineRow } from '../../model/timeline.ts';
import { actOf, folderOfThisFile, inCase, keptOf, newCase, rowOf } from '../case.test-data.ts';
import type { OpenCase } from '../open-case.ts';
import type { Timeline } from '../timeline.ts';
import { columnChunkRows } from './columns.ts';
import { rowChunkRows } from './write-timeline.ts';

const base = folderOfThisFile();
const startMs = 1_740_000_000_000;
const devices = ['lamp', 'lock', 'camera', 'heating'];
const people = [null, 'Sam', 'Robin'];
const accounts = ['u:sam', 'u:robin', 'u:jo'];

const rowParts = fc.record({
  stepMs: fc.integer({ min: 0, max: 7_200_000 }),
  action: fc.constantFrom(...Action.options.slice(0, 6)),
  grade: fc.constantFrom(...Grade.options),
  account: fc.option(fc.constantFrom(...accounts), { nil: undefined }),
  devices: fc.subarray(devices),
  person: fc.constantFrom(...people),
});
const manyRows = fc
  .array(rowParts, { maxLength: 3 * rowChunkRows, size: 'max' })
  .map((parts): TimelineRow[] => {
    let atMs = startMs;
    return parts.map(({ stepMs, action, grade, account, devices: on, person }, n) => {
      atMs += stepMs;
      const date = new Date(atMs);
      const hour = date.getUTCHours();
      return {
        n,
        act: actOf(n, {
          at: { utcMs: atMs, text: '', zone: 'stated' },
          action,
          by: { grade, ...(account !== undefined && { account }) },
          devices: on,
        }),
        person,
        relation: null,
        day: date.toISOString().slice(0, 10),
        hour,
        isNight: hour >= 22 || hour < 7,
      };
    });
  });

const time = fc.integer({ min: startMs - 1000, max: startMs + 400 * 3_600_000 });
const filters: fc.Arbitrary<TimelineFilter> = fc.record(
  {
    fromMs: time,
    untilMs: time,
    actions: fc.subarray(Action.options.slice(0, 7)),
    grades: fc.subarray([...Grade.options]),
    devices: fc.subarray([...devices, 'unknown']),
    people: fc.subarray([...people, 'Jo']),
    accounts: fc.subarray([...accounts, 'u:nobody']),
    isNight: fc.boolean(),
  },
  { requiredKeys: [] },
);

function isShown({ act, person, isNight }: TimelineRow, filter: TimelineFilter): boolean {
  const { fromMs = -Infinity, untilMs = Infinity } = filter;
  const isIn = <Item>(list: readonly Item[] | undefined, item: Item): boolean =>
    list === undefined || list.includes(item);
  return (
    act.at.utcMs >= fromMs &&
    act.at.utcMs < untilMs &&
    isIn(filter.actions, act.action) &&
    isIn(filter.grades, act.by.grade) &&
    isIn(filter.people, person) &&
    isIn(filter.accounts, act.by.account ?? '') &&
    isIn(filter.isNight === undefined ? undefined : [filter.isNight], isNight) &&
    (filter.devices === undefined || act.devices.some((id) => filter.devices?.includes(id)))
  );
}

let made = 0;
function withRows(rows: readonly TimelineRow[], use: (timeline: Timeline, open: OpenCase) => void) {
  made += 1;
  return inCase(newCase(join(base, `case-${made}`)), (open) => {
    const writer = open.beginExamination();
    for (const row of rows) writer.addRow(row);
    writer.finish(keptOf(rows.length));
    use(open.timeline(), open);
  });
}

describe('a timeline', () => {
  it('answers as if it looked at every row', async () => {
    await fc.assert(
      fc.asyncProperty(
        manyRows,
        fc.array(filters, { minLength: 3, maxLength: 6 }),
        fc.record({ limit: fc.integer({ min: 1, max: 60 }), at: fc.nat(400) }),
        (rows, asked, { limit, at }) =>
          withRows(rows, (timeline) => {
            for (const filter of asked) {
              const shown = rows.filter((row) => isShown(row, filter));
              expect(timeline.count(filter)).toBe(shown.length);
              expect(timeline.page({ filter, limit })).toEqual(shown.slice(0, limit));
              expect(timeline.page({ filter, limit, after: at })).toEqual(
                shown.filter(({ n }) => n > at).slice(0, limit),
              );
              expect(timeline.page({ filter, limit, before: at })).toEqual(
                shown.filter(({ n }) => n < at).slice(-limit),
              );
              expect(timeline.days(filter)).toEqual(daysOf(shown));
              checkLanes(timeline, filter, shown);
            }
          }),
      ),
      { numRuns: 40 },
    );
  });

  it('finds rows by the ids of their acts, in the order of time', async () => {
    await withRows(
      Array.from({ length: 1000 }, (_, n) => rowOf(n)),
      (timeline) => {
        const found = timeline.byIds(['act-999', 'act-3', 'nothing', 'act-3', 'act-128']);
        expect(found.map(({ n }) => n)).toEqual([3, 128, 999]);
        expect(timeline.byIds([])).toEqual([]);
      },
    );
  });

  it('goes on over the ends of its stored pieces', async () => {
    const count = columnChunkRows + 10;
    const rows = Array.from({ length: count }, (_, n) =>
      rowOf(n, { person: n >= columnChunkRows - 2 ? 'Robin' : 'Sam' }),
    );
    await withRows(rows, (timeline) => {
      expect(timeline.span()).toEqual({
        acts: count,
        fromMs: rows[0]?.act.at.utcMs,
        untilMs: rows.at(-1)?.act.at.utcMs,
      });
      const page = timeline.page({ filter: { people: ['Robin'] }, limit: 100 });
      expect(page).toEqual(rows.slice(columnChunkRows - 2));
      expect(timeline.count({ people: ['Robin'] })).toBe(12);
      const fromMs = rows[columnChunkRows]?.act.at.utcMs ?? 0;
      expect(timeline.count({ fromMs })).toBe(10);
      expect(timeline.byIds([`act-${columnChunkRows}`])).toEqual([rows[columnChunkRows]]);
    });
  });

  it('has at hand what filters look at once it was read ahead, and answers on the way there', async () => {
    const rows = Array.from({ length: columnChunkRows + 10 }, (_, n) =>
      rowOf(n, { person: n % 3 === 0 ? 'Robin' : 'Sam', isNight: n % 2 === 0 }),
    );
    const filter: TimelineFilter = {
      people: ['Robin'],
      isNight: true,
      actions: [...Action.options],
      grades: [...Grade.options],
      devices: ['lock', ...rows.flatMap(({ act }) => act.devices).slice(0, 1)],
      accounts: rows.flatMap(({ act }) => act.by.account ?? []).slice(0, 1),
    };
    await withRows(rows, (timeline, open) => {
      const steps = timeline.readAhead()[Symbol.iterator]();
      steps.next();
      const count = timeline.count(filter);
      expect(count).toBe(rows.filter((row) => isShown(row, filter)).length);
      expect(count).toBeGreaterThan(0);
      while (steps.next().done !== true);
      open.close();
      expect(timeline.count({ ...filter, people: ['Sam'] })).toBeGreaterThan(0);
    });
    await withRows(rows.slice(0, 10), (timeline, open) => {
      open.close();
      expect(() => timeline.count(filter)).toThrow();
      expect(() => [...timeline.readAhead()]).toThrow();
    });
  });

  it('of nothing is empty', async () => {
    await inCase(newCase(join(base, 'none')), (open) => {
      const timeline = open.timeline();
      expect(timeline.span()).toEqual({ acts: 0, fromMs: null, untilMs: null });
      expect(timeline.page({ filter: { isNight: true }, limit: 5 })).toEqual([]);
      expect(timeline.days({})).toEqual([]);
      expect(open.examination()).toBeUndefined();
    });
  });

  it('takes rows in their order alone', async () => {
    await inCase(newCase(join(base, 'order')), (open) => {
      const writer = open.beginExamination();
      writer.addRow(rowOf(0));
      expect(() => writer.addRow(rowOf(2))).toThrow('row 2');
      writer.giveUp();
    });
  });
});

function daysOf(rows: readonly TimelineRow[]) {
  return [...new Set(rows.map(({ day }) => day))].sort().map((day) => ({
    day,
    hours: Array.from(
      { length: 24 },
      (_, hour) => rows.filter((row) => row.day === day && row.hour === hour).length,
    ),
  }));
}

function checkLanes(timeline: Timeline, filter: TimelineFilter, shown: readonly TimelineRow[]) {
  const span = { fromMs: startMs, untilMs: startMs + 200 * 3_600_000, stretches: 7 };
  const inside = shown.filter(
    ({ act }) => act.at.utcMs >= span.fromMs && act.at.utcMs < span.untilMs,
  );
  const byDevice = timeline.lanes({ filter, by: 'device', ...span });
  const totals = new Map<string, number>();
  for (const { act } of inside)
    for (const id of act.devices) totals.set(id, (totals.get(id) ?? 0) + 1);
  expect(new Map(byDevice.map(({ key, counts }) => [key, sum(counts)]))).toEqual(totals);
  const sizes = byDevice.map(({ counts }) => sum(counts));
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  const byPerson = timeline.lanes({ filter, by: 'person', ...span });
  for (const { key, counts, byGrade } of byPerson) {
    const own = inside.filter(({ person }) => person === key);
    expect(sum(counts)).toBe(own.length);
    for (const grade of Grade.options)
      expect(sum(byGrade[grade])).toBe(own.filter(({ act }) => act.by.grade === grade).length);
    const lastStretch = own.filter(
      ({ act }) => act.at.utcMs >= span.fromMs + (6 * (span.untilMs - span.fromMs)) / 7,
    );
    expect(counts[6]).toBe(lastStretch.length);
  }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
