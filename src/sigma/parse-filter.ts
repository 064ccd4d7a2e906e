import { refuse, together } from './bad-rules.ts';
import { expectTexts, findValue, type LocatedMap, writtenText } from './located.ts';
import type { Reference } from './parse-correlation.ts';
import { parseLogsource, parseSearch } from './parse-detection.ts';
import { parseHead } from './parse-head.ts';
import type { ParsedFilter } from './parsed-rule.ts';
import type { Placeholders } from './placeholders.ts';

/** A filter whose rules are still only named. */
export type FilterDraft = Omit<ParsedFilter, 'rules'> & {
  readonly references: readonly Reference[];
};

export function parseFilter(
  rule: LocatedMap,
  filter: LocatedMap,
  placeholders: Placeholders,
): FilterDraft {
  const { head, ...parts } = together({
    head: () => parseHead(rule),
    logsource: () => parseLogsource(rule),
    expression: () => parseSearch(filter, ['rules'], placeholders),
    references: () => referencesIn(filter),
  });
  return { kind: 'filter', ...head, ...parts, condition: conditionIn(filter) };
}

function referencesIn(filter: LocatedMap): readonly Reference[] {
  const rules =
    findValue(filter, 'rules') ??
    refuse(filter.place, 'A filter needs rules.', 'Write rules: with ids, or any.');
  return expectTexts(rules, 'rules');
}

function conditionIn(filter: LocatedMap): ParsedFilter['condition'] {
  const value = findValue(filter, 'condition') ?? filter;
  return { text: value.kind === 'scalar' ? writtenText(value) : '', place: value.place };
}
