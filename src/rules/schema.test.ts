import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';

type RuleDocument = Record<string, unknown> & { correlation?: Record<string, unknown> };
type Kind = 'detection' | 'correlation' | 'filter';

const room = dirname(fileURLToPath(import.meta.url));
const schemas = join(room, '..', 'sigma', 'schema');
const ajv = new Ajv2020({ strict: false, allErrors: true });
ajv.addFormat('uuid', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i);

const validators = {
  detection: ajv.compile(schemaOf('sigma-detection-rule-schema.json')),
  correlation: ajv.compile(schemaOf('sigma-correlation-rules-schema.json')),
  filter: ajv.compile(schemaOf('sigma-filters-schema.json')),
};
const folders = readdirSync(room, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const documents = folders.flatMap((folder) =>
  documentsOf(folder).map((rule) => ({ name: shown(folder, rule), rule })),
);
const plain = documents.filter(({ rule }) => !typeOf(rule).startsWith('x_'));
const own = documents.filter(({ rule }) => typeOf(rule).startsWith('x_'));

describe('readers of YAML 1.1, as most tools for Sigma are', () => {
  it.each(folders)('see in %s what we see: no bare on, off, yes or no', (name) => {
    const contents = (version: '1.1' | '1.2') =>
      [...parseAllDocuments(textOf(name), { version })].map((document) => document.toJS());
    expect(contents('1.1')).toEqual(contents('1.2'));
  });
});

describe('the JSON schemas of Sigma', () => {
  it('have rules to look at', () => {
    expect(plain.length).toBeGreaterThanOrEqual(14);
  });

  it.each(plain)('take $name', ({ rule }) => {
    expect(mistakesIn(rule)).toEqual([]);
  });

  it.each(own)('refuse nothing but the correlation of $name, whose type is ours', ({ rule }) => {
    const mistakes = mistakesIn(rule);
    expect(mistakes.some((mistake) => mistake.startsWith('/correlation/type '))).toBe(true);
    expect(mistakes.filter((mistake) => !mistake.startsWith('/correlation'))).toEqual([]);
  });

  it.each([
    ['a level', { level: 'terrible' }],
    ['an id', { id: 'one' }],
    ['a date', { date: 'yesterday' }],
    ['a timespan', { correlation: { type: 'event_count', rules: ['one'], timespan: 5 } }],
    ['a type', { correlation: { type: 'often', rules: ['one'], timespan: '5m' } }],
  ])('would refuse %s that is wrong', (_what, wrong) => {
    const right = plain.find(({ rule }) => kindOf(rule) === 'correlation');
    expect(mistakesIn({ ...right?.rule, ...wrong })).not.toEqual([]);
  });
});

/** The schema asks for `group-by`, which the text of the specification calls optional. */
function mistakesIn(rule: RuleDocument): string[] {
  const { correlation } = rule;
  const validate = validators[kindOf(rule)];
  validate(correlation ? { ...rule, correlation: { 'group-by': [], ...correlation } } : rule);
  return (validate.errors ?? []).map(
    ({ instancePath, message }: ErrorObject) => `${instancePath} ${message}`,
  );
}

function documentsOf(folder: string): RuleDocument[] {
  return [...parseAllDocuments(textOf(folder))].map((document) => document.toJS() as RuleDocument);
}

function textOf(folder: string): string {
  return readFileSync(join(room, folder, 'rule.yml'), 'utf8');
}

function kindOf(rule: RuleDocument): Kind {
  if ('correlation' in rule) return 'correlation';
  return 'filter' in rule ? 'filter' : 'detection';
}

function typeOf({ correlation }: RuleDocument): string {
  return String(correlation?.type ?? '');
}

function shown(folder: string, { name, id, title }: RuleDocument): string {
  return `${folder}: ${name ?? id ?? title}`;
}

/** Without `$schema`, whose spelling with a `#` at the end ajv does not know. */
function schemaOf(file: string): object {
  const { $schema: _, ...schema } = JSON.parse(readFileSync(join(schemas, file), 'utf8'));
  return schema;
}
