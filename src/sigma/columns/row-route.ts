import type { CompiledDetection } from '../compile.ts';
import { compileExpression } from '../compile-expression.ts';
import { allOf } from '../expression.ts';
import { commonField, isOnlyOn, requiredParts } from '../required-parts.ts';
import type { RowFilter } from './ask-column.ts';
import type { CodedColumn, Codes, Columns } from './columns.ts';
import { compileRowFilter, rowsAtOnce } from './row-filter.ts';
import type { RowList } from './row-list.ts';

/** A field with more different values than this is not worth a list for each. */
const mostValues = 65_536;

type Target = { readonly detection: CompiledDetection; readonly hits: RowList };
type Filtered = Target & { readonly keep: RowFilter; before: number };

/**
 * The detections of rows of the same logsources. A row is handed only to those that its value of
 * the field most of them insist on lets through; what else they ask is asked of all their rows.
 */
export class RowRoute {
  private readonly filtered: readonly Filtered[];
  private readonly codes: Codes | null;
  /** By code, where there is such a field; else one list of all. */
  private readonly takers: readonly (readonly RowList[])[];

  constructor(targets: readonly Target[], columns: Columns) {
    const field = commonField(targets.map(({ detection }) => detection));
    const column = columns.fields.get(field);
    const pivot = column?.kind === 'coded' && column.values.length <= mostValues ? column : null;
    const isAsked = pivot ? isOnlyOn(field) : () => false;
    this.codes = pivot?.codes ?? null;
    this.takers = pivot ? takersByCode(targets, pivot, field) : [targets.map(({ hits }) => hits)];
    this.filtered = targets.map((target) => {
      const left = requiredParts(target.detection.expression).filter((part) => !isAsked(part));
      return { ...target, keep: compileRowFilter(allOf(left), columns), before: 0 };
    });
  }

  /** To be called before some rows are taken, at most `rowsAtOnce`. */
  begin(): void {
    for (const one of this.filtered) {
      one.before = one.hits.count;
      one.hits.reserve(rowsAtOnce);
    }
  }

  take(row: number): void {
    const takers = this.takers[this.codes ? (this.codes[row] ?? 0) : 0] ?? [];
    for (let at = 0; at < takers.length; at += 1) takers[at]?.add(row);
  }

  /** Leaves of the rows taken since `begin` those that match. */
  end(): void {
    for (const { hits, keep, before } of this.filtered)
      if (hits.count > before) hits.count = keep(hits.rows, before, hits.count);
  }
}

function takersByCode(targets: readonly Target[], { values }: CodedColumn, field: string) {
  const asked = targets.map(({ detection, hits }) => ({
    hits,
    mayMatch: compileExpression(allOf(requiredParts(detection.expression).filter(isOnlyOn(field)))),
  }));
  return values.map((value) => {
    const record = value === undefined ? {} : Object.fromEntries([[field, value]]);
    return asked.filter(({ mayMatch }) => mayMatch(record)).map(({ hits }) => hits);
  });
}
