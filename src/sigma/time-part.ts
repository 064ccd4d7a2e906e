import { readEpoch, readEpochText } from './epoch-time.ts';
import type { TimePart } from './expression.ts';
import type { SigmaScalar } from './sigma-record.ts';
import { dayOf, readWrittenTime } from './written-time.ts';

/**
 * One part of a date: of an ISO 8601 text exactly as written (no zone is applied), of a number since
 * 1970, or the digits of one, in UTC. Undefined when there is no such part.
 */
export function readTimePart(value: SigmaScalar, part: TimePart): number | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  const epochMs = typeof value === 'number' ? readEpoch(value) : readEpochText(value);
  if (epochMs !== undefined) return partOf(new Date(epochMs).toISOString(), part);
  return typeof value === 'string' ? partOf(value, part) : undefined;
}

function partOf(text: string, part: TimePart): number | undefined {
  const time = readWrittenTime(text);
  if (part !== 'week') return time?.[part];
  return time?.day === undefined ? undefined : weekOf(dayOf({ ...time, day: time.day }));
}

const dayMs = 86_400_000;

/** The ISO 8601 week: the one that holds the Thursday. */
function weekOf(date: Date): number {
  const weekday = (date.getUTCDay() + 6) % 7;
  const thursday = new Date(date.getTime() + (3 - weekday) * dayMs);
  const newYear = dayOf({ year: thursday.getUTCFullYear(), month: 1, day: 1 });
  return 1 + Math.floor((thursday.getTime() - newYear.getTime()) / (7 * dayMs));
}
