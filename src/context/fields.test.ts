import { describe, expect, it } from 'vitest';
import { grantOf } from '../household/cast.test-data.ts';
import { collectContext } from './collect-context.ts';
import { fields } from './fields.ts';
import { automationOf, byAlex, household, nowMs, place, stateOf } from './home.test-data.ts';
import type { FieldValue } from './placed-record.ts';

export const typeOf = (value: FieldValue): string => {
  if (Array.isArray(value)) return 'list';
  return typeof value === 'string' ? 'text' : typeof value === 'boolean' ? 'yes-no' : 'number';
};

describe('the fields', () => {
  const records = [
    ...place([byAlex, automationOf(), grantOf('g', 's:alex')]),
    (() => {
      const collector = collectContext();
      return collector
        .finish(household, { nowMs })
        .place(stateOf('x', '2025-01-01T00:00Z', 'home'));
    })(),
  ];

  it('are named once', () => {
    expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
  });

  it.each([...new Set(records.map(({ logsource }) => logsource.category))])(
    'of a placed %s are those of the table, neither more nor fewer',
    (category) => {
      const expected = fields.filter((field) => field.categories.includes(category));
      for (const record of records.filter(({ logsource }) => logsource.category === category))
        expect(Object.keys(record.fields).sort()).toEqual(expected.map(({ name }) => name).sort());
    },
  );

  it('cover every category of the table', () => {
    const placed = new Set(records.map(({ logsource }) => logsource.category));
    expect([...placed].sort()).toEqual([...new Set(fields.flatMap((f) => f.categories))].sort());
  });

  it('hold what the table says', () => {
    const held = records.flatMap((record) => Object.entries(record.fields));
    for (const [name, value] of held.filter(([, known]) => known !== null)) {
      const field = fields.find((one) => one.name === name);
      expect(field?.type.split(' or '), name).toContain(typeOf(value));
      const words = [value].flat();
      expect(field?.values ?? words, name).toEqual(expect.arrayContaining(words));
    }
  });
});
