import type { CountPlan } from './count-plan.ts';
import { CountWindow, type SavedWindows } from './count-window.ts';
import type { Firing } from './firing.ts';
import { foldCase } from './fold-case.ts';
import { keyOf } from './group-key.ts';
import { type Kept, KeyedGroups, type SavedGroups } from './keyed-groups.ts';
import type { Hit, Operator } from './operator.ts';
import type { Undone } from './parsed-rule.ts';
import type { SigmaValue } from './sigma-record.ts';

/** What was last done to a thing. `what` is the value that can be undone, empty where any can. */
type Deed = {
  readonly by: SigmaValue;
  readonly what: string;
  readonly timeMs: number;
  readonly fromMs: number;
  readonly records: readonly string[];
};
type Thing = Kept & { last: Deed };
type SavedUndone = { readonly things: SavedGroups<Deed>; readonly windows: SavedWindows };

/**
 * `x_undone`: hands each undoing on to a window, in a group of its own for each two who did and
 * undid, named in `done_by` and `undone_by`.
 */
export class UndoneDeeds implements Operator {
  private readonly undone: Undone;
  private readonly things: KeyedGroups<Thing>;
  private readonly counted: CountWindow;

  constructor(plan: CountPlan, saved?: unknown) {
    const state = saved as SavedUndone | undefined;
    this.undone = plan.rule.undone ?? { withinMs: 0, by: '', pairs: null };
    this.things = new KeyedGroups(this.undone.withinMs);
    this.counted = new CountWindow(plan, state?.windows);
    if (state) this.things.load(state.things, (kept, last) => ({ ...kept, last }));
  }

  get isEmpty(): boolean {
    return this.things.isEmpty && this.counted.isEmpty;
  }

  get dueMs(): number {
    return this.counted.dueMs;
  }

  get quietMs(): number {
    return Math.max(this.things.quietMs, this.counted.quietMs);
  }

  hit(hit: Hit): void {
    const deed = this.deedOf(hit);
    if (!deed) return;
    const thing = keyOf([hit.key, ...hit.values.slice(this.undone.pairs ? 2 : 1)]);
    const known = this.things.touch(thing, deed.timeMs);
    const before = known?.last;
    if (known) known.last = deed;
    else this.things.begin({ key: thing, lastMs: deed.timeMs, last: deed });
    if (before && this.undoes(before, deed)) this.counted.hit(undoing(hit, before, deed));
  }

  hasDue(nowMs: number): boolean {
    return this.things.hasDue(nowMs) || this.counted.hasDue(nowMs);
  }

  advance(nowMs: number): void {
    this.things.release(nowMs, () => {});
    this.counted.advance(nowMs);
  }

  open(): Firing[] {
    return this.counted.open();
  }

  save(): SavedUndone {
    return { things: this.things.save(({ last }) => last), windows: this.counted.save() };
  }

  /** Undefined when the value is none that could be undone: such an event is not looked at. */
  private deedOf({ values, event }: Hit): Deed | undefined {
    const { pairs } = this.undone;
    const [by = null, value = null] = values;
    const what = pairs && typeof value !== 'object' ? foldCase(String(value)) : '';
    if (pairs && !pairs.some((pair) => pair.includes(what))) return undefined;
    const { timeMs, fromMs, records } = event;
    return { by, what, timeMs, fromMs, records };
  }

  private undoes(before: Deed, deed: Deed): boolean {
    const { pairs, withinMs } = this.undone;
    if (deed.timeMs - before.timeMs > withinMs || keyOf([before.by]) === keyOf([deed.by]))
      return false;
    return (
      !pairs ||
      (before.what !== deed.what &&
        pairs.some((pair) => pair.includes(before.what) && pair.includes(deed.what)))
    );
  }
}

function undoing(hit: Hit, before: Deed, deed: Deed): Hit {
  const { steps, values, value } = hit;
  return {
    ...{ steps, values, value },
    key: keyOf([hit.key, before.by, deed.by]),
    group: { ...hit.group, done_by: before.by, undone_by: deed.by },
    event: {
      ...hit.event,
      fromMs: Math.min(before.fromMs, deed.fromMs),
      records: [...new Set([...before.records, ...deed.records])],
    },
  };
}
