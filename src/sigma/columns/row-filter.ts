import { compileExpression } from '../compile-expression.ts';
import { allOf, type Expression } from '../expression.ts';
import { fieldsIn } from '../fields-in.ts';
import { type Asked, askColumn, keepWhere, type RowFilter } from './ask-column.ts';
import { type Columns, fieldsAt } from './columns.ts';

/** Rows looked at together; what a filter sets aside for a moment has room for no more. */
export const rowsAtOnce = 4096;

/** Compiles a detection into a filter of rows that keeps those whose record would match. */
export function compileRowFilter(expression: Expression, columns: Columns): RowFilter {
  return ask(expression, columns).keep;
}

function ask(expression: Expression, columns: Columns): Asked {
  const fields = fieldsIn(expression);
  const [field] = fields ?? [];
  if (fields?.size === 1 && field !== undefined)
    return askOne(expression, field, columns.fields.get(field));
  switch (expression.op) {
    case 'and':
      return allHold(inSameField(expression.parts).map((part) => ask(part, columns)));
    case 'or':
      return oneHolds(inSameField(expression.parts, 'or').map((part) => ask(part, columns)));
    case 'not':
      return { keep: rejecting(ask(expression.part, columns).keep), share: 1 };
    case 'at-least':
      return atLeast(
        expression.count,
        expression.parts.map((part) => ask(part, columns).keep),
      );
    case 'keyword':
      return oneHolds(
        [...columns.fields].map(([name, column]) => askOne(expression, name, column)),
      );
    default:
      return askRecords(expression, [...(fields ?? [])], columns);
  }
}

function askOne(expression: Expression, field: string, column: Parameters<typeof askColumn>[0]) {
  return askColumn(column, { field, expression, matches: compileExpression(expression) });
}

/** Parts that read the same one field become one question, to be answered once per value. */
function inSameField(parts: readonly Expression[], op: 'and' | 'or' = 'and'): Expression[] {
  const flat = parts.flatMap((part) => (part.op === op ? part.parts : [part]));
  const byField = new Map<string | Expression, Expression[]>();
  for (const part of flat) {
    const fields = fieldsIn(part);
    const [field] = fields ?? [];
    const key = fields?.size === 1 && field !== undefined ? field : part;
    byField.set(key, [...(byField.get(key) ?? []), part]);
  }
  return [...byField.values()].map((same) => (same.length > 1 ? { op, parts: same } : allOf(same)));
}

function allHold(parts: readonly Asked[]): Asked {
  const filters = parts.toSorted((a, b) => a.share - b.share).map(({ keep }) => keep);
  const keep: RowFilter = (rows, from, to) => {
    let end = to;
    for (const filter of filters) {
      if (end === from) break;
      end = filter(rows, from, end);
    }
    return end;
  };
  return { keep, share: Math.min(1, ...parts.map(({ share }) => share)) };
}

/** One holds where it is not so that none does. */
function oneHolds(parts: readonly Asked[]): Asked {
  const rejections = parts.map(({ keep }) => rejecting(keep));
  const keep = rejecting((rows, from, to) =>
    rejections.reduce((end, reject) => reject(rows, from, end), to),
  );
  return {
    keep,
    share: Math.min(
      1,
      parts.reduce((sum, { share }) => sum + share, 0),
    ),
  };
}

function rejecting(filter: RowFilter): RowFilter {
  const kept = new Uint32Array(rowsAtOnce);
  return (rows, from, to) => {
    for (let at = from; at < to; at += 1) kept[at - from] = rows[at] ?? 0;
    const keptCount = filter(kept, 0, to - from);
    let end = from;
    for (let at = from, next = 0; at < to; at += 1) {
      const row = rows[at] ?? 0;
      if (next < keptCount && kept[next] === row) next += 1;
      else {
        rows[end] = row;
        end += 1;
      }
    }
    return end;
  };
}

function atLeast(count: number, filters: readonly RowFilter[]): Asked {
  const kept = new Uint32Array(rowsAtOnce);
  const met = new Uint32Array(rowsAtOnce);
  const tally = (filter: RowFilter, rows: Uint32Array): void => {
    for (let at = 0; at < rows.length; at += 1) kept[at] = rows[at] ?? 0;
    const keptCount = filter(kept, 0, rows.length);
    for (let at = 0, next = 0; next < keptCount; at += 1) {
      if (kept[next] !== rows[at]) continue;
      met[at] = (met[at] ?? 0) + 1;
      next += 1;
    }
  };
  const keep: RowFilter = (rows, from, to) => {
    met.fill(0, 0, to - from);
    for (const filter of filters) tally(filter, rows.subarray(from, to));
    let end = from;
    for (let at = from; at < to; at += 1) {
      rows[end] = rows[at] ?? 0;
      if ((met[at - from] ?? 0) >= count) end += 1;
    }
    return end;
  };
  return { keep, share: 1 };
}

/** What compares fields of one record needs their values side by side. */
function askRecords(expression: Expression, fields: readonly string[], columns: Columns): Asked {
  const matches = compileExpression(expression);
  const compared = [...columns.fields].filter(([name]) => fields.includes(name));
  return { keep: keepWhere((row) => matches(fieldsAt(compared, row))), share: 1 };
}
