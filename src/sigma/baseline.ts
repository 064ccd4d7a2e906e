import type { CompiledCorrelation } from './compile.ts';
import { Episode, type SavedEpisode } from './episode.ts';
import type { Firing } from './firing.ts';
import type { Hit, Operator } from './operator.ts';
import { keepsLowerBounds } from './parse-count-condition.ts';
import type { Baseline, ParsedCorrelation } from './parsed-rule.ts';
import type { Outlet } from './sigma-event.ts';
import { loadEntry, type SavedEntry, saveEntry, type WindowEntry } from './sliding-window.ts';
import { usualLimit } from './usual-limit.ts';

type Bucketed = {
  /** The bucket with the group's first event; nothing is known of the time before. */
  readonly firstBucket: number;
  bucket: number;
  entries: WindowEntry[];
  /** The buckets before with anything in them, oldest first. */
  past: (readonly [bucket: number, count: number])[];
  limit: number;
  episode: Episode | null;
  episodeBucket: number;
};
type SavedBuckets = readonly (readonly [key: string, state: SavedBucketed])[];
type SavedBucketed = Pick<Bucketed, 'firstBucket' | 'bucket' | 'past' | 'episodeBucket'> & {
  readonly entries: readonly SavedEntry[];
  readonly episode: SavedEpisode | null;
};

/** `x_baseline`: counts per bucket, against the median of the buckets before and what is usual around it. */
export class BaselineCount implements Operator {
  private readonly rule: ParsedCorrelation;
  private readonly fires: boolean;
  private readonly outlet: Outlet;
  private readonly baseline: Baseline;
  private readonly groups = new Map<string, Bucketed>();
  /** The bucket up to which every group was looked at for being over. */
  private lookedAt = Number.NEGATIVE_INFINITY;
  dueMs = Number.POSITIVE_INFINITY;
  /** The bucket of the latest event. */
  private latest = Number.NEGATIVE_INFINITY;

  constructor({ rule, fires }: CompiledCorrelation, outlet: Outlet, saved?: unknown) {
    this.rule = rule;
    this.fires = fires;
    this.outlet = outlet;
    this.baseline = rule.baseline ?? { historyBuckets: 1, minBuckets: 1, mad: 0 };
    for (const [key, state] of (saved ?? []) as SavedBuckets)
      this.groups.set(key, this.load(state));
    for (const state of this.groups.values()) {
      this.latest = Math.max(this.latest, state.bucket);
      this.waitFor(state);
    }
  }

  get isEmpty(): boolean {
    return this.groups.size === 0;
  }

  get quietMs(): number {
    return (this.latest + this.baseline.historyBuckets + 1) * this.rule.timespanMs;
  }

  hit(hit: Hit): void {
    const bucket = this.bucketOf(hit.event.timeMs);
    this.latest = bucket;
    const state = this.groups.get(hit.key) ?? this.start(hit.key, bucket);
    if (bucket > state.bucket) this.turn(state, bucket);
    const { timeMs, fromMs, records, fields } = hit.event;
    const entry = { timeMs, fromMs, records, keys: [], amount: 0 };
    state.entries.push(entry);
    const count = state.entries.length;
    if (!(count > state.limit && keepsLowerBounds(this.rule.condition, count))) return;
    const isCounted = state.episode !== null && state.episodeBucket === bucket;
    const isNew = state.episode === null;
    const episode = state.episode ?? new Episode(hit.group);
    episode.add(isCounted ? [entry] : state.entries, fields);
    state.episode = episode;
    state.episodeBucket = bucket;
    this.waitFor(state);
    if (isNew) this.outlet.emit(episode.event(timeMs));
  }

  hasDue(nowMs: number): boolean {
    return this.groups.size > 0 && this.bucketOf(nowMs) > this.lookedAt;
  }

  advance(nowMs: number): void {
    if (!this.hasDue(nowMs)) return;
    const bucket = this.bucketOf(nowMs);
    this.dueMs = Number.POSITIVE_INFINITY;
    for (const [key, state] of this.groups) {
      if (bucket > state.episodeBucket + 1) this.close(state);
      this.waitFor(state);
      if (bucket - state.bucket > this.baseline.historyBuckets) this.groups.delete(key);
    }
    this.lookedAt = this.groups.size > 0 ? bucket : Number.NEGATIVE_INFINITY;
  }

  open(): Firing[] {
    if (!this.fires) return [];
    return [...this.groups.values()].flatMap(({ episode }) =>
      episode ? [episode.firing(this.rule.id, false)] : [],
    );
  }

  save(): SavedBuckets {
    return [...this.groups].map(([key, { limit: _, ...state }]) => {
      const episode = state.episode?.save(false) ?? null;
      return [key, { ...state, entries: state.entries.map(saveEntry), episode }];
    });
  }

  private load(saved: SavedBucketed): Bucketed {
    const entries = saved.entries.map(loadEntry);
    const episode = saved.episode && Episode.load(saved.episode);
    const limit = this.limitFor(saved, saved.bucket);
    return { ...saved, past: [...saved.past], entries, episode, limit };
  }

  /** An episode ends with the bucket after its last; one millisecond early, as times have fractions. */
  private waitFor({ episode, episodeBucket }: Bucketed): void {
    if (episode) this.dueMs = Math.min(this.dueMs, (episodeBucket + 2) * this.rule.timespanMs - 1);
  }

  private bucketOf(timeMs: number): number {
    return Math.floor(timeMs / this.rule.timespanMs);
  }

  private start(key: string, bucket: number): Bucketed {
    const empty = { entries: [], past: [], episode: null, episodeBucket: bucket };
    const state = { firstBucket: bucket, bucket, ...empty, limit: Number.POSITIVE_INFINITY };
    this.groups.set(key, state);
    return state;
  }

  /** A new bucket begins: the last one becomes part of what is usual. */
  private turn(state: Bucketed, bucket: number): void {
    state.past.push([state.bucket, state.entries.length]);
    const oldest = bucket - this.baseline.historyBuckets;
    state.past = state.past.filter(([past]) => past >= oldest);
    state.bucket = bucket;
    state.entries = [];
    state.limit = this.limitFor(state, bucket);
  }

  private limitFor(state: Pick<Bucketed, 'firstBucket' | 'past'>, bucket: number): number {
    const { historyBuckets, minBuckets, mad } = this.baseline;
    const known = Math.min(historyBuckets, bucket - state.firstBucket);
    if (known < minBuckets) return Number.POSITIVE_INFINITY;
    return usualLimit(
      state.past.map(([, count]) => count),
      known,
      mad,
    );
  }

  private close(state: Bucketed): void {
    if (state.episode && this.fires) this.outlet.fire(state.episode.firing(this.rule.id, false));
    state.episode = null;
  }
}
