import { type Group, isMissing } from '../group-key.ts';
import type { ParsedCorrelation } from '../parsed-rule.ts';
import { type Column, type Columns, valueAt } from './columns.ts';
import { stepField } from './correlation-parts.ts';

type NamedColumn = { readonly name: string; readonly column: Column };
type Known = {
  readonly key: string;
  readonly group: Group;
  readonly row: number;
  readonly step: number;
};

/** The groups of the current home as operators and firings want them, each made once. */
export class GroupObjects {
  /** By step: the columns behind the names of `group-by`. */
  private readonly columns: readonly NamedColumn[][];
  private readonly known = new Map<number, Known>();

  constructor(rule: ParsedCorrelation, columns: Columns) {
    this.columns = rule.rules.map((_, step) =>
      rule.groupBy.flatMap((name) => {
        const column = columns.fields.get(stepField(rule, name, step));
        return column ? [{ name, column }] : [];
      }),
    );
  }

  /** The group with the given number, with the values as this row wrote them. */
  at(number: number, row: number, step: number): Known {
    const known = this.known.get(number);
    if (known && known.step === step && this.isWrittenSame(known, row)) return known;
    const made = { key: String(number), group: this.make(row, step), row, step };
    this.known.set(number, made);
    return made;
  }

  clear(): void {
    this.known.clear();
  }

  private isWrittenSame({ row: other, step }: Known, row: number): boolean {
    for (const { column } of this.columns[step] ?? []) {
      const isSame =
        column.kind === 'coded'
          ? column.codes[row] === column.codes[other]
          : Object.is(column.numbers[row], column.numbers[other]);
      if (!isSame) return false;
    }
    return true;
  }

  private make(row: number, step: number): Group {
    const named = this.columns[step] ?? [];
    return Object.fromEntries(
      named.map(({ name, column }) => {
        const value = valueAt(column, row);
        return [name, isMissing(value) ? null : value];
      }),
    );
  }
}
