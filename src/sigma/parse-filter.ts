import { expectTexts, findValue, type LocatedMap, writtenText } from './located.ts';
import type { Reference } from './parse-correlation.ts';
import { parseLogsource, parseSearch } from './parse-detection.ts';
import { parseHead } from './parse-head.ts';
import type { ParsedFilter } from './parsed-rule.ts';
import { refuse } from './place.ts';
import type { PlaceholderFiller } from './placeholders.ts';

/** A filter whose rules are still only named. */
export type FilterDraft = Omit<ParsedFilter, 'rules'> & {
  readonly references: readonly Reference[];
};

export function parseFilter(
  rule: LocatedMap,
  filter: LocatedMap,
  placeholders: PlaceholderFiller,
): FilterDraft {
  const rules = findValue(filter, 'rules');
  if (!rules)
    return refuse(filter.place, 'A filter needs rules.', 'Write rules: with ids, or any.');
  return {
    kind: 'filter',
    ...parseHead(rule),
    logsource: parseLogsource(rule),
    expression: parseSearch(filter, ['rules'], placeholders),
    references: expectTexts(rules, 'rules'),
    condition: conditionIn(filter),
  };
}

function conditionIn(filter: LocatedMap): ParsedFilter['condition'] {
  const value = findValue(filter, 'condition') ?? filter;
  return { text: value.kind === 'scalar' ? writtenText(value) : '', place: value.place };
}
