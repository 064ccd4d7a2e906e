import { each, refuse, together } from './bad-rules.ts';
import { foldCase } from './fold-case.ts';
import {
  expectMap,
  expectNumber,
  expectText,
  expectTexts,
  findValue,
  type Located,
  type LocatedMap,
  required,
} from './located.ts';
import { parseTimespan } from './parse-timespan.ts';
import type { CorrelationType, ParsedCorrelation, Undone } from './parsed-rule.ts';

type Extension = Pick<ParsedCorrelation, 'baseline' | 'newValue' | 'undone'>;

const mostBuckets = 10_000;
const everyType = [
  ...['type', 'rules', 'group-by', 'timespan', 'condition', 'aliases', 'generate', 'field'],
];
const ownKeys: Partial<Record<CorrelationType, readonly string[]>> = {
  x_baseline: ['history', 'min_history', 'mad'],
  x_new_value: ['learn', 'lookback'],
  x_undone: ['by', 'of', 'undo', 'within'],
};

/** The keys a correlation of this type may have. */
export function keysOf(type: CorrelationType): readonly string[] {
  return [...everyType, ...(ownKeys[type] ?? [])];
}

/** What the types of this engine's own say beyond Sigma. */
export function parseExtension(
  correlation: LocatedMap,
  type: CorrelationType,
  timespan: () => number,
): Extension {
  const none = { baseline: null, newValue: null, undone: null };
  if (type === 'x_baseline') return { ...none, baseline: parseBaseline(correlation, timespan()) };
  if (type === 'x_new_value') return { ...none, newValue: parseNewValue(correlation) };
  if (type === 'x_undone') return { ...none, undone: parseUndone(correlation, timespan) };
  return none;
}

function parseBaseline(correlation: LocatedMap, timespanMs: number): Extension['baseline'] {
  const least = findValue(correlation, 'min_history');
  const { historyBuckets, minBuckets, mad } = together({
    historyBuckets: () => bucketsIn(required(correlation, 'history'), timespanMs),
    minBuckets: () => least && bucketsIn(least, timespanMs),
    mad: () => expectNumber(required(correlation, 'mad'), 'mad', 0),
  });
  if (least && minBuckets !== undefined && minBuckets > historyBuckets)
    refuse(least.place, 'min_history is longer than history.', 'Write at most the same.');
  return { historyBuckets, minBuckets: minBuckets ?? historyBuckets, mad };
}

function bucketsIn(value: Located, timespanMs: number): number {
  const buckets = parseTimespan(value) / timespanMs;
  if (Number.isInteger(buckets) && buckets <= mostBuckets) return buckets;
  return refuse(
    value.place,
    `This is not one to ${mostBuckets} whole timespans.`,
    'Write a multiple of the timespan: with timespan: 1d, history: 28d.',
  );
}

function parseNewValue(correlation: LocatedMap): Extension['newValue'] {
  const { learnMs, lookbackMs } = together({
    learnMs: () => parseTimespan(required(correlation, 'learn')),
    lookbackMs: () => parseTimespan(required(correlation, 'lookback')),
  });
  if (lookbackMs < learnMs)
    refuse(
      required(correlation, 'lookback').place,
      'lookback is shorter than learn.',
      'Write at least the same.',
    );
  return { learnMs, lookbackMs };
}

function parseUndone(correlation: LocatedMap, timespan: () => number): Undone {
  const within = findValue(correlation, 'within');
  const undo = findValue(correlation, 'undo');
  return together({
    withinMs: () => (within ? parseTimespan(within) : timespan()),
    by: () => expectText(required(correlation, 'by'), 'by'),
    pairs: () => (undo ? pairsOf(undoneField(undo).value) : null),
  });
}

/** The field of `by`, that of `undo` where there is one, those of `of`. */
export function undoneFields(correlation: LocatedMap): string[] {
  const undo = findValue(correlation, 'undo');
  const { by, undone, of } = together({
    by: () => expectText(required(correlation, 'by'), 'by'),
    undone: () => (undo ? [undoneField(undo).key] : []),
    of: () => expectTexts(required(correlation, 'of'), 'of').map(({ text }) => text),
  });
  return [by, ...undone, ...of];
}

function undoneField(undo: Located): { key: string; value: Located } {
  const [entry, second] = expectMap(undo, 'undo').entries;
  if (entry && !second) return entry;
  return refuse(undo.place, 'undo names one field.', 'Write undo: { field: [[on, off]] }.');
}

function pairsOf(value: Located): [string, string][] {
  const items = value.kind === 'list' ? value.items : [];
  if (items.length === 0)
    refuse(value.place, 'undo needs a list of pairs.', 'Write undo: { field: [[on, off]] }.');
  return each(items, (item) => {
    const [one, other, third] = expectTexts(item, 'a pair');
    if (one && other && !third && foldCase(one.text) !== foldCase(other.text))
      return [foldCase(one.text), foldCase(other.text)];
    return refuse(item.place, 'A pair is two different values.', 'Write it as [on, off].');
  });
}
