import { each, refuse, together } from './bad-rules.ts';
import {
  expectBoolean,
  expectMap,
  expectText,
  expectTexts,
  findValue,
  type Located,
  type LocatedMap,
  refuseOtherKeys,
  required,
} from './located.ts';
import { isMeasure, parseCorrelationCondition } from './parse-correlation-condition.ts';
import { fieldEntry } from './parse-count-condition.ts';
import { keysOf, parseExtension, undoneFields } from './parse-extension.ts';
import { parseHead } from './parse-head.ts';
import { namesIn } from './parse-presence.ts';
import { parseTimespan } from './parse-timespan.ts';
import { type CorrelationType, correlationTypes, type ParsedCorrelation } from './parsed-rule.ts';
import type { Place } from './place.ts';

export type Reference = { readonly text: string; readonly place: Place };

/** A correlation whose rules are still only named. */
export type CorrelationDraft = Omit<ParsedCorrelation, 'rules' | 'aliases'> & {
  readonly references: readonly Reference[];
  readonly aliasReferences: readonly AliasReference[];
};

type AliasReference = {
  readonly alias: string;
  readonly rule: Reference;
  readonly field: string;
};

export function parseCorrelation(rule: LocatedMap, correlation: LocatedMap): CorrelationDraft {
  const { head, byType, ...parts } = together({
    head: () => parseHead(rule),
    byType: () => parseByType(correlation),
    references: () => parseReferences(correlation),
    groupBy: () => parseGroupBy(correlation),
    timespanMs: () => timespanOf(correlation),
    aliasReferences: () => parseAliases(findValue(correlation, 'aliases')),
    generate: () => each([rule, correlation], isTrue).includes(true),
  });
  return { kind: 'correlation', ...head, ...parts, ...byType };
}

/** What each type reads in a way of its own. */
function parseByType(correlation: LocatedMap) {
  const type = parseType(required(correlation, 'type'));
  const names = (): Reference[] => parseReferences(correlation);
  const { condition, extension, valueFields } = together({
    keys: () => refuseOtherKeys(correlation, `A correlation of type ${type}`, keysOf(type)),
    condition: () => parseCorrelationCondition(correlation, type, names),
    extension: () => parseExtension(correlation, type, () => timespanOf(correlation)),
    valueFields: () => parseValueFields(correlation, type),
  });
  return { type, ...condition, ...extension, valueFields };
}

function parseGroupBy(correlation: LocatedMap): string[] {
  const value = findValue(correlation, 'group-by');
  return value ? expectTexts(value, 'group-by').map(({ text }) => text) : [];
}

function timespanOf(correlation: LocatedMap): number {
  return parseTimespan(required(correlation, 'timespan'));
}

// Sigma's schema has `generate` beside the correlation, its converters read it inside: both count.
function isTrue(map: LocatedMap): boolean {
  const value = findValue(map, 'generate');
  return value !== undefined && expectBoolean(value, 'generate');
}

function parseType(value: Located): CorrelationType {
  const text = expectText(value, 'type');
  return (
    correlationTypes.find((type) => type === text) ??
    refuse(
      value.place,
      `This engine has no correlation type "${text}".`,
      `Write one of: ${correlationTypes.join(', ')}.`,
    )
  );
}

/** Where a condition in words names the rules, the list may be left out. */
function parseReferences(correlation: LocatedMap): Reference[] {
  const condition = findValue(correlation, 'condition');
  const isInWords = condition?.kind === 'scalar' && !findValue(correlation, 'rules');
  const references = isInWords
    ? namesIn(condition)
    : expectTexts(required(correlation, 'rules'), 'rules');
  const repeated = references.filter(
    ({ text }, index) => references.findIndex((other) => other.text === text) < index,
  );
  each(repeated, ({ text, place }) =>
    refuse(place, `"${text}" is named twice.`, 'Name each rule once.'),
  );
  return references;
}

/** The field may stand in the condition (specification) or beside it (its JSON schema). */
function parseValueFields(correlation: LocatedMap, type: CorrelationType): readonly string[] {
  if (type === 'x_undone') return undoneFields(correlation);
  const condition = findValue(correlation, 'condition');
  const inside = condition ? fieldEntry(condition)?.value : undefined;
  const value = inside ?? findValue(correlation, 'field');
  if (!type.startsWith('value_') && type !== 'x_new_value')
    return value ? refuse(value.place, `${type} counts no field.`, 'Leave "field" out.') : [];
  if (!value)
    return refuse(correlation.place, `${type} needs a field.`, 'Write field: with its name.');
  const [field, second] = expectTexts(value, 'field');
  if (second && isMeasure(type))
    refuse(second.place, `${type} measures one field.`, 'Name one field, or write two rules.');
  return field ? expectTexts(value, 'field').map(({ text }) => text) : [];
}

function parseAliases(value: Located | undefined): AliasReference[] {
  if (!value) return [];
  return each(expectMap(value, 'aliases').entries, ({ key: alias, value: fields }) =>
    each(expectMap(fields, `alias ${alias}`).entries, (entry) => ({
      alias,
      rule: { text: entry.key, place: entry.keyPlace },
      field: expectText(entry.value, `the field for ${entry.key}`),
    })),
  ).flat();
}
