import type { Coverage } from '../../../model/coverage.ts';
import type { Moment } from '../../../model/moment.ts';
import type { HistoryFile } from '../snapshot.ts';
import { idMaker } from './observation-ids.ts';
import type { Pause } from './recording-pauses.ts';
import type { Run } from './runs.ts';
import type { TableFacts } from './table-watch.ts';

/** What the tables showed, and for every start of a run the last row before it. */
export type CoverageFacts = {
  readonly tables: readonly TableFacts[];
  readonly runs: readonly Run[];
  readonly pauses: readonly Pause[];
  readonly hasCommands: boolean;
  readonly lastBefore: (utcMs: number) => Moment | undefined;
};

/** Shorter than this, Home Assistant was only restarted. */
const shortestGapMs = 60_000;

/** What the history covers: its span, what was purged, rows that are gone, gaps, changed clocks. */
export function* historyCoverage(file: HistoryFile, facts: CoverageFacts): Generator<Coverage> {
  const id = idMaker('coverage');
  for (const { at, ...part } of parts(facts))
    yield {
      kind: 'coverage',
      id: id(part.from?.utcMs ?? part.until?.utcMs ?? 0, [
        file.path,
        part.aspect,
        at,
        part.cause,
        String(part.count),
      ]),
      topic: 'history',
      ...part,
      source: { record: file.record, path: file.path, at },
    };
}

type Part = Omit<Coverage, 'kind' | 'id' | 'topic' | 'source'> & {
  readonly topic?: string;
  readonly at: string;
};

function* parts({ tables, runs, pauses, hasCommands, lastBefore }: CoverageFacts): Generator<Part> {
  yield* span(tables);
  if (!hasCommands) yield noCommands;
  for (const table of tables) {
    yield* purged(table);
    yield* missingRows(table);
  }
  const [main] = tables;
  for (const { from, until, at } of main?.clockChanges ?? [])
    yield {
      aspect: 'gap',
      ...ends(from, until),
      cause: 'clock-changed',
      at: `${main?.name}:${at}`,
    };
  yield* gaps(runs, lastBefore);
  for (const { from, until, at } of pauses)
    yield { aspect: 'gap', ...ends(from, until), cause: 'recording-disabled', at };
}

function* span(tables: readonly TableFacts[]): Generator<Part> {
  const count = tables.reduce((sum, table) => sum + table.count, 0);
  const starts = tables.flatMap((table) => table.from ?? []);
  const stops = tables.flatMap((table) => table.until ?? []);
  const from = starts.sort((a, b) => a.utcMs - b.utcMs)[0];
  const until = stops.sort((a, b) => b.utcMs - a.utcMs)[0];
  yield { aspect: 'span', ...ends(from, until), count, at: tables.map((t) => t.name).join(' ') };
}

/** Whether none was given or none is ever kept, such a history cannot tell. */
const noCommands: Part = {
  aspect: 'excluded',
  topic: 'commands',
  cause: 'none-seen',
  at: 'events',
};

/** Old rows are cut off from the start in the ordinary way; their number is known by the first id left. */
function* purged({ name, lowestId, from }: TableFacts): Generator<Part> {
  if (lowestId !== undefined && lowestId > 1)
    yield {
      aspect: 'purged',
      ...ends(undefined, from),
      count: lowestId - 1,
      at: `${name}:${lowestId}`,
    };
}

/** More holes than this come of clearing single entities, and are told as one. */
const mostSingleHoles = 5;

function* missingRows({ name, holes }: TableFacts): Generator<Part> {
  const [first] = holes;
  if (first !== undefined && holes.length > mostSingleHoles) {
    const count = holes.reduce((sum, hole) => sum + hole.count, 0);
    const span = ends(first.from, holes.at(-1)?.until);
    const at = `${name}:${first.after}`;
    yield { aspect: 'missing-rows', ...span, count, places: holes.length, at };
    return;
  }
  for (const { from, until, count, after } of holes)
    yield {
      aspect: 'missing-rows',
      ...ends(from, until),
      count,
      places: 1,
      at: `${name}:${after}`,
    };
}

/** A run that was not closed tells no end of its own; the last row before the next start does. */
function* gaps(
  runs: readonly Run[],
  lastBefore: (utcMs: number) => Moment | undefined,
): Generator<Part> {
  for (const [place, run] of runs.entries()) {
    const next = runs[place + 1];
    if (next === undefined) continue;
    const isBroken = run.wasClosedIncorrectly || run.end === undefined;
    const from = isBroken ? (lastBefore(next.start.utcMs - 1) ?? run.end) : run.end;
    const lengthMs = from === undefined ? shortestGapMs + 1 : next.start.utcMs - from.utcMs;
    if (!isBroken && lengthMs <= shortestGapMs) continue;
    const cause = isBroken ? 'closed-incorrectly' : 'not-running';
    yield { aspect: 'gap', ...ends(from, next.start), cause, at: `recorder_runs:${run.id}` };
  }
}

const ends = (from: Moment | undefined, until: Moment | undefined) => ({
  ...(from === undefined ? {} : { from }),
  ...(until === undefined ? {} : { until }),
});
