import type { Expression } from './expression.ts';
import type { Place } from './place.ts';
import type { Logsource } from './sigma-record.ts';

/** What every rule carries. `extra` holds all keys the engine does not read, as they were written. */
export type RuleHead = {
  readonly id: string;
  readonly name: string | null;
  readonly title: string;
  readonly description: string | null;
  readonly status: string | null;
  readonly level: string | null;
  readonly extra: Readonly<Record<string, unknown>>;
  readonly place: Place;
};

export type ParsedDetection = RuleHead & {
  readonly kind: 'detection';
  readonly logsource: Logsource;
  readonly expression: Expression;
};

export const correlationTypes = [
  ...(['event_count', 'value_count', 'value_sum', 'value_avg'] as const),
  ...(['value_percentile', 'value_median', 'temporal', 'temporal_ordered'] as const),
  ...(['x_baseline', 'x_new_value', 'x_undone'] as const),
] as const;
export type CorrelationType = (typeof correlationTypes)[number];
export type CountOperator = 'gt' | 'gte' | 'lt' | 'lte' | 'eq' | 'neq';

/** Every bound must hold. `least` is the smallest count that can meet them, never below one. */
export type CountCondition = {
  readonly bounds: readonly { readonly op: CountOperator; readonly value: number }[];
  readonly least: number;
  readonly hasUpperBound: boolean;
};

/** A condition in words: which rules (by their step) were seen and which were not. */
export type Presence =
  | { readonly op: 'and' | 'or'; readonly parts: readonly Presence[] }
  | { readonly op: 'seen'; readonly step: number }
  | { readonly op: 'absent'; readonly step: number };

/** `x_baseline`: counts per bucket of one timespan, against the buckets before it. */
export type Baseline = {
  readonly historyBuckets: number;
  readonly minBuckets: number;
  /** How many median absolute deviations above the median is too much. */
  readonly mad: number;
};

/** `x_new_value`: how long a group is only learnt from, and how long a value is remembered. */
export type NewValue = { readonly learnMs: number; readonly lookbackMs: number };

/** `x_undone`: what may pass in between, and the values that undo each other; null: any two. */
export type Undone = {
  readonly withinMs: number;
  readonly by: string;
  readonly pairs: readonly (readonly [string, string])[] | null;
};

export type ParsedCorrelation = RuleHead & {
  readonly kind: 'correlation';
  readonly type: CorrelationType;
  readonly rules: readonly CorrelatedRule[];
  readonly groupBy: readonly string[];
  /** alias -> id of a correlated rule -> the field that stands for the alias in its records. */
  readonly aliases: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly timespanMs: number;
  readonly condition: CountCondition;
  /**
   * The fields an event must have beside those of the group: what `value_*` and `x_new_value` count
   * or measure; for `x_undone` the field of `by`, that of `undo` where there is one, those of `of`.
   */
  readonly valueFields: readonly string[];
  /** A condition in words, in `temporal` and `temporal_ordered`; `condition` then asks for one. */
  readonly words: Presence | null;
  /** 1 to 100 for `value_percentile`, else null. */
  readonly percentile: number | null;
  readonly baseline: Baseline | null;
  readonly newValue: NewValue | null;
  readonly undone: Undone | null;
  readonly generate: boolean;
};

/** A global filter: its expression must hold as well, in every rule it names (`any`: in all). */
export type ParsedFilter = RuleHead & {
  readonly kind: 'filter';
  readonly logsource: Logsource;
  readonly rules: readonly ParsedDetection[] | 'any';
  /** The condition as it is written, where it is one text, and where it stands. */
  readonly condition: { readonly text: string; readonly place: Place };
  readonly expression: Expression;
};

export type CorrelatedRule = ParsedDetection | ParsedCorrelation;
export type ParsedRule = CorrelatedRule | ParsedFilter;
