import type { Database } from '@signalapp/sqlcipher';

export type Cell = string | number | Uint8Array<ArrayBuffer> | null;

/** Rows on their way into one table, many to a statement. */
export type RowBatch = { add(cells: readonly Cell[]): void; flush(): void };

const rowsAtOnce = 100;

export const createRowBatch = (
  db: Database,
  table: string,
  columns: readonly string[],
): RowBatch => {
  const row = `(${columns.map(() => '?').join(',')})`;
  const sqlFor = (rows: number) =>
    `INSERT INTO ${table} (${columns.map((name) => `"${name}"`).join(',')}) VALUES ${Array(rows).fill(row).join(',')}`;
  const full = db.prepare(sqlFor(rowsAtOnce), { persistent: true });
  let waiting: Cell[] = [];
  return {
    add(cells) {
      for (const cell of cells) waiting.push(cell);
      if (waiting.length < rowsAtOnce * columns.length) return;
      full.run(waiting);
      waiting = [];
    },
    flush() {
      if (waiting.length > 0) {
        const rest = db.prepare(sqlFor(waiting.length / columns.length));
        rest.run(waiting);
        rest.close();
      }
      waiting = [];
    },
  };
};
