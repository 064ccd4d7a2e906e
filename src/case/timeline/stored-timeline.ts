import type { TimelineRow } from '../../model/timeline.ts';
import type { CaseDatabase } from '../case-database.ts';
import { required } from '../case-database.ts';
import { readJson, unpackBytes, unpackText } from '../packed-text.ts';
import { type Column, type ColumnName, columnChunkRows, columnForms } from './columns.ts';
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
  /** Reads these columns before anybody asks for them, a piece with each step. */
  readAhead(names: readonly ColumnName[]): Iterable<undefined>;
};

/** Opened pieces that stay in memory: enough for going to and fro on a page. */
const keptChunks = 16;

export function readTimeline(
  database: CaseDatabase,
  examination: number,
  { acts, names }: { acts: number; names: Names },
): StoredTimeline {
  const chunks = new Map<number, readonly string[]>();
  const columns = new Map<ColumnName, Column>();
  const read = (name: ColumnName) => readColumn(database, { examination, name, acts });
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
      return readJson(required(line, `act ${n}`));
    },
    column<Name extends ColumnName>(name: Name) {
      const known = columns.get(name) ?? lastOf(read(name));
      columns.set(name, known);
      return known as ColumnOf<Name>;
    },
    *readAhead(wanted) {
      for (const name of wanted) {
        if (columns.has(name)) continue;
        const column = yield* read(name);
        if (!columns.has(name)) columns.set(name, column);
      }
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

function lastOf<Value>(steps: Generator<undefined, Value>): Value {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

function* readColumn(
  database: CaseDatabase,
  { examination, name, acts }: { examination: number; name: ColumnName; acts: number },
): Generator<undefined, Column> {
  const Form = columnForms[name];
  const column = new Form(acts);
  const all = new Uint8Array(column.buffer);
  const chunkBytes = columnChunkRows * Form.BYTES_PER_ELEMENT;
  for (let n = 0; n * columnChunkRows < acts; n += 1) {
    const row = database.get<{ bytes: Uint8Array }>(
      'SELECT bytes FROM column_chunks WHERE examination = ? AND name = ? AND n = ?',
      [examination, name, n],
    );
    const { bytes } = required(row, 'a part of the timeline');
    const wanted = Math.min(chunkBytes, all.length - n * chunkBytes);
    all.set(unpackBytes(bytes, wanted), n * chunkBytes);
    yield;
  }
  return column;
}
