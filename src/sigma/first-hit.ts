import type { CompiledCorrelation } from './compile.ts';
import type { Firing } from './firing.ts';
import type { Hit, Operator } from './operator.ts';
import { keepsLowerBounds } from './parse-count-condition.ts';
import type { SigmaValue } from './sigma-record.ts';
import type { StartOperator } from './start-operator.ts';

/** What a first hit asks of the correlation it counts for. */
export type FirstHitPlan = { readonly timespanMs: number; readonly start: StartOperator };

const noValues: readonly SigmaValue[] = [];

/** Whether one hit alone, of one step, neither completes anything nor has to be waited for. */
export function waitsForSecond({ rule }: CompiledCorrelation): boolean {
  const { type, words, rules, condition } = rule;
  if (words) return false;
  if (type === 'temporal_ordered') return rules.length > 1;
  const counts = type === 'event_count' || type === 'value_count' || type === 'temporal';
  return counts && !keepsLowerBounds(condition, 1);
}

/** Whether a hit can be kept as a first one: of one record, and of one step. */
export function isPlain({ event, steps }: Hit): boolean {
  return steps.length === 1 && event.records.length === 1 && event.fromMs === event.timeMs;
}

/**
 * The only hit that a correlation holds of a home, in a fraction of the memory of an operator: most
 * are never followed by a second in time. Fields are not kept, as a first hit completes nothing.
 */
export class FirstHit {
  readonly dueMs = Number.POSITIVE_INFINITY;
  private readonly plan: FirstHitPlan;
  private readonly key: string;
  private readonly value: string;
  private readonly steps: readonly number[];
  private readonly record: string;
  private readonly timeMs: number;
  isEmpty = false;

  constructor(plan: FirstHitPlan, { key, value, steps, event }: Hit) {
    this.plan = plan;
    this.key = key;
    this.value = value;
    this.steps = steps;
    this.record = event.records[0] ?? '';
    this.timeMs = event.timeMs;
  }

  get quietMs(): number {
    return this.timeMs + this.plan.timespanMs;
  }

  hasDue(nowMs: number): boolean {
    return nowMs > this.quietMs;
  }

  advance(nowMs: number): void {
    if (this.hasDue(nowMs)) this.isEmpty = true;
  }

  open(): Firing[] {
    return [];
  }

  save(): unknown {
    return this.begin().save();
  }

  /** The operator as it would be had it been there from the first. */
  begin(): Operator {
    const { key, value, steps, record, timeMs } = this;
    const operator = this.plan.start();
    const event = { timeMs, fromMs: timeMs, records: [record], fields: {} };
    operator.hit({ key, group: {}, event, steps, values: noValues, value });
    return operator;
  }
}
