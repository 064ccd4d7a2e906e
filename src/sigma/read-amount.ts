import { toNumber } from './compile-test.ts';
import { biggestAmount } from './parse-count-condition.ts';
import type { SigmaValue } from './sigma-record.ts';

/** The number a field holds, as one or as a text that writes one; a list or anything else is none. */
export function readAmount(value: SigmaValue | undefined): number | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  const amount = toNumber(value);
  return Math.abs(amount) <= biggestAmount ? amount : undefined;
}
