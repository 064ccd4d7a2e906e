import { deflateRawSync } from 'node:zlib';
import type { TimelineRow } from '../../model/timeline.ts';
import type { CaseDatabase } from '../case-database.ts';
import { packText } from '../packed-text.ts';
import {
  type Column,
  type ColumnName,
  columnChunkRows,
  columnForms,
  columnNames,
  hashOfId,
  nightBit,
} from './columns.ts';
import { createCoder, type Names } from './names.ts';

/** Rows that are packed together: what has to be opened to show one of them. */
export const rowChunkRows = 128;

export type TimelineWriter = {
  add(row: TimelineRow): void;
  /** Everything is with the database; what the codes stand for. */
  finish(): { readonly acts: number; readonly names: Names };
};

/** Hands pieces of the timeline to `keep` as they fill up, so that memory stays flat. */
export function writeTimeline(keep: (piece: Piece) => void): TimelineWriter {
  const coders = {
    action: createCoder<TimelineRow['act']['action']>(String),
    grade: createCoder<TimelineRow['act']['by']['grade']>(String),
    devices: createCoder<readonly string[]>((ids) => ids.join('\n')),
    account: createCoder<string | null>((id) => JSON.stringify(id)),
    person: createCoder<string | null>((name) => JSON.stringify(name)),
    day: createCoder<string>(String),
  };
  coders.account.codeOf(null);
  coders.person.codeOf(null);
  const columns = newColumns();
  let lines: string[] = [];
  let acts = 0;
  const flushLines = (): void => {
    if (lines.length === 0) return;
    const n = Math.ceil(acts / rowChunkRows) - 1;
    keep({ table: 'row_chunks', n, bytes: packText(lines.join('\n')) });
    lines = [];
  };
  const flushColumns = (): void => {
    const filled = acts % columnChunkRows || columnChunkRows;
    const n = Math.ceil(acts / columnChunkRows) - 1;
    if (acts === 0) return;
    for (const name of columnNames)
      keep({ table: 'column_chunks', name, n, bytes: packColumn(columns[name], filled) });
  };
  return {
    add(row) {
      if (row.n !== acts) throw new Error(`row ${row.n} came where ${acts} was due`);
      const at = acts % columnChunkRows;
      const { act } = row;
      columns.utcMs[at] = act.at.utcMs;
      columns.action[at] = coders.action.codeOf(act.action);
      columns.grade[at] = coders.grade.codeOf(act.by.grade);
      columns.devices[at] = coders.devices.codeOf(act.devices);
      columns.account[at] = coders.account.codeOf(act.by.account ?? null);
      columns.person[at] = coders.person.codeOf(row.person);
      columns.day[at] = coders.day.codeOf(row.day);
      columns.hour[at] = row.hour + (row.isNight ? nightBit : 0);
      columns.idHash[at] = hashOfId(act.id);
      lines.push(JSON.stringify(row));
      acts += 1;
      if (acts % rowChunkRows === 0) flushLines();
      if (acts % columnChunkRows === 0) flushColumns();
    },
    finish() {
      flushLines();
      if (acts % columnChunkRows !== 0) flushColumns();
      return {
        acts,
        names: {
          actions: coders.action.values(),
          grades: coders.grade.values(),
          deviceSets: coders.devices.values(),
          accounts: coders.account.values(),
          people: coders.person.values(),
          days: coders.day.values(),
        },
      };
    },
  };
}

export type Piece =
  | {
      readonly table: 'row_chunks' | 'observation_chunks';
      readonly n: number;
      readonly bytes: Uint8Array<ArrayBuffer>;
    }
  | {
      readonly table: 'column_chunks';
      readonly name: ColumnName;
      readonly n: number;
      readonly bytes: Uint8Array<ArrayBuffer>;
    };

export function keepPiece(database: CaseDatabase, examination: number, piece: Piece): void {
  if (piece.table === 'column_chunks')
    database.run('INSERT INTO column_chunks VALUES (?, ?, ?, ?)', [
      examination,
      piece.name,
      piece.n,
      piece.bytes,
    ]);
  else
    database.run(`INSERT INTO ${piece.table} VALUES (?, ?, ?)`, [
      examination,
      piece.n,
      piece.bytes,
    ]);
}

function newColumns(): Record<ColumnName, Column> {
  const made = columnNames.map((name) => [name, new columnForms[name](columnChunkRows)]);
  return Object.fromEntries(made) as Record<ColumnName, Column>;
}

function packColumn(column: Column, rows: number): Uint8Array<ArrayBuffer> {
  const { buffer, byteOffset, BYTES_PER_ELEMENT } = column;
  const bytes = new Uint8Array(buffer, byteOffset, rows * BYTES_PER_ELEMENT);
  return new Uint8Array(deflateRawSync(bytes, { level: 3 }));
}
