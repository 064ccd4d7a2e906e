import type { OperatorsOfHome } from './correlator.ts';
import type { Firing } from './firing.ts';
import type { LiveCorrelations } from './live-correlations.ts';
import type { Operator } from './operator.ts';
import type { SavedHome } from './saved-state.ts';

/** So many records may come before a home looks for what can be forgotten. */
const mostUnswept = 64;

/** Never written to: a home with its first operator has lists of its own. */
const noPlaces: number[] = [];
const noOperators: Operator[] = [];

/**
 * All that one home's records have left in the rules. Its time is its own. A record only touches
 * the correlations it counts for, and those that have something to hand out; what is merely to be
 * forgotten waits until everything is, or until many records have come.
 */
export class HomeRun implements OperatorsOfHome {
  nowMs = Number.NEGATIVE_INFINITY;
  private readonly correlations: LiveCorrelations;
  /** Places of the correlations that hold something, lowest first, and beside them what they hold. */
  private places: number[] = noPlaces;
  private operators: Operator[] = noOperators;
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
    else if (nowMs > this.quietMs && this.operators.length > 0) this.forgetAll();
  }

  /** Works off what was fed. */
  work(): void {
    const { correlations, nowMs } = this;
    for (let at = correlations.take(); at !== undefined; at = correlations.take()) {
      const shared = correlations.list[at];
      if (shared?.correlator.isWaiting) shared.correlator.deliver(this, at);
      const operator = this.held(at);
      if (operator?.hasDue(nowMs)) operator.advance(nowMs);
      if (operator) this.waitFor(operator);
    }
  }

  /** Hands out all that is due, and forgets all that can be. */
  settle(): void {
    for (const [index, operator] of this.operators.entries())
      if (operator.hasDue(this.nowMs)) this.correlations.mark(this.places[index] ?? 0);
    this.work();
    const left = this.operators.map((operator) => !operator.isEmpty);
    this.places = this.places.filter((_, index) => left[index]);
    this.operators = this.operators.filter((_, index) => left[index]);
    this.unswept = 0;
    this.dueMs = Number.POSITIVE_INFINITY;
    this.quietMs = Number.NEGATIVE_INFINITY;
    for (const operator of this.operators) this.waitFor(operator);
  }

  open(): Firing[] {
    return this.operators.flatMap((operator) => operator.open());
  }

  save(): SavedHome {
    this.settle();
    const rules = this.operators.map((operator, index) => {
      const { id = '', shape = '' } = this.correlations.list[this.places[index] ?? 0] ?? {};
      return { id, shape, state: operator.save() };
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
      this.waitFor(this.hold(at, state));
      return [];
    });
  }

  /** The operator of a correlation, started when it holds nothing yet. */
  operatorAt(at: number): Operator {
    return this.held(at) ?? this.hold(at);
  }

  private held(at: number): Operator | undefined {
    const index = this.placeOf(at);
    return this.places[index] === at ? this.operators[index] : undefined;
  }

  private hold(at: number, saved?: unknown): Operator {
    const operator = this.correlations.list[at]?.start(saved);
    if (!operator) throw new RangeError(`There is no correlation ${at}.`);
    if (this.operators.length === 0) {
      this.places = [at];
      this.operators = [operator];
      return operator;
    }
    const index = this.placeOf(at);
    this.places.splice(index, 0, at);
    this.operators.splice(index, 0, operator);
    return operator;
  }

  /** Where a correlation stands in the lists, or would stand: they are short. */
  private placeOf(at: number): number {
    let index = 0;
    while ((this.places[index] ?? at) < at) index += 1;
    return index;
  }

  private waitFor({ dueMs, quietMs }: Operator): void {
    if (dueMs < this.dueMs) this.dueMs = dueMs;
    if (quietMs > this.quietMs) this.quietMs = quietMs;
  }

  private forgetAll(): void {
    this.places = noPlaces;
    this.operators = noOperators;
    this.unswept = 0;
    this.quietMs = Number.NEGATIVE_INFINITY;
  }
}
