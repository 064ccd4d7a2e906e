// What is stable here, for every engine that feeds operators (from rows or from columns): `Hit`,
// `Operator` and `operatorsOf`. An operator is for one home: `advance(Infinity)` ends and empties
// it, after which it can be used for the next. `valueFields` of a rule names all that goes into
// `values`, whatever the type.
import type { Firing } from './firing.ts';
import type { Group } from './group-key.ts';
import type { SigmaEvent } from './sigma-event.ts';
import type { SigmaValue } from './sigma-record.ts';

/** One event that counts for one group, with every step (rule) of the correlation it matched. */
export type Hit = {
  readonly key: string;
  readonly group: Group;
  readonly event: SigmaEvent;
  readonly steps: readonly number[];
  /** What the event holds in `valueFields`, as read, in that order; empty where there are none. */
  readonly values: readonly SigmaValue[];
  /** The same as one text (`keyOf(values)`), by which `value_count` tells values apart. */
  readonly value: string;
};

/** A running correlation. Hits come in time order; `advance` says that nothing before `nowMs` will. */
export type Operator = {
  readonly hit: (hit: Hit) => void;
  readonly hasDue: (nowMs: number) => boolean;
  /** After this time it may have something to hand out; infinite when it waits for nothing. */
  readonly dueMs: number;
  /** After this time, and waiting for nothing, all that it holds may be forgotten. */
  readonly quietMs: number;
  readonly advance: (nowMs: number) => void;
  /** Firings that are still growing. */
  readonly open: () => Firing[];
  /** True when it holds nothing, and is the same as one just started. */
  readonly isEmpty: boolean;
  /** All it holds, as plain data that survives JSON; an operator started with it goes on. */
  readonly save: () => unknown;
};

/** The same hit for other steps. */
export function withSteps(hit: Hit, steps: readonly number[]): Hit {
  const { key, group, event, values, value } = hit;
  return { key, group, event, steps, values, value };
}

/** Gives an operator its next hit, once it has handed out what was due before. */
export function take(operator: Operator, hit: Hit): void {
  const { timeMs } = hit.event;
  if (operator.hasDue(timeMs)) operator.advance(timeMs);
  operator.hit(hit);
}
