import { expectText, findEntry, findValue, type LocatedMap, toPlain } from './located.ts';
import type { RuleHead } from './parsed-rule.ts';
import { refuse } from './place.ts';

export const levels = ['informational', 'low', 'medium', 'high', 'critical'];
export const statuses = ['stable', 'test', 'experimental', 'deprecated', 'unsupported'];
const readKeys = [
  ...['title', 'id', 'name', 'description', 'status', 'level', 'generate'],
  ...['logsource', 'detection', 'correlation', 'filter'],
];

/** The keys around a rule. A rule without an id goes by its name, or by its place. */
export function parseHead(rule: LocatedMap): RuleHead {
  const { place } = rule;
  const title = textOf(rule, 'title');
  if (title === null || title.length > 256)
    refuse(
      findValue(rule, 'title')?.place ?? place,
      'A rule needs a title of at most 256 characters.',
      'Write title: ...',
    );
  const name = textOf(rule, 'name');
  return {
    id: textOf(rule, 'id') ?? name ?? `${place.file}:${place.line}`,
    name,
    title,
    description: textOf(rule, 'description'),
    status: oneOf(rule, 'status', statuses),
    level: oneOf(rule, 'level', levels),
    extra: extraOf(rule),
    place,
  };
}

function textOf(rule: LocatedMap, key: string): string | null {
  const entry = findEntry(rule, key);
  return entry ? expectText(entry.value, key) : null;
}

function oneOf(rule: LocatedMap, key: string, allowed: readonly string[]): string | null {
  const text = textOf(rule, key);
  if (text === null || allowed.includes(text)) return text;
  return refuse(
    findEntry(rule, key)?.keyPlace ?? rule.place,
    `"${text}" is not a ${key}.`,
    `Write one of: ${allowed.join(', ')}.`,
  );
}

function extraOf(rule: LocatedMap): Record<string, unknown> {
  const others = rule.entries.filter((entry) => !readKeys.includes(entry.key));
  return Object.fromEntries(others.map((entry) => [entry.key, toPlain(entry.value)]));
}
