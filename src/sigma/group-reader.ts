import { keyOf, readValues, stepFields } from './group-key.ts';
import type { ParsedCorrelation } from './parsed-rule.ts';
import type { SigmaEvent } from './sigma-event.ts';
import type { SigmaValue } from './sigma-record.ts';

/**
 * Reads some fields of an event and their key, once per event: many correlations group by the
 * same fields. What it shows is of the event it was last asked for.
 */
export class GroupReader {
  key = '';
  values: readonly SigmaValue[] = [];
  private readonly fields: readonly string[];
  private event: SigmaEvent | undefined;
  private isThere = true;

  constructor(fields: readonly string[]) {
    this.fields = fields;
  }

  /** False when one of the fields is missing, null or an empty list: such an event is no match. */
  reads(event: SigmaEvent): boolean {
    if (this.fields.length > 0 && event !== this.event) this.read(event);
    return this.isThere;
  }

  private read(event: SigmaEvent): void {
    this.event = event;
    const values = readValues(event.fields, this.fields);
    this.isThere = values !== undefined;
    if (!values) return;
    this.values = values;
    this.key = keyOf(values);
  }
}

type Place = {
  readonly rule: ParsedCorrelation;
  readonly step: number;
  readonly known: Map<string, GroupReader>;
};

/** The reader of these names in records of one step's rule; one for all that read the same fields. */
export function groupReaderOf(names: readonly string[], { rule, step, known }: Place): GroupReader {
  const fields = stepFields(names, rule, step);
  const name = JSON.stringify(fields);
  const reader = known.get(name) ?? new GroupReader(fields);
  known.set(name, reader);
  return reader;
}
