import type { TimePart } from '../../../sigma/expression.ts';
import { isObject, readField, type SigmaRecord } from '../../../sigma/sigma-record.ts';
import { readTimePart } from '../../../sigma/time-part.ts';
import type { TimePartsAsked } from '../../../sigma/time-parts-asked.ts';

/** A field of which rules ask for parts of a time, in so many records without them. */
export type NotTime = {
  readonly field: string;
  readonly parts: readonly TimePart[];
  readonly records: number;
};

/** Counts the records in which a value writes no time, or none with the part that a rule asks for. */
export class NotTimes {
  private readonly asked: TimePartsAsked;
  private readonly counts = new Map<string, number>();

  constructor(asked: TimePartsAsked) {
    this.asked = asked;
  }

  take({ fields }: SigmaRecord): void {
    for (const [field, parts] of this.asked) {
      const value = readField(fields, field);
      const values = isObject(value) ? [] : [value ?? null].flat().filter((one) => one !== null);
      const isWithout = values.some((one) =>
        [...parts].some((part) => readTimePart(one, part) === undefined),
      );
      if (isWithout) this.counts.set(field, (this.counts.get(field) ?? 0) + 1);
    }
  }

  found(): NotTime[] {
    return [...this.counts].map(([field, records]) => ({
      field,
      parts: [...(this.asked.get(field) ?? [])],
      records,
    }));
  }
}
