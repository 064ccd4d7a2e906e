import type { CompiledCorrelation } from './compile.ts';
import { Episode, type SavedEpisode } from './episode.ts';
import type { Firing } from './firing.ts';
import { type Gauge, gaugeFor } from './gauge.ts';
import { KeyedGroups, type SavedGroups } from './keyed-groups.ts';
import type { Hit, Operator } from './operator.ts';
import { isMeasure } from './parse-correlation-condition.ts';
import { keepsBounds, keepsLowerBounds } from './parse-count-condition.ts';
import type { CorrelationType, ParsedCorrelation } from './parsed-rule.ts';
import { readAmount } from './read-amount.ts';
import type { Outlet } from './sigma-event.ts';
import { type SavedEntry, SlidingWindow, type WindowEntry } from './sliding-window.ts';

type WindowGroup = { readonly window: SlidingWindow; episode: Episode | null };
export type SavedWindows = SavedGroups<{
  readonly window: readonly SavedEntry[];
  readonly episode: SavedEpisode | null;
}>;

const countingKeys: readonly CorrelationType[] = [
  ...(['value_count', 'x_new_value', 'temporal'] as const),
];

/**
 * Reads what the window holds (a count, a sum, an average, ...), and makes one firing of the whole
 * time in which that meets the condition.
 */
export class CountWindow implements Operator {
  private readonly rule: ParsedCorrelation;
  private readonly fires: boolean;
  private readonly outlet: Outlet;
  private readonly groups: KeyedGroups<WindowGroup>;
  /** Counts and sums only show at the end of an episode that they never passed an upper bound. */
  private readonly isDecidedLate: boolean;
  private readonly isBoundEachTime: boolean;
  private readonly countsKeys: boolean;
  private readonly feedsOthers: boolean;

  constructor({ rule, fires, feeds }: CompiledCorrelation, outlet: Outlet, saved?: unknown) {
    this.rule = rule;
    this.fires = fires;
    this.outlet = outlet;
    this.isBoundEachTime = isMeasure(rule.type) && rule.type !== 'value_sum';
    this.isDecidedLate = rule.condition.hasUpperBound && !this.isBoundEachTime;
    this.countsKeys = countingKeys.includes(rule.type);
    this.feedsOthers = feeds.length > 0;
    this.groups = new KeyedGroups(rule.timespanMs);
    if (saved) this.load(saved as SavedWindows);
  }

  get isEmpty(): boolean {
    return this.groups.isEmpty;
  }

  /** `ready` is called before the gauge of the group is read. */
  hit(one: Hit, ready?: (gauge: Gauge) => void): void {
    const entry = entryOf(one, this.rule.type);
    if (!entry) return;
    const { timeMs, fields } = one.event;
    const state = this.groups.touch(one.key, timeMs, () => this.startGroup());
    state.window.add(entry, timeMs - this.rule.timespanMs);
    ready?.(state.window.gauge);
    const read = state.window.gauge.read();
    if (!this.isEnough(read)) this.close(state, timeMs);
    else if (state.episode) state.episode.add([entry], fields);
    else this.begin(state, one);
    if (state.episode) state.episode.peak = Math.max(state.episode.peak, read);
  }

  hasDue(nowMs: number): boolean {
    return this.groups.hasDue(nowMs);
  }

  advance(nowMs: number): void {
    const { timespanMs } = this.rule;
    this.groups.release(nowMs, (state, lastMs) => this.close(state, lastMs + timespanMs));
  }

  open(): Firing[] {
    if (!this.fires || this.isDecidedLate) return [];
    return [...this.groups.states()].flatMap(({ episode }) =>
      episode ? [episode.firing(this.rule.id, this.countsKeys)] : [],
    );
  }

  save(): SavedWindows {
    const withFields = this.feedsOthers && this.isDecidedLate;
    return this.groups.save(({ window, episode }) => ({
      window: window.save(),
      episode: episode?.save(withFields) ?? null,
    }));
  }

  private load(saved: SavedWindows): void {
    this.groups.load(saved, ({ window, episode }) => ({
      window: new SlidingWindow(gaugeFor(this.rule), window),
      episode: episode && Episode.load(episode),
    }));
  }

  private startGroup(): WindowGroup {
    return { window: new SlidingWindow(gaugeFor(this.rule)), episode: null };
  }

  private isEnough(read: number): boolean {
    const { condition } = this.rule;
    return this.isBoundEachTime ? keepsBounds(condition, read) : keepsLowerBounds(condition, read);
  }

  private begin(state: WindowGroup, { group, event }: Hit): void {
    const episode = new Episode(group);
    episode.add(state.window.current(), event.fields);
    state.episode = episode;
    if (!this.isDecidedLate) this.outlet.emit(episode.event(event.timeMs));
  }

  private close(state: WindowGroup, atMs: number): void {
    const { episode } = state;
    state.episode = null;
    if (!episode || (this.isDecidedLate && !keepsBounds(this.rule.condition, episode.peak))) return;
    if (this.fires) this.outlet.fire(episode.firing(this.rule.id, this.countsKeys));
    if (this.isDecidedLate) this.outlet.emit(episode.event(atMs));
  }
}

/** Undefined when the event holds no amount where one is measured: it does not count. */
function entryOf(hit: Hit, type: CorrelationType): WindowEntry | undefined {
  const { timeMs, fromMs, records } = hit.event;
  const amount = isMeasure(type) ? readAmount(hit.values[0]) : 0;
  return amount === undefined
    ? undefined
    : { timeMs, fromMs, records, keys: keysOf(hit, type), amount };
}

function keysOf({ steps, value }: Hit, type: CorrelationType): readonly string[] {
  if (type === 'temporal') return steps.map(String);
  return type === 'value_count' || type === 'x_new_value' ? [value] : [];
}
