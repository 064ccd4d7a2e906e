import { each, refuse } from './bad-rules.ts';
import {
  expectNumber,
  findEntry,
  kindOf,
  type Located,
  type LocatedEntry,
  refuseInexact,
} from './located.ts';
import type { CountCondition, CountOperator } from './parsed-rule.ts';
import type { Place } from './place.ts';

const operators: readonly CountOperator[] = ['gt', 'gte', 'lt', 'lte', 'eq', 'neq'];

/** The bounds of a counting condition, read together: `gte: 3` with `lte: 9` is a range. */
export function parseCountCondition(value: Located): CountCondition {
  return countCondition(boundsOf(value, wholeNumber), value.place);
}

/** The bounds of a condition on an amount: any number may stand there, also below nought. */
export function parseAmountCondition(value: Located): CountCondition {
  const bounds = boundsOf(value, (entry) => expectNumber(entry.value, entry.key, -biggestAmount));
  const hasUpperBound = bounds.some(({ op }) => op !== 'gt' && op !== 'gte');
  const condition = { bounds, least: Number.NEGATIVE_INFINITY, hasUpperBound };
  if (someAmounts(bounds).some((amount) => keepsBounds(condition, amount))) return condition;
  return refuse(value.place, 'No amount can meet this condition.', 'Check the bounds.');
}

/** Beyond this no number counts as an amount: sums of them stay finite. */
export const biggestAmount = 1e300;

/** Enough amounts to show whether any can keep the bounds: on, between and outside of all of them. */
function someAmounts(bounds: CountCondition['bounds']): number[] {
  const sorted = bounds.map(({ value }) => value).sort((a, b) => a - b);
  const [first = 0] = sorted;
  const last = sorted.at(-1) ?? 0;
  const between = sorted.map((value, index) => value / 2 + (sorted[index + 1] ?? value) / 2);
  return [...sorted, ...between, first - 1 - Math.abs(first), last + 1 + Math.abs(last)];
}

function boundsOf(
  value: Located,
  read: (entry: LocatedEntry) => number,
): { op: CountOperator; value: number }[] {
  if (value.kind !== 'map')
    return refuse(
      value.place,
      'This type reads conditions that count, not conditions in words.',
      'Write condition: with gt, gte, lt, lte, eq or neq.',
    );
  const entries = operators.flatMap((op) => {
    const entry = findEntry(value, op);
    return entry ? [{ op, entry }] : [];
  });
  const bounds = each(entries, ({ op, entry }) => ({ op, value: read(entry) }));
  if (bounds.length === 0)
    refuse(value.place, 'This condition has no bound.', 'Write one of gt, gte, lt, lte, eq, neq.');
  return bounds;
}

/** At least so many. */
export function atLeast(least: number): CountCondition {
  return { bounds: [{ op: 'gte', value: least }], least, hasUpperBound: false };
}

/** True when a count keeps every bound. */
export function keepsBounds(condition: CountCondition, count: number): boolean {
  return condition.bounds.every((bound) => keeps(bound.op, count, bound.value));
}

/** True when a count is at least what every bound that says "at least" asks for. */
export function keepsLowerBounds(condition: CountCondition, count: number): boolean {
  return (
    count >= condition.least &&
    condition.bounds.every(({ op, value }) => {
      if (op === 'gt') return count > value;
      return (op !== 'gte' && op !== 'eq') || count >= value;
    })
  );
}

function countCondition(bounds: CountCondition['bounds'], place: Place): CountCondition {
  const condition = {
    bounds,
    least: Math.max(1, ...bounds.map(leastOf)),
    hasUpperBound: bounds.some(({ op }) => op !== 'gt' && op !== 'gte'),
  };
  const mostTried = condition.least + bounds.length;
  for (let count = condition.least; count <= mostTried; count += 1)
    if (keepsBounds(condition, count)) return condition;
  return refuse(
    place,
    'No count can meet this condition: something must have happened at least once.',
    'What did not happen cannot be counted; count what did, and check the bounds.',
  );
}

function leastOf({ op, value }: CountCondition['bounds'][number]): number {
  if (op === 'gt') return value + 1;
  return op === 'gte' || op === 'eq' ? value : 1;
}

function keeps(op: CountOperator, count: number, value: number): boolean {
  if (op === 'gt') return count > value;
  if (op === 'gte') return count >= value;
  if (op === 'lt') return count < value;
  if (op === 'lte') return count <= value;
  return op === 'eq' ? count === value : count !== value;
}

function wholeNumber(entry: LocatedEntry): number {
  const { value } = entry;
  refuseInexact(value, entry.key);
  if (value.kind === 'scalar' && typeof value.value === 'number' && Number.isInteger(value.value))
    if (value.value >= 0) return value.value;
  return refuse(
    value.place,
    `"${entry.key}" needs a whole number, and this is ${kindOf(value)}.`,
    'Write 0, 1, 2, ... without quotes.',
  );
}

/** The fields a condition names under `field`. */
export function fieldEntry(condition: Located): LocatedEntry | undefined {
  return condition.kind === 'map' ? findEntry(condition, 'field') : undefined;
}
