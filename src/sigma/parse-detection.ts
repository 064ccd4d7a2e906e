import type { Expression } from './expression.ts';
import { expectMap, expectText, findEntry, findValue, type LocatedMap } from './located.ts';
import { parseCondition } from './parse-condition.ts';
import { parseHead } from './parse-head.ts';
import { parseSelection } from './parse-selection.ts';
import type { ParsedDetection } from './parsed-rule.ts';
import { refuse } from './place.ts';
import type { PlaceholderFiller } from './placeholders.ts';
import type { Logsource } from './sigma-record.ts';

export function parseDetection(
  rule: LocatedMap,
  detection: LocatedMap,
  placeholders: PlaceholderFiller,
): ParsedDetection {
  return {
    kind: 'detection',
    ...parseHead(rule),
    logsource: parseLogsource(rule),
    expression: parseSearch(detection, [], placeholders),
  };
}

/** Selections and their condition; `reserved` keys of the same map are not selections. */
export function parseSearch(
  search: LocatedMap,
  reserved: readonly string[],
  placeholders: PlaceholderFiller,
): Expression {
  const timeframe = findEntry(search, 'timeframe');
  if (timeframe)
    refuse(
      timeframe.keyPlace,
      '"timeframe" is the old way of counting, which Sigma has given up.',
      'Write a correlation rule with a timespan.',
    );
  const condition = findValue(search, 'condition');
  if (!condition)
    return refuse(search.place, 'A detection needs a condition.', 'Write condition: selection.');
  const entries = search.entries.filter(
    ({ key }) => key !== 'condition' && !reserved.includes(key),
  );
  const selections = new Map(
    entries.map((entry) => [entry.key, parseSelection(entry, placeholders)]),
  );
  return parseCondition(condition, selections);
}

/** At least one of category, product and service; other keys explain and are not read. */
export function parseLogsource(rule: LocatedMap): Logsource {
  const value = findValue(rule, 'logsource');
  if (!value) return refuse(rule.place, 'A rule needs a logsource.', logsourceHint);
  const map = expectMap(value, 'logsource');
  const pairs = ['category', 'product', 'service'].flatMap((key) => {
    const entry = findEntry(map, key);
    return entry ? [[key, expectText(entry.value, key)] as const] : [];
  });
  if (pairs.length === 0) refuse(map.place, 'This logsource names no source.', logsourceHint);
  return Object.fromEntries(pairs);
}

const logsourceHint = 'Write logsource: with category, product or service.';
