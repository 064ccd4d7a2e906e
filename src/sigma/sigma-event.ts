import type { Firing } from './firing.ts';
import type { SigmaFields, SigmaRecord } from './sigma-record.ts';

/** What a correlation sees: a record that a rule matched, or the completion of another correlation. */
export type SigmaEvent = {
  readonly timeMs: number;
  /** The earliest record behind it; the same as `timeMs` for a record. */
  readonly fromMs: number;
  readonly records: readonly string[];
  readonly fields: SigmaFields;
};

export type Outlet = {
  readonly fire: (firing: Firing) => void;
  readonly emit: (event: SigmaEvent) => void;
};

export function eventOf(record: SigmaRecord): SigmaEvent {
  const { timeMs, fields } = record;
  return { timeMs, fromMs: timeMs, records: [record.id], fields };
}
