import { HomegroundError } from '../model/homeground-error.ts';
import type { CaseDatabase } from './case-database.ts';
import type { CaseLog } from './case-log.ts';
import { contentsKeptBack, contentsOfExamination } from './committed-contents.ts';
import type { ExaminationWriter, KeptExamination } from './kept-examination.ts';
import { readObservationLines } from './observation-lines.ts';
import { packText } from './packed-text.ts';
import { type Basis, readShown, type Shown } from './shown-examination.ts';
import type { Timeline } from './timeline.ts';
import { writeExamination } from './write-examination.ts';

export type Examinations = {
  latest(): KeptExamination | undefined;
  /** Whether there is none of this, or an earlier version kept it. */
  isStale(basis: Basis): boolean;
  begin(basis: Basis): ExaminationWriter;
  timeline(): Timeline;
  lines(): AsyncIterable<string>;
};

export function openExaminations(database: CaseDatabase, log: CaseLog): Examinations {
  const writing = new Set<number>();
  let shown: Shown | undefined;
  const current = (): Shown => {
    shown ??= readShown(database);
    return shown;
  };
  return {
    latest: () => current().kept(),
    isStale: (now) => {
      const { basis } = current();
      const isSame =
        basis?.records === now.records &&
        basis.household === now.household &&
        basis.diary === now.diary;
      return !isSame || !isLastCommitted(database);
    },
    timeline: () => current().timeline,
    lines: () => {
      const { n } = current();
      return readObservationLines(database, n, () => current().n === n);
    },
    begin(basis) {
      sweep(database, writing);
      const n = newNumber(database, basis);
      writing.add(n);
      return writeExamination(database, n, {
        finished(kept, facts) {
          writing.delete(n);
          database.write(() => {
            database.run('UPDATE examinations SET acts = ?, names = ?, kept = ? WHERE n = ?', [
              facts.acts,
              packText(JSON.stringify(facts.names)),
              packText(JSON.stringify(kept)),
              n,
            ]);
            const { count, ...observations } = facts.observations;
            const details = { ...logDetails(kept, n, basis), lines: count };
            log.append('examine', details, {
              ...contentsOfExamination(kept),
              ...contentsKeptBack(kept),
              observationTreeHash: [observations],
              timelineHash: [facts.timeline],
            });
          });
          shown = undefined;
          sweepWhereThereIsRoom(database, writing);
        },
        givenUp() {
          writing.delete(n);
          sweepWhereThereIsRoom(database, writing);
        },
      });
    },
  };
}

/** Where its lines were not committed to each by itself, an earlier version kept it, with words that were not masked. */
function isLastCommitted(database: CaseDatabase): boolean {
  const row = database.get<{ isThere: number }>(
    `SELECT EXISTS (
      SELECT 1 FROM commitments WHERE name = 'observationTreeHash' AND entry = (
        SELECT n FROM log WHERE action = 'examine' ORDER BY n DESC LIMIT 1
      )
    ) AS isThere`,
  );
  return row?.isThere === 1;
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
  for (const { n } of rows) if (n !== latest && !writing.has(n)) removeIfWhole(database, n);
}

/** What lies on a damaged page cannot be taken away; nobody looks at it, and it hinders nothing. */
function removeIfWhole(database: CaseDatabase, n: number): void {
  try {
    remove(database, n);
  } catch (cause) {
    if (!(cause instanceof HomegroundError && cause.code === 'case-damaged')) throw cause;
  }
}

/** What is kept is kept, and what was given up is given up, whether or not the rest could go now. */
function sweepWhereThereIsRoom(database: CaseDatabase, writing: ReadonlySet<number>): void {
  try {
    sweep(database, writing);
  } catch {
    // The next examination takes it away.
  }
}

/** The row goes last: a kill in between leaves it, and what is left goes the next time. */
function remove(database: CaseDatabase, n: number): void {
  database.write(() => database.run('UPDATE examinations SET kept = NULL WHERE n = ?', [n]));
  for (const table of ['observation_chunks', 'row_chunks', 'column_chunks'])
    database.write(() => database.run(`DELETE FROM ${table} WHERE examination = ?`, [n]));
  database.write(() => database.run('DELETE FROM examinations WHERE n = ?', [n]));
}

/** Also what it was made from: the last record, household text and diary entry at its start. */
function logDetails(kept: KeptExamination, examination: number, basis: Basis) {
  return {
    examination,
    lastRecord: basis.records,
    household: basis.household,
    diary: basis.diary,
    rules: kept.rulesHash,
    records: kept.records.length,
    acts: kept.counts.acts,
    states: kept.counts.states,
    findings: kept.findings.length,
  };
}
