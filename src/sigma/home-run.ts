import type { TakesHits } from './correlator.ts';
import type { Firing } from './firing.ts';
import { FirstHit, isPlain } from './first-hit.ts';
import {
  due,
  type Held,
  type HeldByPlace,
  type HomeTable,
  nothing,
  now,
  quiet,
  unswept,
} from './home-table.ts';
import type { LiveCorrelations, SharedCorrelation } from './live-correlations.ts';
import { type Hit, take } from './operator.ts';
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

  constructor(correlations: LiveCorrelations, table: HomeTable) {
    this.correlations = correlations;
    this.table = table;
  }

  /** Turns to the home in that row. */
  turnTo(row: number): this {
    this.row = row;
    this.held = this.table.heldIn(row);
    return this;
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
    const rules: SavedHome['rules'][number][] = [];
    this.each((one, at) => {
      const { id, shape } = this.sharedAt(at);
      rules.push({ id, shape, state: one.save() });
    });
    const { nowMs } = this;
    return { version: 1, nowMs: nowMs === Number.NEGATIVE_INFINITY ? null : nowMs, rules };
  }

  /** Takes up what was saved; gives the ids of rules that are no longer the ones they were. */
  load(saved: SavedHome): string[] {
    this.table.write(this.row, now, saved.nowMs ?? Number.NEGATIVE_INFINITY);
    return saved.rules.flatMap(({ id, shape, state }) => {
      const at = this.correlations.list.findIndex((one) => one.id === id && one.shape === shape);
      if (at < 0) return [id];
      const operator = this.sharedAt(at).start(state);
      this.put(this.indexOf(at), at, operator);
      this.waitFor(operator);
      return [];
    });
  }

  take(at: number, hit: Hit): void {
    const index = this.indexOf(at);
    const held = this.held[index] === at ? this.held[index + 1] : undefined;
    if (held instanceof FirstHit) this.held[index + 1] = this.follow(held, hit, this.sharedAt(at));
    else if (typeof held === 'object') take(held, hit);
    else this.put(index, at, this.firstOf(hit, this.sharedAt(at)));
  }

  /** Lets time pass to its end or to some time, where it is not later already. */
  advance(nowMs: number): void {
    if (nowMs > this.nowMs) this.table.write(this.row, now, nowMs);
    this.settle();
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
    const index = this.indexOf(at);
    const held = this.held[index] === at ? this.held[index + 1] : undefined;
    return typeof held === 'object' ? held : undefined;
  }

  private each(see: (held: Held, at: number) => void): void {
    const { held } = this;
    for (let index = 0; index < held.length; index += 2) {
      const [at, one] = [held[index], held[index + 1]];
      if (typeof at === 'number' && typeof one === 'object') see(one, at);
    }
  }

  private put(index: number, at: number, held: Held): void {
    // A list of just the size that is needed, as there are many homes.
    this.held = this.held.toSpliced(index, 0, at, held);
    this.table.hold(this.row, this.held);
  }

  /** Where a correlation stands in the list, or would stand: it is short. */
  private indexOf(at: number): number {
    const { held } = this;
    let index = 0;
    for (; index < held.length; index += 2) if (Number(held[index]) >= at) return index;
    return index;
  }

  private waitFor({ dueMs, quietMs }: Held): void {
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
