import { inflateRawSync } from 'node:zlib';
import type { TimelineRow } from '../../model/timeline.ts';
import type { CaseDatabase } from '../case-database.ts';
import { required } from '../case-database.ts';
import { unpackText } from '../packed-text.ts';
import { type ColumnName, columnChunkRows, columnForms } from './columns.ts';
import type { Names } from './names.ts';
import { rowChunkRows } from './write-timeline.ts';

type ColumnOf<Name extends ColumnName> = InstanceType<(typeof columnForms)[Name]>;

/** The timeline of one examination as it lies in the database; pieces are read when they are needed. */
export type StoredTimeline = {
  readonly acts: number;
  readonly names: Names;
  row(n: number): TimelineRow;
  /** All acts of one column; stays in memory once it was asked for. */
  column<Name extends ColumnName>(name: Name): ColumnOf<Name>;
};

/** Opened pieces that stay in memory: enough for going to and fro on a page. */
const keptChunks = 16;

export function readTimeline(
  database: CaseDatabase,
  examination: number,
  { acts, names }: { acts: number; names: Names },
): StoredTimeline {
  const chunks = new Map<number, readonly string[]>();
  const columns = new Map<ColumnName, unknown>();
  const linesOf = (n: number): readonly string[] => {
    const known = chunks.get(n);
    if (known !== undefined) return known;
    const lines = readLines(database, examination, n);
    const [oldest] = chunks.keys();
    if (chunks.size >= keptChunks && oldest !== undefined) chunks.delete(oldest);
    chunks.set(n, lines);
    return lines;
  };
  return {
    acts,
    names,
    row(n) {
      const line = linesOf(Math.floor(n / rowChunkRows))[n % rowChunkRows];
      return JSON.parse(required(line, `act ${n}`));
    },
    column<Name extends ColumnName>(name: Name) {
      const known = columns.get(name) ?? readColumn(database, { examination, name, acts });
      columns.set(name, known);
      return known as ColumnOf<Name>;
    },
  };
}

function readLines(database: CaseDatabase, examination: number, n: number): string[] {
  const row = database.get<{ lines: Uint8Array }>(
    'SELECT lines FROM row_chunks WHERE examination = ? AND n = ?',
    [examination, n],
  );
  return unpackText(required(row, 'a part of the timeline').lines).split('\n');
}

function readColumn(
  database: CaseDatabase,
  { examination, name, acts }: { examination: number; name: ColumnName; acts: number },
) {
  const Form = columnForms[name];
  const column = new Form(acts);
  const all = new Uint8Array(column.buffer);
  const chunkBytes = columnChunkRows * Form.BYTES_PER_ELEMENT;
  for (let n = 0; n * columnChunkRows < acts; n += 1) {
    const row = database.get<{ bytes: Uint8Array }>(
      'SELECT bytes FROM column_chunks WHERE examination = ? AND name = ? AND n = ?',
      [examination, name, n],
    );
    const bytes = inflateRawSync(required(row, 'a part of the timeline').bytes);
    all.set(bytes, n * chunkBytes);
  }
  return column;
}
