import type { Logsource, SigmaField, SigmaFields } from '../sigma-record.ts';

export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** Each different value once, and for each row its place among them. Undefined: no such field. */
export type CodedColumn = {
  readonly kind: 'coded';
  readonly codes: Codes;
  readonly values: readonly (SigmaField | undefined)[];
};

/** Numbers of which most differ. `isThere` is 0, and the number NaN, where a row has no such field. */
export type NumberColumn = {
  readonly kind: 'numbers';
  readonly numbers: Float64Array;
  readonly isThere: Uint8Array;
};

export type Column = CodedColumn | NumberColumn;

/**
 * Records as columns. The rows of a home stand together, in order of time, then id; home `n` has
 * the rows from `homeStarts[n]` up to `homeStarts[n + 1]`. Without a home field all are one home.
 */
export type Columns = {
  readonly rowCount: number;
  readonly homeField: string | null;
  readonly homeStarts: Uint32Array;
  readonly timesMs: Float64Array;
  readonly idAt: (row: number) => string;
  readonly logsources: { readonly codes: Codes; readonly values: readonly Logsource[] };
  readonly fields: ReadonlyMap<string, Column>;
};

/** The value a row has in a column; undefined when it has none. */
export function valueAt(column: Column, row: number): SigmaField | undefined {
  if (column.kind === 'coded') return column.values[column.codes[row] ?? 0];
  return column.isThere[row] === 1 ? column.numbers[row] : undefined;
}

/** The fields of a row, of the given columns only. */
export function fieldsAt(
  columns: readonly (readonly [name: string, column: Column])[],
  row: number,
): SigmaFields {
  return Object.fromEntries(
    columns.flatMap(([name, column]) => {
      const value = valueAt(column, row);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}
