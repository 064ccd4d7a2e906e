import { createHash } from 'node:crypto';
import type { Reading } from '../model/observation.ts';
import { canonicalJson } from './canonical-json.ts';
import { type CaseDatabase, required } from './case-database.ts';
import type { CaseLog } from './case-log.ts';
import type { ExaminationWriter, KeptExamination } from './kept-examination.ts';
import { packText, unpackText } from './packed-text.ts';
import { type Names, noNames } from './timeline/names.ts';
import { openTimeline } from './timeline/open-timeline.ts';
import { readTimeline } from './timeline/stored-timeline.ts';
import { keepPiece, type Piece, writeTimeline } from './timeline/write-timeline.ts';
import type { Timeline } from './timeline.ts';

/** What an examination was made from: the last record, household text and diary entry at its start. */
export type Basis = {
  readonly records: number;
  readonly household: number;
  readonly diary: number;
};

export type Examinations = {
  latest(): KeptExamination | undefined;
  /** What the latest was made from. */
  basis(): Basis | undefined;
  begin(basis: Basis): ExaminationWriter;
  timeline(): Timeline;
  lines(): AsyncIterable<string>;
};

const linesAtOnce = 256 * 1024;
const writtenAtOnce = 4 * 1024 * 1024;

export function openExaminations(database: CaseDatabase, log: CaseLog): Examinations {
  const writing = new Set<number>();
  let shown: Shown | undefined;
  const current = (): Shown => {
    shown ??= readShown(database);
    return shown;
  };
  return {
    latest: () => current().kept(),
    basis: () => current().basis,
    timeline: () => current().timeline,
    lines: () => {
      const { n } = current();
      return readObservationLines(database, n, () => current().n === n);
    },
    begin(basis) {
      sweep(database, writing);
      const n = newNumber(database, basis);
      writing.add(n);
      return startWriter(database, n, {
        finished(kept, facts) {
          writing.delete(n);
          database.write(() => {
            database.run('UPDATE examinations SET acts = ?, names = ?, kept = ? WHERE n = ?', [
              facts.acts,
              packText(JSON.stringify(facts.names)),
              packText(JSON.stringify(kept)),
              n,
            ]);
            log.append('examine', logDetails(kept, facts.linesHash));
          });
          shown = undefined;
          sweep(database, writing);
        },
        givenUp() {
          writing.delete(n);
          sweep(database, writing);
        },
      });
    },
  };
}

type Shown = {
  readonly n: number;
  readonly basis: Basis | undefined;
  readonly timeline: Timeline;
  kept(): KeptExamination | undefined;
};

type Row = Basis & { n: number; acts: number; names: Uint8Array };

function readShown(database: CaseDatabase): Shown {
  const row = database.get<Row>(
    'SELECT n, records, household, diary, acts, names FROM examinations WHERE kept IS NOT NULL ORDER BY n DESC LIMIT 1',
  );
  if (row === undefined) {
    const timeline = openTimeline(readTimeline(database, 0, { acts: 0, names: noNames }));
    return { n: 0, basis: undefined, timeline, kept: () => undefined };
  }
  const { n, acts, records, household, diary } = row;
  const names: Names = JSON.parse(unpackText(row.names));
  let kept: KeptExamination | undefined;
  return {
    n,
    basis: { records, household, diary },
    timeline: openTimeline(readTimeline(database, n, { acts, names })),
    kept() {
      kept ??= readKept(database, n);
      return kept;
    },
  };
}

function readKept(database: CaseDatabase, n: number): KeptExamination {
  const row = database.get<{ kept: Uint8Array }>('SELECT kept FROM examinations WHERE n = ?', [n]);
  return JSON.parse(unpackText(required(row, 'the examination').kept));
}

function newNumber(database: CaseDatabase, { records, household, diary }: Basis): number {
  return database.write(() => {
    const row = database.get<{ last: number | null }>('SELECT max(n) AS last FROM examinations');
    const n = (row?.last ?? 0) + 1;
    database.run('INSERT INTO examinations (n, records, household, diary) VALUES (?, ?, ?, ?)', [
      n,
      records,
      household,
      diary,
    ]);
    return n;
  });
}

/** Takes away what no longer counts: older ones, and those that were never finished. */
function sweep(database: CaseDatabase, writing: ReadonlySet<number>): void {
  const rows = database.all<{ n: number; isFinished: number }>(
    'SELECT n, kept IS NOT NULL AS isFinished FROM examinations ORDER BY n',
  );
  const latest = rows.findLast(({ isFinished }) => isFinished === 1)?.n;
  for (const { n } of rows) if (n !== latest && !writing.has(n)) remove(database, n);
}

/** The row goes last: a kill in between leaves it, and what is left goes the next time. */
function remove(database: CaseDatabase, n: number): void {
  database.write(() => database.run('UPDATE examinations SET kept = NULL WHERE n = ?', [n]));
  for (const table of ['observation_chunks', 'row_chunks', 'column_chunks'])
    database.write(() => database.run(`DELETE FROM ${table} WHERE examination = ?`, [n]));
  database.write(() => database.run('DELETE FROM examinations WHERE n = ?', [n]));
}

type Facts = { readonly acts: number; readonly names: Names; readonly linesHash: string };
type Ends = { finished(kept: KeptExamination, facts: Facts): void; givenUp(): void };

/** Pieces go to the database as they fill up, under a number that nobody looks at before the end. */
function startWriter(database: CaseDatabase, examination: number, ends: Ends): ExaminationWriter {
  const outbox = createOutbox(database, examination);
  const timeline = writeTimeline(outbox.keep);
  const lines = writeLines(outbox.keep);
  return {
    addReading: (reading) => lines.add(reading),
    addRow: (row) => timeline.add(row),
    finish(kept) {
      const linesHash = lines.finish();
      const written = timeline.finish();
      outbox.flush();
      ends.finished(kept, { ...written, linesHash });
    },
    giveUp: () => ends.givenUp(),
  };
}

function createOutbox(database: CaseDatabase, examination: number) {
  let waiting: Piece[] = [];
  let held = 0;
  const flush = (): void => {
    const pieces = waiting;
    waiting = [];
    held = 0;
    database.write(() => {
      for (const piece of pieces) keepPiece(database, examination, piece);
    });
  };
  return {
    flush,
    keep(piece: Piece): void {
      waiting.push(piece);
      held += piece.bytes.length;
      if (held >= writtenAtOnce) flush();
    },
  };
}

function writeLines(keep: (piece: Piece) => void) {
  const hash = createHash('sha256');
  let lines: string[] = [];
  let held = 0;
  let n = 0;
  const flush = (): void => {
    if (lines.length === 0) return;
    keep({ table: 'observation_chunks', n, bytes: packText(lines.join('\n')) });
    n += 1;
    lines = [];
    held = 0;
  };
  return {
    add(reading: Reading): void {
      if (reading.kind === 'unread') return;
      const line = JSON.stringify(reading);
      hash.update(`${line}\n`);
      lines.push(line);
      held += line.length;
      if (held >= linesAtOnce) flush();
    },
    finish(): string {
      flush();
      return hash.digest('hex');
    },
  };
}

async function* readObservationLines(
  database: CaseDatabase,
  examination: number,
  isCurrent: () => boolean,
): AsyncGenerator<string> {
  for (let n = 0; ; n += 1) {
    if (!isCurrent()) throw new Error('another examination took the place of this one');
    const row = database.get<{ lines: Uint8Array }>(
      'SELECT lines FROM observation_chunks WHERE examination = ? AND n = ?',
      [examination, n],
    );
    if (row === undefined) return;
    yield* unpackText(row.lines).split('\n');
  }
}

function logDetails(kept: KeptExamination, observations: string) {
  return {
    rules: kept.rulesHash,
    records: kept.records.length,
    acts: kept.counts.acts,
    states: kept.counts.states,
    findings: kept.findings.length,
    findingsHash: createHash('sha256').update(canonicalJson(kept.findings)).digest('hex'),
    observations,
  };
}
