import type { CountPlan } from './count-plan.ts';
import { CountWindow, type SavedWindows } from './count-window.ts';
import type { Firing } from './firing.ts';
import { type Kept, KeyedGroups, type SavedGroups } from './keyed-groups.ts';
import type { Hit, Operator } from './operator.ts';
import type { NewValue } from './parsed-rule.ts';

/** When learning began, and when each value was last seen, the longest ago first. */
type Learnt = Kept & { readonly sinceMs: number; readonly seen: Map<string, number> };
type SavedNewValues = {
  readonly learnt: SavedGroups<{ sinceMs: number; seen: readonly (readonly [string, number])[] }>;
  readonly windows: SavedWindows;
};

/** `x_new_value`: hands on to a window what a group that has been learnt from shows for the first time. */
export class NewValues implements Operator {
  private readonly spans: NewValue;
  private readonly groups: KeyedGroups<Learnt>;
  private readonly counted: CountWindow;

  constructor(plan: CountPlan, saved?: unknown) {
    const state = saved as SavedNewValues | undefined;
    this.spans = plan.rule.newValue ?? { learnMs: 0, lookbackMs: 0 };
    this.groups = new KeyedGroups(this.spans.lookbackMs);
    this.counted = new CountWindow(plan, state?.windows);
    if (state)
      this.groups.load(state.learnt, (kept, { sinceMs, seen }) => ({
        ...{ ...kept, sinceMs },
        seen: new Map(seen),
      }));
  }

  get isEmpty(): boolean {
    return this.groups.isEmpty && this.counted.isEmpty;
  }

  get dueMs(): number {
    return this.counted.dueMs;
  }

  get quietMs(): number {
    return Math.max(this.groups.quietMs, this.counted.quietMs);
  }

  hit(hit: Hit): void {
    const { timeMs } = hit.event;
    const { sinceMs, seen } =
      this.groups.touch(hit.key, timeMs) ??
      this.groups.begin({ key: hit.key, lastMs: timeMs, sinceMs: timeMs, seen: new Map() });
    forgetBefore(seen, timeMs - this.spans.lookbackMs);
    const isNew = !seen.delete(hit.value) && timeMs - sinceMs > this.spans.learnMs;
    seen.set(hit.value, timeMs);
    if (isNew) this.counted.hit(hit);
  }

  hasDue(nowMs: number): boolean {
    return this.groups.hasDue(nowMs) || this.counted.hasDue(nowMs);
  }

  advance(nowMs: number): void {
    this.groups.release(nowMs, () => {});
    this.counted.advance(nowMs);
  }

  open(): Firing[] {
    return this.counted.open();
  }

  save(): SavedNewValues {
    const learnt = this.groups.save(({ sinceMs, seen }) => ({ sinceMs, seen: [...seen] }));
    return { learnt, windows: this.counted.save() };
  }
}

function forgetBefore(seen: Map<string, number>, sinceMs: number): void {
  for (const [value, lastMs] of seen) {
    if (lastMs >= sinceMs) return;
    seen.delete(value);
  }
}
