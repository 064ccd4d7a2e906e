import type { Database } from '@signalapp/sqlcipher';
import type { Moment } from '../../../model/moment.ts';
import type { Layout } from './layout.ts';
import { momentOf } from './moments.ts';
import type { UnreadTally } from './unread-tally.ts';

/** One run of Home Assistant's recorder, from its start until it was closed. */
export type Run = {
  readonly id: number;
  readonly start: Moment;
  readonly end: Moment | undefined;
  readonly wasClosedIncorrectly: boolean;
};

const mostRuns = 5000;

/** The runs in the order of their starts. */
export const runsOf = (database: Database, layout: Layout, tally: UnreadTally): Run[] => {
  const columns = layout.get('recorder_runs')?.columns;
  if (columns === undefined || !['run_id', 'start', 'end'].every((name) => columns.has(name)))
    return [];
  const closed = columns.has('closed_incorrect') ? 'closed_incorrect' : '0';
  try {
    const rows = database
      .prepare(
        `SELECT run_id AS k, substr(start, 1, 40) AS s, substr("end", 1, 40) AS e, ${closed} AS c ` +
          `FROM recorder_runs NOT INDEXED ORDER BY run_id DESC LIMIT ${mostRuns}`,
      )
      .all();
    const runs = rows.flatMap((row) => runOf(row) ?? []);
    tally.add('recorder_runs', 'not-understood', rows.length - runs.length);
    return runs.sort((a, b) => a.start.utcMs - b.start.utcMs);
  } catch {
    tally.add('recorder_runs', 'damaged');
    return [];
  }
};

const runOf = (row: Readonly<Record<string, unknown>>): Run | undefined => {
  const start = momentOf(row.s);
  if (start === undefined) return undefined;
  return {
    id: Number(row.k),
    start,
    end: momentOf(row.e),
    wasClosedIncorrectly: row.c === 1,
  };
};

/** After a start, entities take up their old states again; for this long that is not told apart from acts. */
const quietMs = 60_000;
const startUpMs = 600_000;

/** Which run a moment falls into, and whether that run has only just begun. */
export class RunClock {
  #starts: readonly number[];
  #quietUntilMs = 0;

  constructor(runs: readonly Run[]) {
    this.#starts = runs.map((run) => run.start.utcMs);
  }

  /** A start that an event tells of: the end of a start-up, or one that no run tells of. */
  noteStart(atMs: number): void {
    if (atMs - this.runAt(atMs) < startUpMs) this.#quietUntilMs = atMs + quietMs;
    else this.#starts = [...this.#starts, atMs].sort((a, b) => a - b).slice(-mostRuns);
  }

  runAt(atMs: number): number {
    let [low, high] = [0, this.#starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= atMs) low = middle + 1;
      else high = middle;
    }
    return this.#starts[low - 1] ?? 0;
  }

  isJustStarted(atMs: number): boolean {
    const isTold = atMs < this.#quietUntilMs && atMs > this.#quietUntilMs - startUpMs;
    return isTold || atMs - this.runAt(atMs) < quietMs;
  }
}
