import type { TimelineRow } from '../../model/timeline.ts';
import type { PageAsked, Timeline } from '../timeline.ts';
import { hashOfId } from './columns.ts';
import { countDays, countLanes } from './count-lanes.ts';
import { createMatcher, filterColumns, type Matches } from './match-rows.ts';
import type { StoredTimeline } from './stored-timeline.ts';

/** Answers questions about the acts of an examination from what is stored of it. */
export function openTimeline(stored: StoredTimeline): Timeline {
  const matchesOf = createMatcher(stored);
  return {
    span() {
      const last = stored.acts - 1;
      if (last < 0) return { acts: 0, fromMs: null, untilMs: null };
      const [fromMs, untilMs] = [stored.row(0), stored.row(last)].map(({ act }) => act.at.utcMs);
      return { acts: stored.acts, fromMs: fromMs ?? null, untilMs: untilMs ?? null };
    },
    count: (filter) => countMatches(matchesOf(filter)),
    page: (asked) => placesOnPage(asked, matchesOf(asked.filter)).map((n) => stored.row(n)),
    days: (filter) => countDays(stored, matchesOf(filter)),
    lanes: (asked) => countLanes(stored, asked, matchesOf(asked.filter)),
    byIds: (ids) => rowsByIds(stored, ids),
    readAhead: () => stored.readAhead(filterColumns),
  };
}

function countMatches({ start, end, marks }: Matches): number {
  if (marks === undefined) return Math.max(0, end - start);
  let count = 0;
  for (let n = start; n < end; n += 1) count += marks[n] ?? 0;
  return count;
}

function placesOnPage({ limit, after, before }: PageAsked, matches: Matches): number[] {
  if (before !== undefined) return placesBefore(before, limit, matches);
  const { start, end, marks } = matches;
  const places: number[] = [];
  for (let n = Math.max(start, (after ?? -1) + 1); n < end && places.length < limit; n += 1)
    if (marks?.[n] !== 0) places.push(n);
  return places;
}

function placesBefore(before: number, limit: number, { start, end, marks }: Matches): number[] {
  const places: number[] = [];
  for (let n = Math.min(end, before) - 1; n >= start && places.length < limit; n -= 1)
    if (marks?.[n] !== 0) places.push(n);
  return places.reverse();
}

/** In the order of time, whatever the order of the ids. */
function rowsByIds(stored: StoredTimeline, ids: readonly string[]): TimelineRow[] {
  const wanted = new Set(ids);
  if (wanted.size === 0 || stored.acts === 0) return [];
  const hashes = new Set(ids.map(hashOfId));
  // A table over half of the hash passes by nearly all rows quickly; the row itself decides.
  const isPossible = new Uint8Array(0x10000);
  for (const id of wanted) isPossible[hashOfId(id) & 0xffff] = 1;
  const idHash = stored.column('idHash');
  const rows: TimelineRow[] = [];
  for (let n = 0; n < stored.acts; n += 1) {
    if (isPossible[(idHash[n] ?? 0) & 0xffff] === 0 || !hashes.has(idHash[n] ?? 0)) continue;
    const row = stored.row(n);
    if (wanted.has(row.act.id)) rows.push(row);
  }
  return rows;
}
