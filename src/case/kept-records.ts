import type { KeptRecord } from '../model/kept-record.ts';
import type { CaseDatabase } from './case-database.ts';

/** A record, and the number of the original that holds its bytes: its own, or that of an equal one. */
export type RecordRow = KeptRecord & { readonly original: number };

export function recordRows(database: CaseDatabase): readonly RecordRow[] {
  return database.all<Row>('SELECT * FROM records ORDER BY n').map(recordOf);
}

export function recordRow(database: CaseDatabase, n: number): RecordRow | undefined {
  const row = database.get<Row>('SELECT * FROM records WHERE n = ?', [n]);
  return row && recordOf(row);
}

export function keptRecord({ original: _, ...record }: RecordRow): KeptRecord {
  return record;
}

export function insertRecord(database: CaseDatabase, record: RecordRow): void {
  database.run('INSERT INTO records VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)', [
    record.n,
    record.sha256,
    record.bytes,
    record.path,
    record.batch,
    record.addedMs,
    record.reader,
    record.isAttachment ? 1 : 0,
    record.original,
  ]);
}

type Row = {
  n: number;
  sha256: string;
  bytes: number;
  path: string;
  batch: number;
  added_ms: number;
  reader: string | null;
  is_attachment: number;
  original: number;
};

function recordOf(row: Row): RecordRow {
  const { n, sha256, bytes, path, batch, reader, original } = row;
  const isAttachment = row.is_attachment !== 0;
  return { n, sha256, bytes, path, batch, addedMs: row.added_ms, reader, isAttachment, original };
}
