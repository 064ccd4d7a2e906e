import { refuse, together } from './bad-rules.ts';
import { expectText, findEntry, findValue, type LocatedMap, toPlain } from './located.ts';
import type { RuleHead } from './parsed-rule.ts';

export const levels = ['informational', 'low', 'medium', 'high', 'critical'];
export const statuses = ['stable', 'test', 'experimental', 'deprecated', 'unsupported'];
const readKeys = [
  ...['title', 'id', 'name', 'description', 'status', 'level', 'generate'],
  ...['logsource', 'detection', 'correlation', 'filter'],
];

/** The keys around a rule. A rule without an id goes by its name, or by its place. */
export function parseHead(rule: LocatedMap): RuleHead {
  const { place } = rule;
  const head = together({
    title: () => titleOf(rule),
    id: () => textOf(rule, 'id'),
    name: () => textOf(rule, 'name'),
    description: () => textOf(rule, 'description'),
    status: () => oneOf(rule, 'status', statuses),
    level: () => oneOf(rule, 'level', levels),
  });
  const id = head.id ?? head.name ?? `${place.file}:${place.line}`;
  return { ...head, id, extra: extraOf(rule), place };
}

const longestTitle = 256;

function titleOf(rule: LocatedMap): string {
  const title = textOf(rule, 'title');
  if (title === null)
    return refuse(rule.place, 'A rule needs a title.', 'Write title: and what the rule finds.');
  const { length } = [...title];
  if (length <= longestTitle) return title;
  return refuse(
    findValue(rule, 'title')?.place ?? rule.place,
    `This title has ${length} characters, and may have ${longestTitle}.`,
    'Write it shorter; what it leaves out can stand under "description".',
  );
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
