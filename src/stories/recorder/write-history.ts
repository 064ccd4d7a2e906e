import { copyFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { Database } from '@signalapp/sqlcipher';
import type { Home } from '../home/home.ts';
import { type LivedDay, live } from '../life/live.ts';
import { createMarkBook, type Mark, type MarkBook } from '../life/mark-book.ts';
import { type MissingRecord, tellsWhereabouts } from '../missing-records.ts';
import { createKeeping, type Keeping } from './keeping.ts';
import { createNoise, type Noise } from './noise.ts';
import { createRecorder, type Recorder, type RecorderCounts } from './recorder.ts';
import { writeRuns } from './runs.ts';
import { ddlOf, type RecorderSchema } from './schema.ts';

export type HistoryPlan = {
  readonly schema: RecorderSchema;
  readonly days: number;
  readonly keepDays: number;
  /** State rows a day. With `stateRows` that many in all, to the row, whatever else is asked. */
  readonly rowsPerDay: number;
  readonly stateRows?: number | undefined;
  readonly missing: readonly MissingRecord[];
  /** Leaves the last day in a `-wal` beside the database. Its salts are random: bytes differ then. */
  readonly isWalLeft?: boolean | undefined;
};

export type History = { readonly marks: Mark[]; readonly rows: RecorderCounts };

type Desk = { home: Home; plan: HistoryPlan; recorder: Recorder; noise: Noise; keeping: Keeping };

/** Writes a recorder database, day by day: memory does not grow with the number of rows. */
export const writeHistory = (location: string, home: Home, plan: HistoryPlan): History => {
  writeFileSync(location, '', { mode: 0o600, flag: 'wx' });
  const db = new Database(location);
  try {
    return fill(db, location, { home, plan });
  } finally {
    db.close();
    if (plan.isWalLeft)
      for (const end of ['', '-wal']) renameSync(`${location}.kept${end}`, location + end);
  }
};

const markBookOf = (home: Home, keeping: Keeping): MarkBook =>
  createMarkBook(home.story.marked, (atMs) => keeping.isRecorded(atMs) && !keeping.isGone(atMs));

/** Lives the story without writing its history, for what it must lead to. */
export const markOnly = (home: Home, plan: HistoryPlan): History => {
  const marks = markBookOf(home, createKeeping(home, plan.days, plan.keepDays));
  const days = live(home, plan.days, marks);
  while (!days.next().done);
  return { marks: marks.marks(), rows: { states: 0, events: 0, numbered: 0 } };
};

const fill = (db: Database, location: string, of: { home: Home; plan: HistoryPlan }): History => {
  const { home, plan } = of;
  const { tables, indexes } = ddlOf(plan.schema);
  const keeping = createKeeping(home, plan.days, plan.keepDays);
  db.exec(
    'PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536; PRAGMA temp_store = FILE; PRAGMA foreign_keys = OFF',
  );
  for (const table of tables) db.exec(table);
  const recorder = createRecorder(db, plan.schema, keeping);
  const desk: Desk = { home, plan, recorder, keeping, noise: createNoise(home, keeping) };
  const marks = markBookOf(home, keeping);
  for (const day of live(home, plan.days, marks)) {
    if (plan.isWalLeft && day.number === plan.days - 1) startWal(db, indexes);
    db.exec('BEGIN');
    writeDay(desk, day);
    recorder.flush();
    db.exec('COMMIT');
  }
  writeRuns(db, home, { ...plan, keptFromMs: keeping.keptFromMs });
  if (plan.isWalLeft) keepWal(location);
  else startWal(db, indexes);
  return { marks: marks.marks(), rows: { ...recorder.counts } };
};

/** Home Assistant keeps its database in this mode, and the file says so. */
const startWal = (db: Database, indexes: readonly string[]): void => {
  for (const index of indexes) db.exec(index);
  db.exec('PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0');
};

/** Closing a database empties its `-wal`; a copy taken before keeps it, as a copy of a running home would. */
const keepWal = (location: string): void => {
  for (const end of ['', '-wal']) {
    const copy = `${location}.kept${end}`;
    rmSync(copy, { force: true });
    copyFileSync(location + end, copy);
  }
};

const writeDay = (desk: Desk, day: LivedDay): void => {
  const noise = desk.noise({ ...day, rows: noiseRowsOf(desk, day) });
  let next = noise.next();
  const noiseUntil = (atMs: number) => {
    for (; !next.done && next.value.atMs <= atMs; next = noise.next())
      desk.recorder.addState(next.value);
  };
  const isWithout = desk.plan.missing.includes('presence');
  for (const row of day.rows) {
    noiseUntil(row.atMs);
    if (row.kind === 'state' && isWithout && tellsWhereabouts(row.entity)) continue;
    if (row.kind === 'state') desk.recorder.addState(row);
    else desk.recorder.addEvent(row);
  }
  noiseUntil(Number.POSITIVE_INFINITY);
};

/** What is missing from the number of rows asked for, once this day's own are counted. */
const noiseRowsOf = ({ home, plan, recorder, keeping }: Desk, day: LivedDay): number => {
  const states = day.rows.filter(({ kind }) => kind === 'state');
  const recorded = states.filter(({ atMs }) => keeping.isRecorded(atMs));
  const { stateRows, days, rowsPerDay } = plan;
  if (stateRows === undefined)
    return Math.max(0, rowsPerDay * (day.number + 1) - recorder.counts.numbered - recorded.length);
  const startMs = Math.max(home.calendar.startOf(0), keeping.keptFromMs);
  if (day.endMs <= startMs) return Math.round(stateRows / days);
  const kept = recorded.filter(({ atMs }) => !keeping.isGone(atMs));
  const share = (day.endMs - startMs) / (home.calendar.startOf(days) - startMs);
  return Math.max(0, Math.round(stateRows * share) - recorder.counts.states - kept.length);
};
