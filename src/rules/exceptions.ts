import { stringify } from 'yaml';
import { HomegroundError } from '../model/homeground-error.ts';
import type { Exception } from '../model/household.ts';
import { compile } from '../sigma/compile.ts';
import { type ParsedRule, parseRules } from '../sigma/parse-rules.ts';
import type { Catalogue, Rule } from './load-rules.ts';

/** A catalogue with exceptions put on its rules; the rules themselves stay as they are. */
export function withExceptions(catalogue: Catalogue, exceptions: readonly Exception[]): Catalogue {
  if (exceptions.length === 0) return catalogue;
  const known = new Set(catalogue.rules.map(({ id }) => id));
  for (const { rules } of exceptions) {
    const stranger = rules.find((id) => !known.has(id));
    if (stranger !== undefined) throw unknownRule(stranger);
  }
  const documents = catalogue.rules.flatMap((rule) => exceptDocuments(rule, exceptions));
  return { ...catalogue, compiled: compile(documents) };
}

function exceptDocuments(rule: Rule, exceptions: readonly Exception[]): readonly ParsedRule[] {
  const own = exceptions.filter(({ rules }) => rules.includes(rule.id));
  if (own.length === 0) return rule.documents;
  const detections = rule.documents.filter((document) => document.kind === 'detection');
  const filters = own.flatMap((exception) =>
    detections.map(({ name, logsource }) => filterText(exception, name ?? '', logsource)),
  );
  return parseOwn(rule, filters);
}

/** An exception as a Sigma filter on one detection. */
function filterText({ why, when }: Exception, detection: string, logsource: object): string {
  return stringify({
    title: why,
    logsource: { ...logsource },
    filter: { rules: [detection], excepted: when, condition: 'not excepted' },
  });
}

function parseOwn(rule: Rule, filters: readonly string[]): ParsedRule[] {
  try {
    return parseRules([
      { path: `${rule.id}/rule.yml`, text: [rule.text, ...filters].join('\n---\n') },
    ]);
  } catch (cause) {
    if (!(cause instanceof HomegroundError)) throw cause;
    throw new HomegroundError(
      'bad-household',
      `An exception for ${rule.id} is not written as it should be: ${cause.message}`,
      'Use fields from docs/generated/fields.md, with plain values.',
    );
  }
}

function unknownRule(id: string): HomegroundError {
  return new HomegroundError(
    'bad-household',
    `There is no rule called ${id}, which an exception in the household file names.`,
    'homeground rules lists them.',
  );
}
