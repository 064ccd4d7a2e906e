import type { Grade } from '../../model/act.ts';
import type { TimelineDay, TimelineLane } from '../../model/timeline.ts';
import type { LanesAsked } from '../timeline.ts';
import { hourBits } from './columns.ts';
import type { Matches } from './match-rows.ts';
import type { StoredTimeline } from './stored-timeline.ts';

export function countDays(stored: StoredTimeline, matches: Matches): TimelineDay[] {
  const counts = countHours(stored, matches);
  return stored.names.days
    .map((day, code) => ({ day, hours: [...counts.subarray(code * 24, code * 24 + 24)] }))
    .filter(({ hours }) => hours.some((count) => count > 0))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** By code of the day and by hour. Acts lie in the order of time: all of an hour are counted in one go. */
function countHours(stored: StoredTimeline, { start, end, marks }: Matches): Uint32Array {
  const days = stored.column('day');
  const hours = stored.column('hour');
  const counts = new Uint32Array(stored.names.days.length * 24);
  let n = start;
  while (n < end) {
    const day = days[n] ?? 0;
    const hour = hours[n] ?? 0;
    let count = 0;
    for (; n < end && days[n] === day && hours[n] === hour; n += 1) count += marks?.[n] ?? 1;
    const place = day * 24 + (hour & hourBits);
    counts[place] = (counts[place] ?? 0) + count;
  }
  return counts;
}

const grades: readonly Grade[] = ['confirmed', 'window', 'automation', 'unknown'];

/** Counts acts by key, grade and stretch in one pass; acts on several devices count for each. */
export function countLanes(
  stored: StoredTimeline,
  asked: LanesAsked,
  { start, end, marks }: Matches,
): TimelineLane[] {
  const { keys, codesOf } = laneKeys(stored, asked.by);
  const codes = stored.column(asked.by === 'device' ? 'devices' : 'person');
  const gradeCodes = stored.column('grade');
  const utcMs = stored.column('utcMs');
  const counter = countCells({ lanes: keys.length, grades: stored.names.grades.length }, asked);
  for (let n = start; n < end; n += 1) {
    if (marks?.[n] === 0) continue;
    const lanes = codesOf[codes[n] ?? 0] ?? [];
    counter.count(lanes, gradeCodes[n] ?? 0, utcMs[n] ?? 0);
  }
  return keys
    .map((key, lane) =>
      laneOf(key, (grade) => counter.of(lane, stored.names.grades.indexOf(grade))),
    )
    .map((lane) => ({ lane, total: lane.counts.reduce((sum, count) => sum + count, 0) }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total || compareKeys(a.lane.key, b.lane.key))
    .map(({ lane }) => lane);
}

function countCells(
  size: { lanes: number; grades: number },
  { fromMs, untilMs, stretches }: LanesAsked,
) {
  const cells = new Uint32Array(size.lanes * size.grades * stretches);
  const perMs = stretches / Math.max(1, untilMs - fromMs);
  return {
    count(lanes: readonly number[], grade: number, atMs: number): void {
      if (atMs < fromMs || atMs >= untilMs) return;
      const stretch = Math.min(stretches - 1, Math.floor((atMs - fromMs) * perMs));
      for (let nr = 0; nr < lanes.length; nr += 1) {
        const cell = ((lanes[nr] ?? 0) * size.grades + grade) * stretches + stretch;
        cells[cell] = (cells[cell] ?? 0) + 1;
      }
    },
    of(lane: number, grade: number): number[] {
      const first = (lane * size.grades + grade) * stretches;
      return grade < 0
        ? new Array<number>(stretches).fill(0)
        : [...cells.subarray(first, first + stretches)];
    },
  };
}

/** The lanes there can be, and for each code of the column the lanes it counts for. */
function laneKeys({ names }: StoredTimeline, by: LanesAsked['by']) {
  if (by === 'person')
    return { keys: names.people, codesOf: names.people.map((_, code) => [code]) };
  const keys = [...new Set(names.deviceSets.flat())];
  const places = new Map(keys.map((key, place) => [key, place]));
  const codesOf = names.deviceSets.map((ids) => [
    ...new Set(ids.flatMap((id) => places.get(id) ?? [])),
  ]);
  return { keys, codesOf };
}

function laneOf(key: string | null, countsOf: (grade: Grade) => number[]): TimelineLane {
  const byGrade = {
    confirmed: countsOf('confirmed'),
    window: countsOf('window'),
    automation: countsOf('automation'),
    unknown: countsOf('unknown'),
  };
  const counts = byGrade.confirmed.map((_, stretch) =>
    grades.reduce((sum, grade) => sum + (byGrade[grade][stretch] ?? 0), 0),
  );
  return { key, counts, byGrade };
}

function compareKeys(a: string | null, b: string | null): number {
  return (a ?? '') < (b ?? '') ? -1 : 1;
}
