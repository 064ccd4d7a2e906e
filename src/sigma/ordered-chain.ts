import { type Chain, lengthened } from './chain.ts';
import { type Role, rolesOf } from './chain-roles.ts';
import type { CompiledCorrelation } from './compile.ts';
import type { Firing } from './firing.ts';
import type { Group } from './group-key.ts';
import { KeyedGroups, type SavedGroups } from './keyed-groups.ts';
import type { Hit, Operator } from './operator.ts';
import type { ParsedCorrelation } from './parsed-rule.ts';
import type { Outlet, SigmaEvent } from './sigma-event.ts';

type ChainGroup = {
  /** By place among the steps that must be seen. */
  chains: (Chain | null)[];
  /** When a rule that must not come before the first step was last seen. */
  spoiltMs: number | null;
  /** What is complete unless something that must not follow does. */
  waiting: Complete[];
};
type Complete = {
  readonly key: string;
  readonly event: SigmaEvent;
  readonly group: Group;
  isSpoilt: boolean;
};
type SavedChains = {
  readonly groups: SavedGroups<Pick<ChainGroup, 'chains' | 'spoiltMs'>>;
  readonly waiting: readonly Complete[];
};

/**
 * `temporal_ordered`: one chain per step is enough to find every sequence within the timespan. A
 * rule under `not` breaks the chains that stand where it must not come.
 */
export class OrderedChain implements Operator {
  private readonly rule: ParsedCorrelation;
  private readonly fires: boolean;
  private readonly feedsOthers: boolean;
  private readonly outlet: Outlet;
  private readonly roles: readonly Role[];
  private readonly steps: number;
  private readonly waitsAfter: boolean;
  private readonly groups: KeyedGroups<ChainGroup>;
  private waiting: Complete[] = [];

  constructor({ rule, fires, feeds }: CompiledCorrelation, outlet: Outlet, saved?: unknown) {
    this.rule = rule;
    this.fires = fires;
    this.feedsOthers = feeds.length > 0;
    this.outlet = outlet;
    this.roles = rolesOf(rule);
    this.steps = this.roles.filter(({ isStep }) => isStep).length;
    this.waitsAfter = this.roles.some(({ isStep, place }) => !isStep && place === this.steps);
    this.groups = new KeyedGroups(rule.timespanMs);
    if (saved) this.load(saved as SavedChains);
  }

  get isEmpty(): boolean {
    return this.groups.isEmpty && this.waiting.length === 0;
  }

  hit(hit: Hit): void {
    const state = this.groups.touch(hit.key, hit.event.timeMs, startGroup);
    let isTaken = false;
    // From the last rule to the first, so that one event never follows itself.
    for (const step of hit.steps.toSorted((a, b) => b - a)) {
      const role = this.roles[step];
      if (role && !role.isStep) this.spoil(state, role.place, hit.event.timeMs);
      else if (role && !isTaken) isTaken = this.extend(state, role.place, hit);
    }
  }

  hasDue(nowMs: number): boolean {
    const [next] = this.waiting;
    const isNextDue = next !== undefined && nowMs > next.event.timeMs + this.rule.timespanMs;
    return isNextDue || this.groups.hasDue(nowMs);
  }

  advance(nowMs: number): void {
    const sinceMs = nowMs - this.rule.timespanMs;
    const due = this.waiting.findIndex(({ event }) => event.timeMs >= sinceMs);
    const passed = this.waiting.splice(0, due < 0 ? this.waiting.length : due);
    for (const complete of passed)
      if (!complete.isSpoilt) this.finish(complete, complete.event.timeMs + this.rule.timespanMs);
    this.groups.release(nowMs, () => {});
  }

  open(): Firing[] {
    return [];
  }

  save(): SavedChains {
    const left = this.waiting.filter(({ isSpoilt }) => !isSpoilt);
    const plain = (complete: Complete): Complete =>
      this.feedsOthers ? complete : { ...complete, event: { ...complete.event, fields: {} } };
    const groups = this.groups.save(({ chains, spoiltMs }) => ({
      // A place never reached is a hole, which would not survive being written down.
      chains: Array.from(chains, (chain) => chain ?? null),
      spoiltMs,
    }));
    return { groups, waiting: left.map(plain) };
  }

  private load({ groups, waiting }: SavedChains): void {
    this.groups.load(groups, ({ chains, spoiltMs }) => ({
      chains: [...chains],
      spoiltMs,
      waiting: [],
    }));
    this.waiting = waiting.map((complete) => ({ ...complete }));
    for (const complete of this.waiting) this.groups.get(complete.key)?.waiting.push(complete);
  }

  /** True when the event completes a chain; it then serves no other step. */
  private extend(state: ChainGroup, place: number, hit: Hit): boolean {
    const { timeMs } = hit.event;
    const { timespanMs } = this.rule;
    const before = place === 0 ? null : state.chains[place - 1];
    if (place > 0 && (!before || timeMs - before.startMs > timespanMs)) return false;
    const isSpoilt = state.spoiltMs !== null && timeMs - state.spoiltMs <= timespanMs;
    if (place === 0 && isSpoilt) return false;
    const chain = lengthened(before ?? null, hit.event);
    if (place < this.steps - 1) {
      state.chains[place] = chain;
      return false;
    }
    state.chains = [];
    const { fromMs, records } = chain;
    const event = { timeMs, fromMs, records: [...new Set(records)], fields: hit.event.fields };
    const complete = { key: hit.key, event, group: hit.group, isSpoilt: false };
    if (!this.waitsAfter) this.finish(complete, timeMs);
    else this.wait(state, complete);
    return true;
  }

  private wait(state: ChainGroup, complete: Complete): void {
    this.waiting.push(complete);
    const sinceMs = complete.event.timeMs - this.rule.timespanMs;
    state.waiting = state.waiting.filter(({ event }) => event.timeMs >= sinceMs);
    state.waiting.push(complete);
  }

  private spoil(state: ChainGroup, place: number, timeMs: number): void {
    if (place === 0) state.spoiltMs = timeMs;
    else if (place < this.steps) state.chains[place - 1] = null;
    else {
      for (const complete of state.waiting) complete.isSpoilt = true;
      state.waiting = [];
    }
  }

  private finish({ event, group }: Complete, knownMs: number): void {
    const { timeMs: toMs, fromMs, records, fields } = event;
    const rule = this.rule.id;
    if (this.fires) this.outlet.fire({ rule, group, fromMs, toMs, records, count: this.steps });
    this.outlet.emit({ ...event, timeMs: knownMs, fields: { ...fields, ...group } });
  }
}

function startGroup(): ChainGroup {
  return { chains: [], spoiltMs: null, waiting: [] };
}
