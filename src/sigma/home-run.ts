import type { TakesHits } from './correlator.ts';
import type { Firing } from './firing.ts';
import { FirstHit, isPlain } from './first-hit.ts';
import type { LiveCorrelations, SharedCorrelation } from './live-correlations.ts';
import { type Hit, type Operator, take } from './operator.ts';
import type { SavedHome } from './saved-state.ts';

/** So many records may come before a home looks for what can be forgotten. */
const mostUnswept = 64;

/** What a home holds of one correlation. */
type Held = Operator | FirstHit;

/** Never written to: a home that holds something has lists of its own. */
const noPlaces: number[] = [];
const nothing: Held[] = [];

/**
 * All that one home's records have left in the rules. Its time is its own. A record only touches
 * the correlations it counts for, and those that have something to hand out; what is merely to be
 * forgotten waits until everything is, or until many records have come.
 */
export class HomeRun implements TakesHits {
  nowMs = Number.NEGATIVE_INFINITY;
  private readonly correlations: LiveCorrelations;
  /** Places of the correlations that hold something, lowest first, and beside them what they hold. */
  private places: number[] = noPlaces;
  private held: Held[] = nothing;
  /** No operator has anything to hand out up to this time. */
  private dueMs = Number.POSITIVE_INFINITY;
  /** After this time nothing held matters any more. */
  private quietMs = Number.NEGATIVE_INFINITY;
  private unswept = 0;

  constructor(correlations: LiveCorrelations) {
    this.correlations = correlations;
  }

  /** Says that time has passed, before records of that time are fed. */
  pass(nowMs: number): void {
    this.nowMs = nowMs;
    this.unswept += 1;
    if (nowMs > this.dueMs || this.unswept > mostUnswept) this.settle();
    else if (nowMs > this.quietMs && this.held.length > 0) this.forgetAll();
  }

  /** Works off what was fed. */
  work(): void {
    const { correlations, nowMs } = this;
    for (let at = correlations.take(); at !== undefined; at = correlations.take()) {
      const shared = correlations.list[at];
      if (shared?.correlator.isWaiting) shared.correlator.deliver(this, at);
      const held = this.heldAt(at);
      if (held?.hasDue(nowMs)) held.advance(nowMs);
      if (held) this.waitFor(held);
    }
  }

  /** Hands out all that is due, and forgets all that can be. */
  settle(): void {
    for (const [index, one] of this.held.entries())
      if (one.hasDue(this.nowMs)) this.correlations.mark(this.places[index] ?? 0);
    this.work();
    const left = this.held.map((one) => !one.isEmpty);
    this.places = this.places.filter((_, index) => left[index]);
    this.held = this.held.filter((_, index) => left[index]);
    this.unswept = 0;
    this.dueMs = Number.POSITIVE_INFINITY;
    this.quietMs = Number.NEGATIVE_INFINITY;
    for (const one of this.held) this.waitFor(one);
  }

  open(): Firing[] {
    return this.held.flatMap((one) => one.open());
  }

  save(): SavedHome {
    this.settle();
    const rules = this.held.map((one, index) => {
      const { id = '', shape = '' } = this.correlations.list[this.places[index] ?? 0] ?? {};
      return { id, shape, state: one.save() };
    });
    const nowMs = this.nowMs === Number.NEGATIVE_INFINITY ? null : this.nowMs;
    return { version: 1, nowMs, rules };
  }

  /** Takes up what was saved; gives the ids of rules that are no longer the ones they were. */
  load(saved: SavedHome): string[] {
    this.nowMs = saved.nowMs ?? Number.NEGATIVE_INFINITY;
    return saved.rules.flatMap(({ id, shape, state }) => {
      const at = this.correlations.list.findIndex((one) => one.id === id && one.shape === shape);
      if (at < 0) return [id];
      const operator = this.sharedAt(at).start(state);
      this.put(this.placeOf(at), at, operator);
      this.waitFor(operator);
      return [];
    });
  }

  take(at: number, hit: Hit): void {
    const index = this.placeOf(at);
    const held = this.places[index] === at ? this.held[index] : undefined;
    if (held instanceof FirstHit) this.held[index] = this.follow(held, hit, this.sharedAt(at));
    else if (held) take(held, hit);
    else this.put(index, at, this.firstOf(hit, this.sharedAt(at)));
  }

  /** What comes after a first hit: another first one, if that is over, else the two together. */
  private follow(first: FirstHit, hit: Hit, shared: SharedCorrelation): Held {
    if (first.hasDue(hit.event.timeMs)) return this.firstOf(hit, shared);
    const operator = first.begin();
    operator.hit(hit);
    return operator;
  }

  private firstOf(hit: Hit, shared: SharedCorrelation): Held {
    if (shared.waitsForSecond && isPlain(hit)) return new FirstHit(shared, hit);
    const operator = shared.start();
    operator.hit(hit);
    return operator;
  }

  private sharedAt(at: number): SharedCorrelation {
    const shared = this.correlations.list[at];
    if (!shared) throw new RangeError(`There is no correlation ${at}.`);
    return shared;
  }

  private heldAt(at: number): Held | undefined {
    const index = this.placeOf(at);
    return this.places[index] === at ? this.held[index] : undefined;
  }

  /** Lists of just the size that is needed, as there are many homes. */
  private put(index: number, at: number, held: Held): void {
    this.places = this.places.toSpliced(index, 0, at);
    this.held = this.held.toSpliced(index, 0, held);
  }

  /** Where a correlation stands in the lists, or would stand: they are short. */
  private placeOf(at: number): number {
    let index = 0;
    while ((this.places[index] ?? at) < at) index += 1;
    return index;
  }

  private waitFor({ dueMs, quietMs }: Held): void {
    if (dueMs < this.dueMs) this.dueMs = dueMs;
    if (quietMs > this.quietMs) this.quietMs = quietMs;
  }

  private forgetAll(): void {
    this.places = noPlaces;
    this.held = nothing;
    this.unswept = 0;
    this.quietMs = Number.NEGATIVE_INFINITY;
  }
}
