import { isMissing, keyOf } from '../group-key.ts';
import type { SigmaField } from '../sigma-record.ts';
import { type CodedColumn, type Columns, valueAt } from './columns.ts';

type NumberOfRow = (row: number) => number;

/**
 * Numbers the values of columns, the same for values that make one group: `5` and `"5"`. 0 stands
 * for what makes none: nothing, null, an empty list.
 */
export class ColumnNumbers {
  /** One more than the highest number that any reader gives. */
  size = 2;
  private readonly columns: Columns;
  private readonly numberOfKey = new Map<string, number>();
  private readonly allTexts = new Map<CodedColumn, boolean>();
  private readonly ownNumbers = new Map<CodedColumn, Uint32Array>();

  constructor(columns: Columns) {
    this.columns = columns;
    for (const column of columns.fields.values())
      if (column.kind === 'coded') this.size = Math.max(this.size, column.values.length);
  }

  /** For one of several fields that stand for the same: numbers are comparable between them. */
  readerOf(fields: readonly string[], at: number): NumberOfRow {
    const column = this.columns.fields.get(fields[at] ?? '');
    if (!column) return () => 0;
    const isShared = fields.some((field) => field !== fields[at]);
    if (isShared || column.kind === 'numbers') return (row) => this.keyNumber(valueAt(column, row));
    const { codes } = column;
    // "| 0" says that it is a small whole number, which is quicker to hand on.
    if (this.isAllTexts(column)) return (row) => (codes[row] ?? 0) | 0;
    const numbers = this.ownNumbersOf(column);
    return (row) => numbers[codes[row] ?? 0] ?? 0;
  }

  /** By code: the first code whose value is written the same. */
  private ownNumbersOf(column: CodedColumn): Uint32Array {
    const known = this.ownNumbers.get(column);
    if (known) return known;
    const numbers = uniteWrittenSame(column.values);
    this.ownNumbers.set(column, numbers);
    return numbers;
  }

  /** Two texts always differ: only where something else is among them, some are written the same. */
  private isAllTexts(column: CodedColumn): boolean {
    const known = this.allTexts.get(column);
    if (known !== undefined) return known;
    const isAll = column.values.every((value) => typeof value === 'string' || value === undefined);
    this.allTexts.set(column, isAll);
    return isAll;
  }

  private keyNumber(value: SigmaField | undefined): number {
    if (isMissing(value)) return 0;
    const key = keyOf([value]);
    const known = this.numberOfKey.get(key);
    if (known !== undefined) return known;
    const number = this.numberOfKey.size + 1;
    this.numberOfKey.set(key, number);
    this.size = Math.max(this.size, number + 1);
    return number;
  }
}

function uniteWrittenSame(values: CodedColumn['values']): Uint32Array {
  const first = new Map<string, number>();
  return Uint32Array.from(values, (value, code) => {
    if (isMissing(value)) return 0;
    const key = keyOf([value]);
    const known = first.get(key) ?? code;
    first.set(key, known);
    return known;
  });
}
