import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { checkSchema } from './check-schema.ts';
import { readRules } from './read-rules.ts';
import { readYaml } from './read-yaml.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true });
ajv.addFormat('uuid', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i);
const bodies = {
  detection: { logsource: { category: 'x' }, detection: { s: { f: 1 }, condition: 's' } },
  correlation: {
    correlation: {
      type: 'event_count',
      rules: ['ab'],
      'group-by': ['u'],
      timespan: '1m',
      condition: { gte: 1 },
    },
  },
  filter: {
    logsource: { category: 'x' },
    filter: { rules: ['a'], selection: { f: 1 }, condition: 'not selection' },
  },
};
type Kind = keyof typeof bodies;
const schemas = {
  detection: 'sigma-detection-rule-schema.json',
  correlation: 'sigma-correlation-rules-schema.json',
  filter: 'sigma-filters-schema.json',
};
const kinds = Object.keys(schemas) as Kind[];
const validators = Object.fromEntries(
  kinds.map((kind) => {
    const text = readFileSync(new URL(`./schema/${schemas[kind]}`, import.meta.url), 'utf8');
    const { $schema: _, ...schema } = JSON.parse(text);
    return [kind, ajv.compile(schema)];
  }),
);

const uuid = '929a690e-bef0-4204-a928-ef5e620d6fcc';
const values: readonly unknown[] = [
  ...[
    'test',
    'stable',
    'Stable',
    'high',
    'terrible',
    'x',
    '',
    uuid,
    uuid.toUpperCase(),
    `${uuid}0`,
  ],
  ...['2026-02-28', '2026-2-28', '2026/02/28', '2026-13-01', 'derived', 5, true, null, {}, []],
  ...['attack.t1059', 'attack', 'Attack.t1', 'cve.2024-1', 'a b.c', 'x'.repeat(257)],
  ...[
    ['attack.t1'],
    ['attack.t1', 'attack.t1'],
    ['a'],
    ['ab', 5],
    ['ab', 'cd'],
    ['ab', 'ab'],
    [[]],
  ],
  ...[[{ id: uuid, type: 'derived' }], [{ id: 'a', type: 'like' }], [{ type: 'derived' }], [{}]],
];
const attributes = [
  ...['title', 'id', 'related', 'name', 'taxonomy', 'status', 'description', 'license', 'author'],
  ...[
    'references',
    'date',
    'modified',
    'fields',
    'falsepositives',
    'level',
    'tags',
    'scope',
    'own',
  ],
];

const paths: Record<Kind, readonly (readonly string[])[]> = {
  detection: [
    ...attributes.map((name) => [name]),
    ...['category', 'product', 'service', 'definition', 'own'].map((key) => ['logsource', key]),
    ...['s', 'condition', 'other'].map((key) => ['detection', key]),
    ...[['logsource'], ['detection']],
  ],
  correlation: [
    ...[...attributes, 'generate', 'correlation'].map((name) => [name]),
    ...['type', 'rules', 'aliases', 'timespan', 'condition', 'generate'].map(inCorrelation),
    ...[['correlation', 'aliases', 'who'], inCorrelation('group-by')],
    ...['gt', 'gte', 'lt', 'lte', 'eq', 'neq', 'field', 'most'].map((key) => [
      ...['correlation', 'condition', key],
    ]),
  ],
  filter: [
    ...attributes.map((name) => [name]),
    ...['category', 'product', 'service', 'own'].map((key) => ['logsource', key]),
    ...['rules', 'selection', 'condition', 'other'].map((key) => ['filter', key]),
    ...[['logsource'], ['filter']],
  ],
};

function inCorrelation(key: string): string[] {
  return ['correlation', key];
}

/** Undefined leaves the key out. */
const anywhere: readonly unknown[] = [
  ...values,
  ...[undefined, 'event_count', 'value_count', 'temporal', 'any', 's', 'not s', '1m', '90m'],
  ...[
    '12345678901m',
    1.5,
    2,
    -1,
    0,
    '3',
    [5],
    [5, 5],
    [1.5],
    [null],
    [true],
    [{ a: 1 }],
    ['u', 'u'],
  ],
  ...[
    'u',
    ['u'],
    ['x'.repeat(257)],
    { f: 1 },
    { gte: 1 },
    { gte: '1' },
    { gte: 1.5 },
    { lt: 1, x: 2 },
  ],
  ...[{ who: 'u' }, { who: { ab: 'u' } }, { who: ['u'] }, { u: null }, [{ a: 1 }, { a: 1 }]],
  ...[[uuid], ['ab', 'cd', 'ab'], [1, '1'], [true, 'true'], { field: ['a', 'b'], gte: 1 }],
];

function changed(rule: Rule, [key = '', ...rest]: readonly string[], value: unknown): Rule {
  const { [key]: inner, ...others } = rule;
  const isMap = typeof inner === 'object' && inner !== null && !Array.isArray(inner);
  if (rest.length > 0) return { ...rule, [key]: changed(isMap ? { ...inner } : {}, rest, value) };
  return value === undefined ? others : { ...others, [key]: value };
}

type Rule = Record<string, unknown>;

/** What is read here beyond the schemas, as docs/sigma.md lists it. */
function isBeyond(kind: Kind, rule: Rule): boolean {
  if (kind === 'detection') return false;
  const body = rule[kind];
  if (typeof body !== 'object' || body === null) return false;
  const of = (key: string): unknown => (key in body ? body[key as keyof typeof body] : undefined);
  if (kind === 'filter') return of('rules') === 'any';
  const isTemporal = of('type') === 'temporal' || of('type') === 'temporal_ordered';
  const isInWords = isTemporal && typeof of('condition') === 'string';
  return (
    of('group-by') === undefined ||
    (isTemporal && !isInWords) ||
    (isInWords && of('rules') === undefined)
  );
}

function rootsOf(rule: object) {
  return readYaml('r.yml', JSON.stringify(rule, null, 1)).flatMap(({ root }) => root ?? []);
}

function mistakesIn(rule: object): string[] {
  return rootsOf(rule)
    .flatMap(checkSchema)
    .map(({ place, message }) => `${place.line}: ${message}`);
}

/** Whether it can be run by itself: that rules it names are elsewhere is no mistake of it. */
function isRefused(rule: object): boolean {
  const documents = readRules([{ path: 'r.yml', text: JSON.stringify(rule) }], new Map());
  return documents
    .flatMap(({ mistakes }) => mistakes)
    .some(({ message }) => !message.startsWith('There is no rule with the id or name'));
}

/** Some day in the calendar, and the taxonomy of a filter, are what the text has beyond the schemas. */
function isToldAsTheSchemaHasIt(kind: Kind, rule: Rule): boolean {
  const found = mistakesIn(rule);
  if (validators[kind]?.(rule)) return found.every((one) => /taxonomy|must be a day/.test(one));
  return isBeyond(kind, rule) || found.length > 0 || isRefused(rule);
}

describe('checkSchema', () => {
  it.each(kinds)(
    'refuses what the JSON schema refuses, and nothing else, whatever stands where: %s',
    (kind) => {
      const right: Rule = { title: 'right', ...bodies[kind] };
      expect([validators[kind]?.(right), mistakesIn(right), isRefused(right)]).toEqual([
        ...[true, [], false],
      ]);
      const wrong = paths[kind].flatMap((path) =>
        anywhere
          .map((value) => ({ path, value, rule: changed(right, path, value) }))
          .filter(({ rule }) => !isToldAsTheSchemaHasIt(kind, rule)),
      );
      expect(wrong.map(({ path, value }) => [path.join('.'), value])).toEqual([]);
    },
  );

  it('tells every mistake at its place', () => {
    const text = `title: right
id: one
date: 2026-02-30
tags:
  - attack.t1059
  - Attack
status: fine
related:
  - id: ${uuid}
    type: like
falsepositives: [none, none]
logsource: { category: x, definition: 5 }
my-own: { anything: [1] }
detection: { s: { f: 1 }, condition: s }
`;
    const mistakes = readYaml('r.yml', text).flatMap(({ root }) => (root ? checkSchema(root) : []));
    expect(mistakes.map(({ place: { line, column } }) => [line, column])).toEqual([
      ...[
        [2, 5],
        [3, 7],
        [6, 5],
        [7, 1],
        [10, 11],
        [11, 24],
        [12, 39],
      ],
    ]);
    for (const { message, hint } of mistakes) expect(message + hint).toMatch(/\S/);
  });
});
