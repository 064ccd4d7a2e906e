import { type Chain, lengthened } from './chain.ts';
import type { ChainPlan } from './chain-plan.ts';
import type { Firing } from './firing.ts';
import type { Group } from './group-key.ts';
import { type Kept, KeyedGroups, type SavedGroups } from './keyed-groups.ts';
import type { Hit, Operator } from './operator.ts';
import type { SigmaEvent } from './sigma-event.ts';

type ChainGroup = Kept & {
  /** By place among the steps that must be seen. */
  chains: (Chain | null)[];
  /** When a rule that must not come before the first step was last seen. */
  spoiltMs: number | null;
  /** What is complete unless something that must not follow does. */
  waiting: readonly Complete[];
};
type Complete = {
  readonly key: string;
  readonly event: SigmaEvent;
  readonly group: Group;
  isSpoilt: boolean;
};
type SavedChains = {
  readonly groups: SavedGroups<{ chains: (Chain | null)[]; spoiltMs: number | null }>;
  readonly waiting: readonly Complete[];
};

const none: readonly Complete[] = [];

/**
 * `temporal_ordered`: one chain per step is enough to find every sequence within the timespan. A
 * rule under `not` breaks the chains that stand where it must not come.
 */
export class OrderedChain implements Operator {
  private readonly plan: ChainPlan;
  private readonly groups: KeyedGroups<ChainGroup>;
  private waiting: Complete[] = [];

  constructor(plan: ChainPlan, saved?: unknown) {
    this.plan = plan;
    this.groups = new KeyedGroups(plan.rule.timespanMs);
    if (saved) this.load(saved as SavedChains);
  }

  get isEmpty(): boolean {
    return this.groups.isEmpty && this.waiting.length === 0;
  }

  hit(hit: Hit): void {
    const { key, steps } = hit;
    const { timeMs: lastMs } = hit.event;
    const group = this.groups.touch(key, lastMs) ?? this.groups.begin(groupOf({ key, lastMs }));
    // From the last rule to the first, so that one event never follows itself.
    const backwards = steps.length > 1 ? steps.toSorted((a, b) => b - a) : steps;
    let isTaken = false;
    for (const step of backwards) isTaken = this.take(group, hit, { step, isTaken });
  }

  get dueMs(): number {
    const next = this.waiting[0];
    return next ? next.event.timeMs + this.plan.rule.timespanMs : Number.POSITIVE_INFINITY;
  }

  get quietMs(): number {
    return this.groups.quietMs;
  }

  hasDue(nowMs: number): boolean {
    return this.groups.hasDue(nowMs) || nowMs > this.dueMs;
  }

  advance(nowMs: number): void {
    if (this.waiting.length > 0) this.finishBefore(nowMs - this.plan.rule.timespanMs);
    this.groups.release(nowMs, () => {});
  }

  private finishBefore(sinceMs: number): void {
    const due = this.waiting.findIndex(({ event }) => event.timeMs >= sinceMs);
    const passed = this.waiting.splice(0, due < 0 ? this.waiting.length : due);
    for (const complete of passed)
      if (!complete.isSpoilt)
        this.finish(complete, complete.event.timeMs + this.plan.rule.timespanMs);
  }

  open(): Firing[] {
    return [];
  }

  save(): SavedChains {
    const left = this.waiting.filter(({ isSpoilt }) => !isSpoilt);
    const plain = (complete: Complete): Complete =>
      this.plan.feedsOthers ? complete : { ...complete, event: { ...complete.event, fields: {} } };
    const groups = this.groups.save(({ chains, spoiltMs }) => ({
      // A place never reached is a hole, which would not survive being written down.
      chains: Array.from(chains, (chain) => chain ?? null),
      spoiltMs,
    }));
    return { groups, waiting: left.map(plain) };
  }

  /** True when the event has completed a chain. */
  private take(
    group: ChainGroup,
    hit: Hit,
    { step, isTaken }: { step: number; isTaken: boolean },
  ): boolean {
    const role = this.plan.roles[step];
    if (role && !role.isStep) this.spoil(group, role.place, hit.event.timeMs);
    return isTaken || (role?.isStep === true && this.extend(group, role.place, hit));
  }

  private load({ groups, waiting }: SavedChains): void {
    this.groups.load(groups, (kept, { chains, spoiltMs }) => ({
      ...groupOf(kept),
      chains: [...chains],
      spoiltMs,
    }));
    this.waiting = waiting.map((complete) => ({ ...complete }));
    for (const complete of this.waiting) {
      const group = this.groups.get(complete.key);
      if (group) group.waiting = [...group.waiting, complete];
    }
  }

  /** True when the event completes a chain; it then serves no other step. */
  private extend(state: ChainGroup, place: number, hit: Hit): boolean {
    const { timeMs } = hit.event;
    const { timespanMs } = this.plan.rule;
    const before = place === 0 ? null : state.chains[place - 1];
    if (place > 0 && (!before || timeMs - before.startMs > timespanMs)) return false;
    const isSpoilt = state.spoiltMs !== null && timeMs - state.spoiltMs <= timespanMs;
    if (place === 0 && isSpoilt) return false;
    const chain = lengthened(before ?? null, hit.event);
    if (place < this.plan.steps - 1) {
      state.chains[place] = chain;
      return false;
    }
    state.chains = [];
    const { fromMs, records } = chain;
    const event = { timeMs, fromMs, records: [...new Set(records)], fields: hit.event.fields };
    const complete = { key: hit.key, event, group: hit.group, isSpoilt: false };
    if (!this.plan.waitsAfter) this.finish(complete, timeMs);
    else this.wait(state, complete);
    return true;
  }

  private wait(state: ChainGroup, complete: Complete): void {
    this.waiting.push(complete);
    const sinceMs = complete.event.timeMs - this.plan.rule.timespanMs;
    const left = state.waiting.filter(({ event }) => event.timeMs >= sinceMs);
    state.waiting = [...left, complete];
  }

  private spoil(state: ChainGroup, place: number, timeMs: number): void {
    if (place === 0) state.spoiltMs = timeMs;
    else if (place < this.plan.steps) state.chains[place - 1] = null;
    else {
      for (const complete of state.waiting) complete.isSpoilt = true;
      state.waiting = none;
    }
  }

  private finish({ event, group }: Complete, knownMs: number): void {
    const { timeMs: toMs, fromMs, records, fields } = event;
    const rule = this.plan.rule.id;
    if (this.plan.fires)
      this.plan.outlet.fire({ rule, group, fromMs, toMs, records, count: this.plan.steps });
    this.plan.outlet.emit({ ...event, timeMs: knownMs, fields: { ...fields, ...group } });
  }
}

function groupOf({ key, lastMs }: Kept): ChainGroup {
  return { key, lastMs, chains: [], spoiltMs: null, waiting: none };
}
