import { type Group, groupOf, readValues } from './group-key.ts';
import type { Hit } from './operator.ts';
import type { SigmaEvent } from './sigma-event.ts';
import type { SigmaValue } from './sigma-record.ts';

/** What the hits of one step of a correlation have in common. */
export type HitPlan = {
  readonly names: readonly string[];
  readonly groupFields: readonly string[];
  readonly valueFields: readonly string[];
  readonly steps: readonly number[];
};
type Read = { readonly event: SigmaEvent; readonly key: string; readonly value: string };

/** A hit that reads its group and values only when asked: of a thousand hits, a few are. */
export class LazyHit implements Hit {
  readonly event: SigmaEvent;
  readonly key: string;
  readonly value: string;
  private readonly plan: HitPlan;

  constructor(plan: HitPlan, { event, key, value }: Read) {
    this.plan = plan;
    this.event = event;
    this.key = key;
    this.value = value;
  }

  get steps(): readonly number[] {
    return this.plan.steps;
  }

  get group(): Group {
    const { names, groupFields } = this.plan;
    return groupOf(names, readValues(this.event.fields, groupFields) ?? []);
  }

  get values(): readonly SigmaValue[] {
    return readValues(this.event.fields, this.plan.valueFields) ?? [];
  }
}
