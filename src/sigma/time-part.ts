import type { TimePart } from './expression.ts';
import type { SigmaScalar } from './sigma-record.ts';

const written =
  /^(\d{4})-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?$/;

/**
 * One part of a date: of an ISO 8601 text exactly as written (no zone is applied), of a number as
 * milliseconds since 1970 in UTC. Undefined when there is no such part.
 */
export function readTimePart(value: SigmaScalar, part: TimePart): number | undefined {
  if (typeof value === 'number') {
    const date = new Date(value);
    return Number.isNaN(date.getTime()) ? undefined : partOf(date.toISOString(), part);
  }
  return typeof value === 'string' ? partOf(value, part) : undefined;
}

function partOf(text: string, part: TimePart): number | undefined {
  const found = written.exec(text);
  if (!found) return undefined;
  const [, year, month, day, hour, minute] = found;
  if (part === 'week') return day === undefined ? undefined : weekOf(`${year}-${month}-${day}`);
  const digits = { year, month, day, hour, minute }[part];
  return digits === undefined ? undefined : Number(digits);
}

const dayMs = 86_400_000;

/** The ISO 8601 week: the one that holds the Thursday. */
function weekOf(date: string): number | undefined {
  const atMs = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(atMs)) return undefined;
  const weekday = (new Date(atMs).getUTCDay() + 6) % 7;
  const thursday = new Date(atMs + (3 - weekday) * dayMs);
  const newYearMs = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return 1 + Math.floor((thursday.getTime() - newYearMs) / (7 * dayMs));
}
