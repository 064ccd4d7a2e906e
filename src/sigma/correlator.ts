import type { CompiledCorrelation } from './compile.ts';
import { stepFields } from './group-key.ts';
import { type GroupReader, GroupReaders } from './group-reader.ts';
import { type HitPlan, LazyHit } from './lazy-hit.ts';
import { type Hit, withSteps } from './operator.ts';
import type { SigmaEvent } from './sigma-event.ts';

/** What takes the hits of one home, each with the place of its correlation. */
export type TakesHits = { readonly take: (at: number, hit: Hit) => void };
type StepReader = {
  readonly plan: HitPlan;
  readonly group: GroupReader;
  readonly value: GroupReader;
};

/**
 * How the events of one correlation become hits: takes events in, puts them in order and into
 * groups. It keeps nothing once they are delivered, so that all homes can share it.
 */
export class Correlator {
  private readonly readers: readonly StepReader[];
  // Two lists that are never shortened: this runs for every record, and should leave nothing behind.
  private readonly events: SigmaEvent[] = [];
  private readonly steps: number[] = [];
  private count = 0;

  /** Correlations that are given the same readers share what they read of an event. */
  constructor({ rule }: CompiledCorrelation, readers = new GroupReaders()) {
    const { groupBy: names, valueFields } = rule;
    this.readers = rule.rules.map((_, step) => ({
      plan: {
        names,
        groupFields: stepFields(names, rule, step),
        valueFields: stepFields(valueFields, rule, step),
        steps: [step],
      },
      group: readers.of(names, { rule, step }),
      value: readers.of(valueFields, { rule, step }),
    }));
  }

  get isWaiting(): boolean {
    return this.count > 0;
  }

  receive(event: SigmaEvent, step: number): void {
    this.events[this.count] = event;
    this.steps[this.count] = step;
    this.count += 1;
  }

  /** Hands on what arrived, in time order, where it counts. */
  deliver(home: TakesHits, at: number): void {
    const event = this.events[0];
    if (!event || this.count > 1) this.deliverAll(home, at);
    else {
      this.count = 0;
      const hit = this.hitOf(event, this.steps[0] ?? 0);
      if (hit) home.take(at, hit);
    }
  }

  private deliverAll(home: TakesHits, at: number): void {
    const arrivals = this.events
      .slice(0, this.count)
      .map((event, place) => ({ event, step: this.steps[place] ?? 0 }))
      .sort((a, b) => a.event.timeMs - b.event.timeMs);
    this.count = 0;
    for (let next = 0; next < arrivals.length; ) {
      const event = arrivals[next]?.event;
      if (!event) break;
      const steps: number[] = [];
      for (; arrivals[next]?.event === event; next += 1) steps.push(arrivals[next]?.step ?? 0);
      for (const hit of this.hitsOf(event, steps)) home.take(at, hit);
    }
  }

  /** Steps with the same group and value make one hit, so that an event is counted once. */
  private hitsOf(event: SigmaEvent, steps: readonly number[]): readonly Hit[] {
    const hits: Hit[] = [];
    for (const step of steps) {
      const hit = this.hitOf(event, step);
      if (!hit) continue;
      const at = hits.findIndex(({ key, value }) => key === hit.key && value === hit.value);
      const known = hits[at];
      if (known) hits[at] = withSteps(known, [...known.steps, ...hit.steps]);
      else hits.push(hit);
    }
    return hits;
  }

  private hitOf(event: SigmaEvent, step: number): Hit | undefined {
    const reader = this.readers[step];
    const key = reader?.group.read(event);
    if (!reader || key === undefined) return undefined;
    const value = reader.value.read(event);
    return value === undefined ? undefined : new LazyHit(reader.plan, { event, key, value });
  }
}
