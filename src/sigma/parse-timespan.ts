import { refuse } from './bad-rules.ts';
import { expectText, type Located } from './located.ts';

// Months and years are their average length in the Gregorian calendar: 365.2425 days a year.
const unitMs: Readonly<Record<string, number>> = {
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
  M: 2_629_746_000,
  y: 31_556_952_000,
};

/** `90m` as milliseconds. */
export function parseTimespan(value: Located): number {
  const text = expectText(value, 'timespan');
  const [, digits = '', unit = ''] = /^(\d{1,6})([smhdwMy])$/.exec(text) ?? [];
  const spanMs = Number(digits) * (unitMs[unit] ?? 0);
  if (spanMs > 0) return spanMs;
  return refuse(
    value.place,
    `"${text}" is not a timespan.`,
    'Write a number and s, m, h, d, w, M (months) or y: 90m.',
  );
}
