import type { CountPlan } from './count-plan.ts';
import { Episode, type SavedEpisode } from './episode.ts';
import type { Firing } from './firing.ts';
import { type Gauge, gaugeFor } from './gauge.ts';
import { KeyedGroups, type SavedGroups } from './keyed-groups.ts';
import type { Hit, Operator } from './operator.ts';
import { keepsBounds } from './parse-count-condition.ts';
import type { SavedEntry } from './sliding-window.ts';
import { WindowGroup } from './window-group.ts';

export type SavedWindows = SavedGroups<{
  readonly window: readonly SavedEntry[];
  readonly episode: SavedEpisode | null;
}>;

/**
 * Reads what the window holds (a count, a sum, an average, ...), and makes one firing of the whole
 * time in which that meets the condition.
 */
export class CountWindow implements Operator {
  private readonly plan: CountPlan;
  private readonly groups: KeyedGroups<WindowGroup>;
  private episodes = 0;

  constructor(plan: CountPlan, saved?: unknown) {
    this.plan = plan;
    this.groups = new KeyedGroups(plan.rule.timespanMs);
    if (saved) this.load(saved as SavedWindows);
  }

  get isEmpty(): boolean {
    return this.groups.isEmpty;
  }

  get dueMs(): number {
    return this.episodes > 0 ? this.groups.dueMs : Number.POSITIVE_INFINITY;
  }

  get quietMs(): number {
    return this.groups.quietMs;
  }

  /** `ready` is called before the gauge of the group is read. */
  hit(one: Hit, ready?: (gauge: Gauge) => void): void {
    const entry = this.plan.entryOf(one);
    if (!entry) return;
    const { timeMs } = one.event;
    const group = this.groups.touch(one.key, timeMs) ?? this.beginGroup(one.key, timeMs);
    group.add(entry, timeMs - this.plan.rule.timespanMs);
    ready?.(group.gauge);
    const read = group.read();
    if (!this.plan.isEnough(read)) this.close(group, timeMs);
    else if (group.episode) group.episode.add([entry], one.event.fields);
    else this.beginEpisode(group, one);
    if (group.episode) group.episode.peak = Math.max(group.episode.peak, read);
  }

  hasDue(nowMs: number): boolean {
    return this.groups.hasDue(nowMs);
  }

  advance(nowMs: number): void {
    if (!this.groups.hasDue(nowMs)) return;
    const { timespanMs } = this.plan.rule;
    this.groups.release(nowMs, (group) => this.close(group, group.lastMs + timespanMs));
  }

  open(): Firing[] {
    const { rule, fires, isDecidedLate, countsKeys } = this.plan;
    if (!fires || isDecidedLate) return [];
    return [...this.groups.states()].flatMap(({ episode }) =>
      episode ? [episode.firing(rule.id, countsKeys)] : [],
    );
  }

  save(): SavedWindows {
    const withFields = this.plan.feedsOthers && this.plan.isDecidedLate;
    return this.groups.save((group) => ({
      window: group.save(),
      episode: group.episode?.save(withFields) ?? null,
    }));
  }

  private load(saved: SavedWindows): void {
    this.groups.load(saved, (kept, { window, episode }) => {
      const group = new WindowGroup(kept, gaugeFor(this.plan.rule), window);
      group.episode = episode && Episode.load(episode);
      if (episode) this.episodes += 1;
      return group;
    });
  }

  private beginGroup(key: string, lastMs: number): WindowGroup {
    return this.groups.begin(new WindowGroup({ key, lastMs }, gaugeFor(this.plan.rule)));
  }

  private beginEpisode(group: WindowGroup, hit: Hit): void {
    const { outlet, isDecidedLate } = this.plan;
    const episode = new Episode(hit.group);
    episode.add(group.current(), hit.event.fields);
    group.episode = episode;
    this.episodes += 1;
    if (!isDecidedLate) outlet.emit(episode.event(hit.event.timeMs));
  }

  private close(group: WindowGroup, atMs: number): void {
    const { episode } = group;
    if (!episode) return;
    const { rule, fires, outlet, isDecidedLate, countsKeys } = this.plan;
    group.episode = null;
    this.episodes -= 1;
    if (isDecidedLate && !keepsBounds(rule.condition, episode.peak)) return;
    if (fires) outlet.fire(episode.firing(rule.id, countsKeys));
    if (isDecidedLate) outlet.emit(episode.event(atMs));
  }
}
