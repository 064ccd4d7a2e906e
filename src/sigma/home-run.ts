import type { TakesHits } from './correlator.ts';
import type { Firing } from './firing.ts';
import type { FirstHits } from './first-hits.ts';
import {
  due,
  type HeldByPlace,
  type HomeTable,
  nothing,
  now,
  quiet,
  unswept,
} from './home-table.ts';
import type { LiveCorrelations, SharedCorrelation } from './live-correlations.ts';
import { type Hit, type Operator, take } from './operator.ts';
import type { SavedHome } from './saved-state.ts';

/** So many records may come before a home looks for what can be forgotten. */
const mostUnswept = 64;

/**
 * The home that is worked on: all that its records have left in the rules. Its time is its own. A
 * record only touches the correlations it counts for, and those that have something to hand out;
 * what is merely to be forgotten waits until everything is, or until many records have come.
 */
export class HomeRun implements TakesHits {
  private readonly correlations: LiveCorrelations;
  private readonly table: HomeTable;
  private row = 0;
  private held: HeldByPlace = nothing;
  private readonly firstHits: FirstHits;

  constructor(correlations: LiveCorrelations, table: HomeTable) {
    this.correlations = correlations;
    this.table = table;
    this.firstHits = table.firstHits;
  }

  /** Turns to the home in that row. */
  turnTo(row: number): this {
    this.row = row;
    this.held = this.table.heldIn(row);
    this.firstHits.turnTo(row);
    return this;
  }

  get name(): string {
    return this.table.nameOf(this.row);
  }

  get nowMs(): number {
    return this.table.read(this.row, now);
  }

  /** Says that time has passed, before records of that time are fed. */
  pass(nowMs: number): void {
    const { table, row, held } = this;
    table.write(row, now, nowMs);
    // Without looking into the list: most are long quiet, and are only to be forgotten.
    if (held === nothing) return;
    const count = table.read(row, unswept) + 1;
    table.write(row, unswept, count);
    if (nowMs > table.read(row, due) || count > mostUnswept) this.settle();
    else if (nowMs > table.read(row, quiet)) this.keep(nothing);
  }

  /** Works off what was fed. */
  work(): void {
    const { correlations } = this;
    const first = correlations.take();
    if (first === undefined) return;
    const { nowMs } = this;
    for (let at: number | undefined = first; at !== undefined; at = correlations.take()) {
      const shared = correlations.list[at];
      if (shared?.correlator.isWaiting) shared.correlator.deliver(this, at);
      const held = this.heldAt(at);
      if (held?.hasDue(nowMs)) held.advance(nowMs);
      if (held) this.waitFor(held);
    }
  }

  /** Hands out all that is due, and forgets all that can be. */
  settle(): void {
    const { nowMs } = this;
    this.each((one, at) => one.hasDue(nowMs) && this.correlations.mark(at));
    this.work();
    const left: HeldByPlace = [];
    this.each((one, at) => one.isEmpty || left.push(at, one));
    this.keep(left.length > 0 ? left : nothing);
    this.each((one) => this.waitFor(one));
  }

  open(): Firing[] {
    const firings: Firing[] = [];
    this.each((one) => firings.push(...one.open()));
    return firings;
  }

  save(): SavedHome {
    this.settle();
    const { nowMs } = this;
    const held: { at: number; operator: Operator }[] = [];
    this.each((operator, at) => held.push({ at, operator }));
    this.firstHits.see(nowMs, (hit, at) => {
      const operator = this.sharedAt(at).start();
      operator.hit(hit);
      held.push({ at, operator });
    });
    const inOrder = held.sort((one, other) => one.at - other.at);
    const rules = inOrder.map(({ at, operator }) => {
      const { id, shape } = this.sharedAt(at);
      return { id, shape, state: operator.save() };
    });
    return { version: 1, nowMs: nowMs === Number.NEGATIVE_INFINITY ? null : nowMs, rules };
  }

  /** Takes up what was saved; gives the ids of rules that are no longer the ones they were. */
  load(saved: SavedHome): string[] {
    this.table.write(this.row, now, saved.nowMs ?? Number.NEGATIVE_INFINITY);
    return saved.rules.flatMap(({ id, shape, state }) => {
      const at = this.correlations.list.findIndex((one) => one.id === id && one.shape === shape);
      if (at < 0) return [id];
      const operator = this.sharedAt(at).start(state);
      this.put(at, operator);
      this.waitFor(operator);
      return [];
    });
  }

  take(at: number, hit: Hit): void {
    const held = this.heldAt(at);
    if (held) take(held, hit);
    else this.takeFirst(at, hit);
  }

  /** Lets time pass to its end or to some time, where it is not later already. */
  advance(nowMs: number): void {
    if (nowMs > this.nowMs) this.table.write(this.row, now, nowMs);
    this.settle();
  }

  /** A hit of a correlation without an operator; there may have been one hit before. */
  private takeFirst(at: number, hit: Hit): void {
    const { firstHits } = this;
    const { waitsForSecond, timespanMs, start } = this.sharedAt(at);
    const before = waitsForSecond ? firstHits.takeOut(at, hit.event.timeMs) : undefined;
    if (waitsForSecond && !before && firstHits.keep(at, hit, timespanMs)) return;
    const operator = start();
    if (before) operator.hit(before);
    operator.hit(hit);
    this.put(at, operator);
  }

  private sharedAt(at: number): SharedCorrelation {
    const shared = this.correlations.list[at];
    if (!shared) throw new RangeError(`There is no correlation ${at}.`);
    return shared;
  }

  private heldAt(at: number): Operator | undefined {
    const index = this.indexOf(at);
    const held = this.held[index] === at ? this.held[index + 1] : undefined;
    return typeof held === 'object' ? held : undefined;
  }

  private each(see: (operator: Operator, at: number) => void): void {
    const { held } = this;
    for (let index = 0; index < held.length; index += 2) {
      const [at, one] = [held[index], held[index + 1]];
      if (typeof at === 'number' && typeof one === 'object') see(one, at);
    }
  }

  private put(at: number, operator: Operator): void {
    // A list of just the size that is needed, as there are many homes.
    this.held = this.held.toSpliced(this.indexOf(at), 0, at, operator);
    this.table.hold(this.row, this.held);
  }

  /** Where a correlation stands in the list, or would stand: it is short. */
  private indexOf(at: number): number {
    const { held } = this;
    let index = 0;
    for (; index < held.length; index += 2) if (Number(held[index]) >= at) return index;
    return index;
  }

  private waitFor({ dueMs, quietMs }: Operator): void {
    const { table, row } = this;
    if (dueMs < table.read(row, due)) table.write(row, due, dueMs);
    if (quietMs > table.read(row, quiet)) table.write(row, quiet, quietMs);
  }

  /** Keeps just that, which nobody waits for yet. */
  private keep(held: HeldByPlace): void {
    const { table, row } = this;
    this.held = held;
    table.hold(row, held);
    table.write(row, due, Number.POSITIVE_INFINITY);
    table.write(row, quiet, Number.NEGATIVE_INFINITY);
    table.write(row, unswept, 0);
  }
}
