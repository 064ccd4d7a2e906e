import type { TimePart } from './expression.ts';
import { dayOf, readTime } from './read-time.ts';
import type { SigmaScalar } from './sigma-record.ts';

/**
 * One part of a time, exactly as written (no zone is applied); of a time since 1970 in UTC.
 * Undefined where the value is no time, or one without this part: a day alone has no hour.
 */
export function readTimePart(value: SigmaScalar, part: TimePart): number | undefined {
  const time = readTime(value);
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
