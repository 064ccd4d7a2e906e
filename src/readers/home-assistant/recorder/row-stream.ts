import type { SqlRow } from './table-query.ts';

export type Row = { readonly at: { readonly utcMs: number } };

/** Rows of one table in the order of their ids, with the time by which they take their turn. */
export class RowStream<T extends Row> {
  readonly #pages: Iterator<readonly SqlRow[]>;
  readonly #make: (row: SqlRow) => T | undefined;
  #rows: readonly T[] = [];
  #place = 0;

  constructor(pages: Iterator<readonly SqlRow[]>, make: (row: SqlRow) => T | undefined) {
    this.#pages = pages;
    this.#make = make;
  }

  /** When the next row is due; infinite at the end. */
  dueMs(): number {
    if (!this.#fill()) return Number.POSITIVE_INFINITY;
    const dueMs = timeAt(this.#rows, this.#place);
    // A single row with a time far ahead must not hold up all that come after it.
    const nextMs = timeAt(this.#rows, this.#place + 1);
    return nextMs < dueMs - disorderMs ? nextMs : dueMs;
  }

  take(): T | undefined {
    return this.#fill() ? this.#rows[this.#place++] : undefined;
  }

  #fill(): boolean {
    while (this.#place >= this.#rows.length) {
      const next = this.#pages.next();
      if (next.done) return false;
      this.#rows = inOrder(next.value.flatMap((row) => this.#make(row) ?? []));
      this.#place = 0;
    }
    return true;
  }
}

const timeAt = (rows: readonly Row[], place: number): number =>
  rows[place]?.at.utcMs ?? Number.POSITIVE_INFINITY;

/** Rows are written up to a second out of order; a clock that was set back is another matter. */
const disorderMs = 2000;

const inOrder = <T extends Row>(rows: T[]): T[] => {
  for (let end = 1; end < rows.length; end++) {
    const row = rows[end] as T;
    let place = end;
    for (; place > 0; place--) {
      const aheadMs = timeAt(rows, place - 1) - row.at.utcMs;
      if (aheadMs <= 0 || aheadMs > disorderMs) break;
      rows[place] = rows[place - 1] as T;
    }
    rows[place] = row;
  }
  return rows;
};
