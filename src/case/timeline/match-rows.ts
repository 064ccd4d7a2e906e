import type { TimelineFilter } from '../../model/timeline.ts';
import { nightBit } from './columns.ts';
import type { StoredTimeline } from './stored-timeline.ts';

/** Which rows a filter shows: those from `start` until before `end` that are not marked 0. */
export type Matches = {
  readonly start: number;
  readonly end: number;
  /** One byte a row; undefined where nothing but time narrows. */
  readonly marks: Uint8Array | undefined;
};

/** Works out what a filter shows, column by column; the answer to the last filter is kept. */
export function createMatcher(stored: StoredTimeline): (filter: TimelineFilter) => Matches {
  let last: { readonly key: string; readonly matches: Matches } | undefined;
  return (filter) => {
    const key = JSON.stringify(filter);
    if (last?.key !== key) last = { key, matches: match(stored, filter) };
    return last.matches;
  };
}

function match(stored: StoredTimeline, filter: TimelineFilter): Matches {
  const start = filter.fromMs === undefined ? 0 : firstFrom(stored, filter.fromMs);
  const end = filter.untilMs === undefined ? stored.acts : firstFrom(stored, filter.untilMs);
  const tests = testsOf(stored, filter);
  if (tests.length === 0) return { start, end, marks: undefined };
  const marks = new Uint8Array(stored.acts).fill(1, start, end);
  for (const test of tests) narrow(marks, test, { start, end });
  return { start, end, marks };
}

/** Without a branch: acts come in no order that a processor could guess, and a wrong guess costs more. */
function narrow(
  marks: Uint8Array,
  { column, shown }: Test,
  { start, end }: { start: number; end: number },
): void {
  for (let n = start; n < end; n += 1) marks[n] = (marks[n] ?? 0) & (shown[column[n] ?? 0] ?? 0);
}

/** What `match` can look at, but for the moments themselves. */
export const filterColumns = ['action', 'grade', 'person', 'devices', 'account', 'hour'] as const;

/** A column, and for each of its codes whether it is shown. */
type Test = { readonly column: Uint8Array | Uint32Array; readonly shown: Uint8Array };

function testsOf(stored: StoredTimeline, filter: TimelineFilter): Test[] {
  const { names } = stored;
  const tests: Test[] = [];
  const { actions, grades, devices, people, accounts, isNight } = filter;
  if (actions !== undefined)
    tests.push({ column: stored.column('action'), shown: shownOf(names.actions, actions) });
  if (grades !== undefined)
    tests.push({ column: stored.column('grade'), shown: shownOf(names.grades, grades) });
  if (people !== undefined)
    tests.push({ column: stored.column('person'), shown: shownOf(names.people, people) });
  if (accounts !== undefined)
    tests.push({ column: stored.column('account'), shown: shownOf(names.accounts, accounts) });
  if (devices !== undefined)
    tests.push({ column: stored.column('devices'), shown: shownSets(names.deviceSets, devices) });
  if (isNight !== undefined)
    tests.push({ column: stored.column('hour'), shown: shownHours(isNight) });
  return tests;
}

function shownOf<Name>(names: readonly Name[], wanted: readonly Name[]): Uint8Array {
  const isWanted = new Set(wanted);
  return Uint8Array.from(names, (name) => Number(isWanted.has(name)));
}

function shownSets(sets: readonly (readonly string[])[], wanted: readonly string[]): Uint8Array {
  const isWanted = new Set(wanted);
  return Uint8Array.from(sets, (ids) => Number(ids.some((id) => isWanted.has(id))));
}

function shownHours(isNight: boolean): Uint8Array {
  return Uint8Array.from({ length: 2 * nightBit }, (_, code) =>
    Number(((code & nightBit) !== 0) === isNight),
  );
}

/** The first row at or after a moment, by halving. */
export function firstFrom(stored: StoredTimeline, atMs: number): number {
  const utcMs = stored.column('utcMs');
  let low = 0;
  let high = utcMs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((utcMs[middle] ?? 0) < atMs) low = middle + 1;
    else high = middle;
  }
  return low;
}
