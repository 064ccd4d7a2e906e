import { readNumber } from './exact-number.ts';
import { biggestAmount } from './parse-count-condition.ts';
import type { SigmaField } from './sigma-record.ts';

/**
 * The number a field holds, as one or as a text that writes one; a list or anything else is none.
 * Of a number that no double holds, it is the nearest double.
 */
export function readAmount(value: SigmaField | undefined): number | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  const read = typeof value === 'string' ? readNumber(value) : value;
  if (read === undefined) return undefined;
  const amount = typeof read === 'number' ? read : Number(read.digits);
  return Math.abs(amount) <= biggestAmount ? amount : undefined;
}
