import type { CompiledCorrelation } from './compile.ts';
import type { Firing } from './firing.ts';
import { groupOf, keyOf, readerOf, type ValueReader } from './group-key.ts';
import type { Hit, Operator } from './operator.ts';
import type { Outlet, SigmaEvent } from './sigma-event.ts';
import { startOperator } from './start-operator.ts';

type Arrival = { readonly event: SigmaEvent; readonly step: number };
type StepReader = { readonly group: ValueReader; readonly value: ValueReader };

/** How the events of one correlation are read; the same for every home. */
class CorrelationPlan {
  private readonly names: readonly string[];
  private readonly readers: readonly StepReader[];

  constructor(compiled: CompiledCorrelation) {
    const { rule } = compiled;
    this.names = rule.groupBy;
    this.readers = rule.rules.map((_, step) => ({
      group: readerOf(rule.groupBy, rule, step),
      value: readerOf(rule.valueFields, rule, step),
    }));
  }

  /** Steps with the same group and value make one hit, so that an event is counted once. */
  hitsOf(event: SigmaEvent, steps: readonly number[]): readonly Hit[] {
    const hits: Hit[] = [];
    for (const step of steps) {
      const hit = this.hitOf(event, step);
      if (hit) hits.push(hit);
    }
    if (hits.length < 2) return hits;
    const merged = new Map<string, Hit>();
    for (const hit of hits) {
      const name = `${hit.key}/${hit.value}`;
      const known = merged.get(name);
      merged.set(name, known ? { ...known, steps: [...known.steps, ...hit.steps] } : hit);
    }
    return [...merged.values()];
  }

  hitOf(event: SigmaEvent, step: number): Hit | undefined {
    const groupValues = this.readers[step]?.group(event.fields);
    const values = this.readers[step]?.value(event.fields);
    if (!groupValues || !values) return undefined;
    const group = groupOf(this.names, groupValues);
    return { key: keyOf(groupValues), group, event, steps: [step], values, value: keyOf(values) };
  }
}

const plans = new WeakMap<CompiledCorrelation, CorrelationPlan>();

function planFor(compiled: CompiledCorrelation): CorrelationPlan {
  const plan = plans.get(compiled) ?? new CorrelationPlan(compiled);
  plans.set(compiled, plan);
  return plan;
}

/** One correlation at work in one home: takes events in, puts them in order and into groups, counts. */
export class Correlator {
  readonly operator: Operator;
  private readonly plan: CorrelationPlan;
  private arrivals: Arrival[] = [];

  constructor(compiled: CompiledCorrelation, outlet: Outlet, saved?: unknown) {
    this.plan = planFor(compiled);
    this.operator = startOperator(compiled, outlet, saved);
  }

  receive(event: SigmaEvent, step: number): void {
    this.arrivals.push({ event, step });
  }

  hasDue(nowMs: number): boolean {
    return this.arrivals.length > 0 || this.operator.hasDue(nowMs);
  }

  open(): Firing[] {
    return this.operator.open();
  }

  /** Works off what arrived, in time order, and closes what has been quiet for too long. */
  settle(nowMs: number): void {
    const only = this.arrivals[0];
    const isAlone = this.arrivals.length === 1;
    if (only && isAlone) {
      this.arrivals.length = 0;
      this.takeOne(only);
    } else if (only) this.takeAll();
    if (this.operator.hasDue(nowMs)) this.operator.advance(nowMs);
  }

  private takeOne({ event, step }: Arrival): void {
    if (this.operator.hasDue(event.timeMs)) this.operator.advance(event.timeMs);
    const hit = this.plan.hitOf(event, step);
    if (hit) this.operator.hit(hit);
  }

  private takeAll(): void {
    const arrivals = this.arrivals.sort((a, b) => a.event.timeMs - b.event.timeMs);
    this.arrivals = [];
    for (let at = 0; at < arrivals.length; ) {
      const event = arrivals[at]?.event;
      if (!event) break;
      const steps: number[] = [];
      for (; arrivals[at]?.event === event; at += 1) steps.push(arrivals[at]?.step ?? 0);
      if (this.operator.hasDue(event.timeMs)) this.operator.advance(event.timeMs);
      for (const hit of this.plan.hitsOf(event, steps)) this.operator.hit(hit);
    }
  }
}
