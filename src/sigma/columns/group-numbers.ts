import type { ParsedCorrelation } from '../parsed-rule.ts';
import { ColumnNumbers } from './column-numbers.ts';
import type { Columns } from './columns.ts';
import { stepField } from './correlation-parts.ts';

/** A number for the group of a row, other than that of any other group of its home; 0: no match. */
export type GroupOfRow = (row: number) => number;

const pairSpan = 2 ** 26;
const highestMark = 2 ** 32 - 1;

/** Numbers the groups of rows, so that those that operators hold for one have the same number. */
export class GroupNumbers {
  private readonly columns: Columns;
  private readonly columnNumbers: ColumnNumbers;
  private readonly numberOfPair = new Map<number, number>();
  private pairs = 0;
  private marks = new Uint32Array(0);
  private nextMark = 1;
  private readonly homeOf: GroupOfRow | null;

  constructor(columns: Columns) {
    this.columns = columns;
    this.columnNumbers = new ColumnNumbers(columns);
    const { homeField } = columns;
    this.homeOf = homeField === null ? null : this.columnNumbers.readerOf([homeField], 0);
  }

  /** One more than the highest number given so far. */
  get size(): number {
    return this.columnNumbers.size + this.pairs;
  }

  /** Forgets pairs; numbers given before are not to be used any more. */
  startBlock(): void {
    this.numberOfPair.clear();
    this.pairs = 0;
  }

  /** Room for one mark by group, and for some more: to be asked for again where a number lies beyond. */
  marksByGroup(): Uint32Array {
    if (this.size > this.marks.length) {
      const wider = new Uint32Array(this.size * 2);
      wider.set(this.marks);
      this.marks = wider;
    }
    return this.marks;
  }

  /** So many marks, from this one on: all higher than those given before, so that old ones show. */
  takeMarks(count: number): number {
    if (this.nextMark + count > highestMark) {
      this.marks.fill(0);
      this.nextMark = 1;
    }
    const first = this.nextMark;
    this.nextMark += count;
    return first;
  }

  /** Whether the home of a row is said. Where it is not, the row is in no group told apart by home. */
  hasHome(row: number): boolean {
    return this.homeOf === null || this.homeOf(row) !== 0;
  }

  /**
   * The number of a row's group in its home, and 0 where it lacks a field that an event of this step
   * must have. The home itself is asked for once, with `hasHome`.
   */
  readerOf(rule: ParsedCorrelation, step: number): GroupOfRow {
    const group = this.combined(
      rule,
      rule.groupBy.filter((name) => !this.isHome(rule, name)),
      step,
    );
    const needed = rule.valueFields.map((name) =>
      this.columnNumbers.readerOf([stepField(rule, name, step)], 0),
    );
    if (needed.length === 0) return group;
    return (row) => (needed.some((numberOf) => numberOf(row) === 0) ? 0 : group(row));
  }

  /** A number for what a row counts as in `value_count`; rows that count as the same have the same. */
  valueReaderOf(rule: ParsedCorrelation, step: number): GroupOfRow {
    return this.combined(rule, rule.valueFields, step);
  }

  private isHome(rule: ParsedCorrelation, name: string): boolean {
    return rule.rules.every((_, step) => stepField(rule, name, step) === this.columns.homeField);
  }

  private combined(rule: ParsedCorrelation, names: readonly string[], step: number): GroupOfRow {
    const readers = names.map((name) => {
      const fields = rule.rules.map((_, other) => stepField(rule, name, other));
      return this.columnNumbers.readerOf(fields, step);
    });
    const [only, second] = readers;
    if (!only) return () => 1;
    if (!second) return only;
    return (row) => {
      let number = only(row);
      for (let at = 1; at < readers.length; at += 1) {
        const next = readers[at]?.(row) ?? 0;
        if (number === 0 || next === 0) return 0;
        number = this.pair(number, next);
      }
      return number;
    };
  }

  private pair(a: number, b: number): number {
    const known = this.numberOfPair.get(a * pairSpan + b);
    if (known !== undefined) return known;
    const number = this.size;
    this.pairs += 1;
    this.numberOfPair.set(a * pairSpan + b, number);
    return number;
  }
}
