import { isMissing, keyOf, readValues, stepFields } from './group-key.ts';
import type { ParsedCorrelation } from './parsed-rule.ts';
import type { SigmaEvent } from './sigma-event.ts';
import { readField, type SigmaFields } from './sigma-record.ts';

/** Reads the key of some fields of an event, once per event: many correlations group by the same. */
export class GroupReader {
  private readonly fields: readonly string[];
  /** A field that must be there, but is the same in all that are told apart here. */
  private readonly same: string | undefined;
  private event: SigmaEvent | undefined;
  private key: string | undefined;

  constructor(fields: readonly string[], same: string | undefined) {
    this.fields = fields;
    this.same = same;
  }

  /** None when one of the fields is missing, null or an empty list: such an event is no match. */
  read(event: SigmaEvent): string | undefined {
    if (event !== this.event) {
      this.event = event;
      this.key = this.keyIn(event.fields);
    }
    return this.key;
  }

  private keyIn(fields: SigmaFields): string | undefined {
    if (this.same !== undefined && isMissing(readField(fields, this.same))) return undefined;
    const values = readValues(fields, this.fields);
    return values && keyOf(values);
  }
}

type Place = { readonly rule: ParsedCorrelation; readonly step: number };

/** The readers of one run: one for all correlations that read the same fields. */
export class GroupReaders {
  private readonly known = new Map<string, GroupReader>();
  private readonly partitionBy: string | undefined;

  /** Where records are run apart by a field, that field tells nothing apart within a part. */
  constructor(partitionBy?: string) {
    this.partitionBy = partitionBy;
  }

  /** The reader of these names in records of one step's rule. */
  of(names: readonly string[], { rule, step }: Place): GroupReader {
    const apart = names.filter((name) => !this.isSame(name, rule));
    const same = apart.length < names.length ? this.partitionBy : undefined;
    const fields = stepFields(apart, rule, step);
    const name = JSON.stringify([fields, same]);
    const reader = this.known.get(name) ?? new GroupReader(fields, same);
    this.known.set(name, reader);
    return reader;
  }

  private isSame(name: string, rule: ParsedCorrelation): boolean {
    return name === this.partitionBy && !rule.aliases.has(name);
  }
}
