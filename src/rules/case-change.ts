import { z } from 'zod';
import type { PlacedRecord } from '../context/placed-record.ts';

const Value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);

/** What is other in a case than in the one it is like. */
export const CaseChange = z.strictObject({
  /** Only in this entry of its records, counted from 1; in all where it is left out. */
  of: z.number().int().min(1).optional(),
  /** These fields have these values. */
  set: z.record(z.string(), Value).optional(),
  /** These fields have these values in turn. */
  turns: z.record(z.string(), z.array(Value).min(2)).optional(),
  /** Only the first so many. */
  keep: z.number().int().min(0).optional(),
  /** All of it once more, so many minutes later. */
  again_after_minutes: z.number().int().min(1).optional(),
  /** So many times as slow, from the first record on. */
  slower: z.number().positive().optional(),
  /** The last comes first. */
  backwards: z.literal(true).optional(),
});
export type CaseChange = z.infer<typeof CaseChange>;

/** The records of a case with something changed. */
export function changeRecords(
  records: readonly PlacedRecord[],
  change: CaseChange,
): readonly PlacedRecord[] {
  const isMeant = ({ id }: PlacedRecord): boolean =>
    change.of === undefined || id.startsWith(`${change.of - 1}-`);
  const meant = withFields(records.filter(isMeant).slice(0, change.keep), change);
  const all = [...records.filter((record) => !isMeant(record)), ...meant];
  return again(timed(all, change), change);
}

function withFields(records: readonly PlacedRecord[], { set, turns }: CaseChange): PlacedRecord[] {
  return records.map((record, nr) => {
    const inTurn = Object.entries(turns ?? {}).map(([field, values]) => [
      field,
      values[nr % values.length],
    ]);
    return { ...record, fields: { ...record.fields, ...set, ...Object.fromEntries(inTurn) } };
  });
}

function timed(
  records: readonly PlacedRecord[],
  { slower = 1, backwards }: CaseChange,
): PlacedRecord[] {
  const times = records.map(({ timeMs }) => timeMs);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  return records.map((record) => {
    const sinceMs = backwards ? last - record.timeMs : record.timeMs - first;
    return { ...record, timeMs: first + sinceMs * slower };
  });
}

function again(
  records: readonly PlacedRecord[],
  { again_after_minutes: minutes }: CaseChange,
): readonly PlacedRecord[] {
  if (minutes === undefined) return records;
  const later = records.map((record) => ({
    ...record,
    id: `${record.id}-again`,
    timeMs: record.timeMs + minutes * 60_000,
  }));
  return [...records, ...later];
}
