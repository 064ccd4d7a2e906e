import { each, refuse, together } from './bad-rules.ts';
import { anyOf, type Expression } from './expression.ts';
import {
  expectMap,
  expectText,
  findEntry,
  findValue,
  type Located,
  type LocatedMap,
} from './located.ts';
import { parseCondition } from './parse-condition.ts';
import { parseHead } from './parse-head.ts';
import { parseSelection } from './parse-selection.ts';
import type { ParsedDetection } from './parsed-rule.ts';
import type { Placeholders } from './placeholders.ts';
import type { Logsource } from './sigma-record.ts';

export function parseDetection(
  rule: LocatedMap,
  detection: LocatedMap,
  placeholders: Placeholders,
): ParsedDetection {
  const { head, ...parts } = together({
    head: () => parseHead(rule),
    logsource: () => parseLogsource(rule),
    expression: () => parseSearch(detection, [], placeholders),
  });
  return { kind: 'detection', ...head, ...parts };
}

/** Selections and their condition; `reserved` keys of the same map are not selections. */
export function parseSearch(
  search: LocatedMap,
  reserved: readonly string[],
  placeholders: Placeholders,
): Expression {
  const entries = search.entries.filter(
    ({ key }) => key !== 'condition' && key !== 'timeframe' && !reserved.includes(key),
  );
  const names = new Map(entries.map(({ key }) => [key, anyOf([])]));
  const { selections } = together({
    timeframe: () => refuseTimeframe(search),
    selections: () =>
      each(entries, (entry) => [entry.key, parseSelection(entry, placeholders)] as const),
    // What a condition names is there, whether or not it can be read.
    condition: () => parseCondition(conditionOf(search), names),
  });
  return parseCondition(conditionOf(search), new Map(selections));
}

function refuseTimeframe(search: LocatedMap): void {
  const timeframe = findEntry(search, 'timeframe');
  if (timeframe)
    refuse(
      timeframe.keyPlace,
      '"timeframe" is the old way of counting, which Sigma has given up.',
      'Write a correlation rule with a timespan.',
    );
}

function conditionOf(search: LocatedMap): Located {
  return (
    findValue(search, 'condition') ??
    refuse(search.place, 'A detection needs a condition.', 'Write condition: selection.')
  );
}

/** At least one of category, product and service; other keys explain and are not read. */
export function parseLogsource(rule: LocatedMap): Logsource {
  const value = findValue(rule, 'logsource');
  if (!value) return refuse(rule.place, 'A rule needs a logsource.', logsourceHint);
  const map = expectMap(value, 'logsource');
  const named = map.entries.filter(({ key }) => ['category', 'product', 'service'].includes(key));
  const pairs = each(named, ({ key, value: text }) => [key, expectText(text, key)] as const);
  if (pairs.length === 0) refuse(map.place, 'This logsource names no source.', logsourceHint);
  return Object.fromEntries(pairs);
}

const logsourceHint = 'Write logsource: with category, product or service.';
