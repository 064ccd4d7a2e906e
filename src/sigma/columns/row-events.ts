import type { SigmaEvent } from '../sigma-event.ts';
import { type Column, type Columns, fieldsAt } from './columns.ts';
import { type CorrelationPart, stepField } from './correlation-parts.ts';

/** Makes events of rows, with those fields only that the correlations of a part read. */
export class RowEvents {
  private readonly columns: Columns;
  private readonly fields: readonly (readonly [string, Column])[];

  constructor(columns: Columns, { members }: CorrelationPart) {
    this.columns = columns;
    const names = members.flatMap(({ compiled: { rule } }) =>
      [...rule.groupBy, ...rule.valueFields].flatMap((name) =>
        rule.rules.map((_, step) => stepField(rule, name, step)),
      ),
    );
    this.fields = [...columns.fields].filter(([name]) => names.includes(name));
  }

  at(row: number): SigmaEvent {
    const timeMs = this.columns.timesMs[row] ?? 0;
    const fields = fieldsAt(this.fields, row);
    return { timeMs, fromMs: timeMs, records: [this.columns.idAt(row)], fields };
  }
}
