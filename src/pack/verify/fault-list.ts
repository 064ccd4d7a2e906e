import { packLimits } from '../limits.ts';
import type { Check, Fault, FaultCode } from '../verdict.ts';

/** Places where something does not hold: so many that a person can look at them, the rest counted. */
export type FaultList = {
  add(why: FaultCode, where: string): void;
  readonly isEmpty: boolean;
  /** `does-not-hold` as soon as there is one. */
  check(id: Check['id']): Check;
};

export function faultList(): FaultList {
  const faults: Fault[] = [];
  let count = 0;
  return {
    add(why, where) {
      count += 1;
      if (faults.length < packLimits.faults) faults.push({ why, where });
    },
    get isEmpty() {
      return count === 0;
    },
    check(id) {
      if (count === 0) return { id, answer: 'holds', faults: [] };
      const more = count - faults.length;
      const rest: Fault[] = more > 0 ? [{ why: 'and-more', where: String(more) }] : [];
      return { id, answer: 'does-not-hold', faults: [...faults, ...rest] };
    },
  };
}

export const notChecked = (id: Check['id'], why: FaultCode, where = ''): Check => ({
  id,
  answer: 'not-checked',
  faults: [{ why, where }],
});
