import type { FieldsMatcher } from '../compile-expression.ts';
import type { Expression } from '../expression.ts';
import type { SigmaField } from '../sigma-record.ts';
import type { CodedColumn, Column, NumberColumn } from './columns.ts';

/**
 * Keeps those of `rows[from..to)` for which something holds, in their order and in their place;
 * gives the new end.
 */
export type RowFilter = (rows: Uint32Array, from: number, to: number) => number;

/** A filter, and the share of different values that pass it: the lower, the sooner to be asked. */
export type Asked = { readonly keep: RowFilter; readonly share: number };

export const keepAll: RowFilter = (_rows, _from, to) => to;
export const keepNone: RowFilter = (_rows, from) => from;

/** Asks of one column what needs no other field. `matches` is the same question about a record. */
export function askColumn(
  column: Column | undefined,
  { field, expression, matches }: { field: string; expression: Expression; matches: FieldsMatcher },
): Asked {
  if (!column) return matches({}) ? { keep: keepAll, share: 1 } : { keep: keepNone, share: 0 };
  if (column.kind === 'coded') return askValues(column, field, matches);
  return {
    keep: compareNumbers(column, expression) ?? askNumbers(column, field, matches),
    share: 1,
  };
}

/** Once per different value; a row then costs one look into the answers. */
function askValues({ codes, values }: CodedColumn, field: string, matches: FieldsMatcher): Asked {
  const answers = Uint8Array.from(values, (value) =>
    matches(value === undefined ? {} : { [field]: value }) ? 1 : 0,
  );
  const keep: RowFilter = (rows, from, to) => {
    let end = from;
    for (let at = from; at < to; at += 1) {
      const row = rows[at] ?? 0;
      rows[end] = row;
      end += answers[codes[row] ?? 0] ?? 0;
    }
    return end;
  };
  return { keep, share: answers.reduce((sum, answer) => sum + answer, 0) / answers.length };
}

function askNumbers({ numbers, isThere }: NumberColumn, field: string, matches: FieldsMatcher) {
  const hasNone = matches({});
  const asked: Record<string, SigmaField> = { [field]: 0 };
  return keepWhere((row) => {
    if (isThere[row] !== 1) return hasNone;
    asked[field] = numbers[row] ?? 0;
    return matches(asked);
  });
}

/** The plain comparisons, without a look at records; a missing number is NaN, which meets none. */
function compareNumbers({ numbers }: NumberColumn, expression: Expression): RowFilter | undefined {
  if (expression.op !== 'field') return undefined;
  const { test } = expression;
  if (test.test !== 'number' && test.test !== 'compare') return undefined;
  const { value } = test;
  if (typeof value !== 'number') return undefined;
  if (test.test === 'number') return keepWhere((row) => numbers[row] === value);
  const { by } = test;
  if (by === 'lt') return keepWhere((row) => (numbers[row] ?? 0) < value);
  if (by === 'lte') return keepWhere((row) => (numbers[row] ?? 0) <= value);
  if (by === 'gt') return keepWhere((row) => (numbers[row] ?? 0) > value);
  return keepWhere((row) => (numbers[row] ?? 0) >= value);
}

export function keepWhere(holds: (row: number) => boolean): RowFilter {
  return (rows, from, to) => {
    let end = from;
    for (let at = from; at < to; at += 1) {
      const row = rows[at] ?? 0;
      if (!holds(row)) continue;
      rows[end] = row;
      end += 1;
    }
    return end;
  };
}
