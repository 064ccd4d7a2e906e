import type { Act } from '../model/act.ts';
import type { Home } from './home.ts';

/** So many days back something counts as usual. */
const backDays = 28;

/** Tells on how many of the days before the same was done; acts must come in the order of time. */
export function createDaysAlike(home: Home): (act: Act, by: string) => number {
  const daysOf = new Map<string, number[]>();
  return (act, by) => {
    const today = home.clock(act.at.utcMs).day;
    const things = act.devices.length > 0 ? act.devices : [''];
    return Math.max(
      ...things.map((thing) => {
        const key = JSON.stringify([by, act.action, thing]);
        const days = (daysOf.get(key) ?? []).filter((day) => day >= today - backDays);
        const before = days.filter((day) => day < today).length;
        daysOf.set(key, days.at(-1) === today ? days : [...days, today]);
        return before;
      }),
    );
  };
}
