import type { CompiledCorrelation, Feed } from './compile.ts';
import { Correlator } from './correlator.ts';
import type { Firing } from './firing.ts';
import type { SavedHome } from './saved-state.ts';
import type { Outlet, SigmaEvent } from './sigma-event.ts';

/** A correlation as every home shares it. */
export type SharedPlan = {
  readonly compiled: CompiledCorrelation;
  readonly shape: string;
  /** Correlators that a home has emptied, for the next home that needs one. */
  readonly idle: Lent[];
};

/** A correlator, and the home it works for at present. */
type Lent = { home: HomeRun; readonly correlator: Correlator };

const mostIdle = 1000;

/** All that one home's records have left in the rules. Its time is its own. */
export class HomeRun {
  nowMs = Number.NEGATIVE_INFINITY;
  private readonly plans: readonly SharedPlan[];
  private readonly fire: Outlet['fire'];
  /** Made when something first arrives, and let go of when they hold nothing. */
  private readonly lent: (Lent | undefined)[];

  constructor(plans: readonly SharedPlan[], fire: Outlet['fire']) {
    this.plans = plans;
    this.fire = fire;
    this.lent = plans.map(() => undefined);
  }

  feed(event: SigmaEvent, feeds: readonly Feed[]): void {
    for (const { to, step } of feeds) this.correlatorAt(to).receive(event, step);
  }

  /** Correlations stand in order of use, so that one pass carries an event all the way up. */
  settle(nowMs: number): void {
    this.nowMs = nowMs;
    for (let at = 0; at < this.lent.length; at += 1) {
      const correlator = this.lent[at]?.correlator;
      if (!correlator?.hasDue(nowMs)) continue;
      correlator.settle(nowMs);
      if (correlator.operator.isEmpty) this.giveBack(at);
    }
  }

  open(): Firing[] {
    return this.lent.flatMap((lent) => lent?.correlator.operator.open() ?? []);
  }

  save(): SavedHome {
    const rules = this.plans.flatMap(({ compiled, shape }, at) => {
      const correlator = this.lent[at]?.correlator;
      return correlator ? [{ id: compiled.rule.id, shape, state: correlator.operator.save() }] : [];
    });
    const nowMs = this.nowMs === Number.NEGATIVE_INFINITY ? null : this.nowMs;
    return { version: 1, nowMs, rules };
  }

  /** Takes up what was saved; gives the ids of rules that are no longer the ones they were. */
  load(saved: SavedHome): string[] {
    this.nowMs = saved.nowMs ?? Number.NEGATIVE_INFINITY;
    return saved.rules.flatMap(({ id, shape, state }) => {
      const at = this.plans.findIndex(
        (plan) => plan.compiled.rule.id === id && plan.shape === shape,
      );
      if (at < 0) return [id];
      this.lent[at] = this.make(at, state);
      return [];
    });
  }

  private correlatorAt(at: number): Correlator {
    const lent = this.lent[at] ?? this.borrow(at);
    this.lent[at] = lent;
    return lent.correlator;
  }

  private borrow(at: number): Lent {
    const idle = this.plans[at]?.idle.pop();
    if (!idle) return this.make(at);
    idle.home = this;
    return idle;
  }

  private giveBack(at: number): void {
    const lent = this.lent[at];
    const idle = this.plans[at]?.idle ?? [];
    if (lent && idle.length < mostIdle) idle.push(lent);
    this.lent[at] = undefined;
  }

  private make(at: number, saved?: unknown): Lent {
    const shared = this.plans[at];
    if (!shared) throw new RangeError(`There is no correlation ${at}.`);
    const { compiled } = shared;
    const outlet: Outlet = {
      fire: (firing) => lent.home.fire(firing),
      emit: (event) => lent.home.feed(event, compiled.feeds),
    };
    const lent: Lent = { home: this, correlator: new Correlator(compiled, outlet, saved) };
    return lent;
  }
}
