import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkMetadata } from './check-metadata.ts';
import { readYaml } from './read-yaml.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true });
ajv.addFormat('uuid', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i);
const bodies = {
  detection: { logsource: { category: 'x' }, detection: { s: { f: 1 }, condition: 's' } },
  correlation: {
    correlation: {
      type: 'event_count',
      rules: ['ab'],
      'group-by': [],
      timespan: '1m',
      condition: { gte: 1 },
    },
  },
  filter: { logsource: { category: 'x' }, filter: { rules: ['a'], selection: {}, condition: 's' } },
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
const values = fc.constantFrom<unknown>(
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
);
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

function mistakesIn(rule: object): string[] {
  const [document] = readYaml('r.yml', JSON.stringify(rule, null, 1));
  if (!document) throw new Error('no document');
  return checkMetadata(document).map(({ place, message }) => `${place.line}: ${message}`);
}

describe('checkMetadata', () => {
  it.each(kinds)('refuses what the JSON schema refuses, and nothing else: %s', (kind) => {
    const validate = validators[kind];
    // The text of the specification has a taxonomy in filters as well, which their schema does not.
    const beyondSchema = kind === 'filter' ? ['taxonomy'] : [];
    const names = attributes.filter((name) => !beyondSchema.includes(name));
    fc.assert(
      fc.property(fc.constantFrom(...names), values, (name, value) => {
        const rule = { title: 'right', ...bodies[kind], [name]: value };
        expect(mistakesIn(rule).length === 0).toBe(validate?.(rule));
      }),
      { numRuns: 1500 },
    );
  });

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
    const mistakes = readYaml('r.yml', text).flatMap(checkMetadata);
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
