import type { PlacedRecord } from '../context/placed-record.ts';
import type { FieldTest } from './rule-card.ts';

/** Whether a record has, in each named field, one of the given values. */
export function meets({ fields }: PlacedRecord, test: FieldTest): boolean {
  return Object.entries(test).every(([field, wanted]) =>
    [wanted].flat().some((value) => value === fields[field]),
  );
}
