import { refuse, together } from './bad-rules.ts';
import {
  expectNumber,
  findEntry,
  findValue,
  type Located,
  type LocatedMap,
  type LocatedScalar,
  refuseOtherKeys,
} from './located.ts';
import { atLeast, parseAmountCondition, parseCountCondition } from './parse-count-condition.ts';
import { parsePresence } from './parse-presence.ts';
import type {
  CorrelationType,
  CountCondition,
  ParsedCorrelation,
  Presence,
} from './parsed-rule.ts';
import { stepsOf } from './presence.ts';

type Condition = Pick<ParsedCorrelation, 'condition' | 'words' | 'percentile'>;
type Named = readonly { readonly text: string }[];

const measures: ReadonlySet<CorrelationType> = new Set([
  ...(['value_sum', 'value_avg', 'value_median', 'value_percentile'] as const),
]);

/** The types that measure an amount in a field, rather than count. */
export function isMeasure(type: CorrelationType): boolean {
  return measures.has(type);
}

/** `rules` gives the names of the rules, or refuses them: what does not need them is read all the same. */
export function parseCorrelationCondition(
  correlation: LocatedMap,
  type: CorrelationType,
  rules: () => Named,
): Condition {
  const value = findValue(correlation, 'condition');
  const isTemporal = type === 'temporal' || type === 'temporal_ordered';
  if (isTemporal && value?.kind === 'scalar')
    return { condition: atLeast(1), words: parseWords(value, type, rules()), percentile: null };
  if (!value)
    return { condition: defaultOf(correlation, type, rules), words: null, percentile: null };
  const { condition, percentile } = together({
    keys: () => refuseOtherBounds(value, type),
    condition: () => parseBounds(value, type),
    percentile: () => parsePercentile(value, type),
  });
  if (isTemporal) refuseBeyond(value, type, { condition, rules: rules().length });
  return { condition, words: null, percentile };
}

function parseBounds(value: Located, type: CorrelationType): CountCondition {
  const condition = isMeasure(type) ? parseAmountCondition(value) : parseCountCondition(value);
  if (type === 'x_baseline' && condition.hasUpperBound)
    refuse(value.place, 'x_baseline reads gt and gte only.', 'Write gte: the least that matters.');
  return condition;
}

function refuseOtherBounds(value: Located, type: CorrelationType): void {
  const percentile = type === 'value_percentile' ? ['percentile'] : [];
  const known = ['gt', 'gte', 'lt', 'lte', 'eq', 'neq', 'field', ...percentile];
  if (value.kind === 'map') refuseOtherKeys(value, 'condition', known);
}

function defaultOf(
  correlation: LocatedMap,
  type: CorrelationType,
  rules: () => Named,
): CountCondition {
  if (type === 'temporal' || type === 'temporal_ordered') return atLeast(rules().length);
  if (type === 'x_baseline' || type === 'x_new_value') return atLeast(1);
  return refuse(correlation.place, `${type} needs a condition.`, 'Write condition: with gte: 3.');
}

function refuseBeyond(
  value: Located,
  type: CorrelationType,
  { condition, rules }: { condition: CountCondition; rules: number },
): void {
  const isOrderedInPart =
    type === 'temporal_ordered' && (condition.least !== rules || condition.hasUpperBound);
  if (condition.least > rules || isOrderedInPart)
    refuse(
      value.place,
      `There are ${rules} rules to count here.`,
      type === 'temporal' ? `Write gte: up to ${rules}.` : 'Leave the condition out.',
    );
}

/** Sigma's text and its converters read a missing percentile differently, so it has to be there. */
function parsePercentile(condition: Located, type: CorrelationType): number | null {
  if (type !== 'value_percentile' || condition.kind !== 'map') return null;
  const entry = findEntry(condition, 'percentile');
  if (!entry)
    return refuse(
      condition.place,
      'value_percentile needs a percentile.',
      'Write percentile: 1 to 100 inside the condition; the bounds are for the value found there.',
    );
  const percentile = expectNumber(entry.value, 'percentile', 1);
  if (percentile <= 100 && Number.isInteger(percentile)) return percentile;
  return refuse(entry.value.place, 'percentile is a whole number to 100.', 'Write 1 to 100.');
}

function parseWords(value: LocatedScalar, type: CorrelationType, rules: Named): Presence {
  const words = parsePresence(
    value,
    rules.map(({ text }) => text),
  );
  if (type === 'temporal_ordered' && !isPlainRow(words, rules.length))
    refuse(
      value.place,
      'In order, each rule is named once, with "and" or "and not" between.',
      'Write a and not b and c; the order is that of rules.',
    );
  return words;
}

/** True when nothing but `and` joins the rules, and each stands there once. */
function isPlainRow(words: Presence, rules: number): boolean {
  const literals = (part: Presence): number => {
    if (part.op === 'or') return Number.NaN;
    if (part.op !== 'and') return 1;
    return part.parts.reduce((sum, inner) => sum + literals(inner), 0);
  };
  const named = stepsOf(words, 'seen').length + stepsOf(words, 'absent').length;
  return literals(words) === rules && named === rules;
}
