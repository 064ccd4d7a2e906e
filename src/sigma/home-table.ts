import { FirstHits } from './first-hits.ts';
import type { Operator } from './operator.ts';

/** The place of a correlation, then its operator, and so on by place: one list is read in one go. */
export type HeldByPlace = (number | Operator)[];

/** Never written to: a home that holds something has a list of its own. */
export const nothing: HeldByPlace = [];

/** The numbers of a home: its own time, and what `HomeRun` says of the others. */
export const now = 0;
export const due = 1;
export const quiet = 2;
export const unswept = 3;
type Column = typeof now | typeof due | typeof quiet | typeof unswept;
const fresh = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
const width = fresh.length;

/**
 * What all homes hold, in rows of one table: most records are of another home than the one before,
 * and what one home holds should then be found in few places of the memory.
 */
export class HomeTable {
  readonly firstHits = new FirstHits();
  private readonly rows = new Map<string, number>();
  private readonly byRow: string[] = [];
  private readonly free: number[] = [];
  private readonly held: HeldByPlace[] = [];
  private numbers = new Float64Array(width * 64);
  /** What `fetch` read. It means nothing, but what is kept nowhere would not be read. */
  fetched = 0;

  names(): IterableIterator<string> {
    return this.rows.keys();
  }

  nameOf(row: number): string {
    return this.byRow[row] ?? '';
  }

  find(name: string): number | undefined {
    return this.rows.get(name);
  }

  /** The row of a home that holds nothing yet, whatever was held of it before. */
  begin(name: string): number {
    const row = this.rows.get(name) ?? this.free.pop() ?? this.held.length;
    this.rows.set(name, row);
    this.byRow[row] = name;
    if ((row + 1) * width > this.numbers.length) this.grow();
    this.numbers.set(fresh, row * width);
    this.held[row] = nothing;
    this.firstHits.begin(row);
    return row;
  }

  drop(name: string): void {
    const row = this.rows.get(name);
    if (row === undefined) return;
    this.rows.delete(name);
    this.byRow[row] = '';
    this.held[row] = nothing;
    this.firstHits.begin(row);
    this.free.push(row);
  }

  heldIn(row: number): HeldByPlace {
    return this.held[row] ?? nothing;
  }

  hold(row: number, held: HeldByPlace): void {
    this.held[row] = held;
  }

  read(row: number, column: Column): number {
    return this.numbers[row * width + column] ?? 0;
  }

  write(row: number, column: Column, value: number): void {
    this.numbers[row * width + column] = value;
  }

  /**
   * Reads a little of each row, so that the processor has it at hand when its turn comes: nothing
   * here waits for anything else, so that many are fetched at once.
   */
  fetch(rows: readonly number[]): void {
    let sum = 0;
    for (const row of rows)
      sum += this.read(row, now) + this.heldIn(row).length + this.firstHits.fetch(row);
    this.fetched = sum;
  }

  private grow(): void {
    const wider = new Float64Array(this.numbers.length * 2);
    wider.set(this.numbers);
    this.numbers = wider;
  }
}
