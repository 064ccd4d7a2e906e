// Which answers of the two engines can be held against each other, and how.

import { built } from './material.mjs';

const { fieldsOf } = await built('sigma/fields-of.js');

/** @typedef {import('../../src/sigma/parsed-rule.ts').CorrelatedRule} CorrelatedRule */
/** @typedef {import('../../src/sigma/parsed-rule.ts').ParsedCorrelation} ParsedCorrelation */
/** @typedef {import('../../src/sigma/parsed-rule.ts').ParsedRule} ParsedRule */
/** @typedef {import('../../src/sigma/expression.ts').Expression} Expression */

/** The ways of comparing; readme.md says what each of them holds. */
/** @typedef {'records' | 'episodes' | 'chains' | 'stacked'} Way */

/**
 * How a rule is compared, or why it is not. `sets` are the records it will look at.
 * @param {ParsedRule} rule @param {import('./material.mjs').Sets} sets
 * @returns {{ way: Way } | { not: string }}
 */
export function comparisonOf(rule, sets) {
  if (rule.kind === 'filter') return { not: 'a filter has no answer of its own' };
  const lists = listFields(rule, sets);
  if (detectionsIn(rule).some(({ expression }) => asksListTwice(expression, lists)))
    return { not: 'asks a list more than one question, and a row holds one element' };
  if (rule.kind === 'detection') return { way: 'records' };
  const asked = new Set(detectionsIn(rule).flatMap((one) => [...fieldsOf(one).fields]));
  if ([...rule.groupBy, ...rule.valueFields].some((name) => lists.has(name) && asked.has(name)))
    return { not: 'groups by a list that it also asks for its elements' };
  return wayOfCorrelation(rule);
}

/** @param {ParsedCorrelation} rule @returns {{ way: Way } | { not: string }} */
function wayOfCorrelation(rule) {
  if (rule.words !== null) return { not: 'absence is judged in windows that look ahead there' };
  if (rule.condition.hasUpperBound)
    return { not: 'an upper bound is judged for each window there, for the episode here' };
  if (rule.rules.some(({ kind }) => kind === 'correlation')) return { way: 'stacked' };
  return { way: rule.type === 'temporal_ordered' ? 'chains' : 'episodes' };
}

/** @param {CorrelatedRule} rule @returns {import('../../src/sigma/parsed-rule.ts').ParsedDetection[]} */
export function detectionsIn(rule) {
  return rule.kind === 'detection' ? [rule] : rule.rules.flatMap(detectionsIn);
}

/**
 * In the table a record with a list has a row for each element. That says the same as long as one
 * row can answer alone: the list is asked once, or in alternatives, and never under a `not`.
 * @param {Expression} expression @param {ReadonlySet<string>} lists
 */
function asksListTwice(expression, lists) {
  const asked = questionsOn(expression, lists);
  return asked.isNegated || Object.values(asked.counts).some((count) => count > 1);
}

/**
 * @typedef {{ isNegated: boolean, counts: Record<string, number> }} Asked
 * @param {Expression} expression @param {ReadonlySet<string>} lists @returns {Asked}
 */
function questionsOn(expression, lists) {
  if (expression.op === 'keyword') return { isNegated: false, counts: {} };
  if (expression.op === 'field' || expression.op === 'differs') {
    const isList = lists.has(expression.field);
    const isNegated = isList && expression.op === 'differs';
    return { isNegated, counts: isList ? { [expression.field]: 1 } : {} };
  }
  if (expression.op === 'not') {
    const below = questionsOn(expression.part, lists);
    return { ...below, isNegated: Object.keys(below.counts).length > 0 };
  }
  const parts = expression.parts.map((part) => questionsOn(part, lists));
  /** @type {Record<string, number>} */
  const counts = {};
  for (const part of parts)
    for (const [field, count] of Object.entries(part.counts)) {
      const before = counts[field] ?? 0;
      counts[field] = expression.op === 'or' ? Math.max(before, count) : before + count;
    }
  return { isNegated: parts.some(({ isNegated }) => isNegated), counts };
}

/**
 * The fields that hold a list in any record that the rule may look at.
 * @param {CorrelatedRule} rule @param {import('./material.mjs').Sets} sets
 */
function listFields(rule, sets) {
  const categories = new Set(detectionsIn(rule).map(({ logsource }) => logsource.category));
  const records = Object.values(sets)
    .flat()
    .filter(({ logsource }) => categories.has(logsource.category));
  const names = records.flatMap(({ fields }) =>
    Object.entries(fields).flatMap(([name, value]) => (Array.isArray(value) ? name : [])),
  );
  return new Set(names);
}
