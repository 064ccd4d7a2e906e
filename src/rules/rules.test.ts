import { describe, expect, it } from 'vitest';
import { fields } from '../context/fields.ts';
import type { PlacedRecord } from '../context/placed-record.ts';
import { fieldsOf } from '../sigma/fields-of.ts';
import { run } from '../sigma/run.ts';
import { find } from './find.ts';
import { loadRules } from './load-rules.ts';
import { readCases } from './rule-case.ts';

const catalogue = loadRules();
const fieldsByName = new Map(fields.map((field) => [field.name, field]));
const cases = catalogue.rules.flatMap(({ id }) => readCases(id).map((one) => ({ id, ...one })));

describe('the catalogue', () => {
  it('has rules and cases', () => {
    expect(catalogue.rules.length).toBeGreaterThanOrEqual(7);
    expect(cases.length).toBeGreaterThanOrEqual(3 * catalogue.rules.length);
  });

  it.each(catalogue.rules)('$id fires at least once and stays quiet at least twice', ({ id }) => {
    const own = cases.filter((one) => one.id === id);
    expect(own.filter(({ name }) => name.startsWith('fires-')).length).toBeGreaterThanOrEqual(1);
    expect(own.filter(({ name }) => name.startsWith('quiet-')).length).toBeGreaterThanOrEqual(2);
  });

  it.each(catalogue.rules)('$id asks only for fields that context gives', ({ documents }) => {
    const asked = documents.flatMap((document) => [...fieldsOf(document).fields]);
    expect(asked.filter((name) => !fieldsByName.has(name) && !name.startsWith('value.'))).toEqual(
      [],
    );
  });
});

describe.each(cases)('$id/$name', (one) => {
  const { id, name, placed, findings } = one;

  it('is named after what it expects', () => {
    expect(name).toMatch(findings > 0 ? /^fires-.*\.yml$/ : /^quiet-.*\.yml$/);
  });

  it('uses fields and values that context gives', () => {
    for (const { fields: told, logsource } of placed) {
      for (const [field, value] of Object.entries(told))
        checkField(logsource.category, field, value);
    }
  });

  it(`gives ${findings} finding(s), and none of another rule`, () => {
    const firings = run(catalogue.compiled, placed);
    const rules = firings.map(
      ({ rule }) => catalogue.rules.find((one) => one.sigmaId === rule)?.id,
    );
    expect(rules).toEqual(Array(findings).fill(id));
  });
});

const telling = cases.filter(({ accounts, counts }) => accounts ?? counts);

describe.each(telling)('$id/$name', ({ placed, accounts, counts }) => {
  it('names and counts what it says', () => {
    const found = find(placed, { catalogue, brought: new Set() }).findings;
    const named = new Set(found.flatMap((finding) => finding.accounts));
    expect(accounts ?? [...named].sort()).toEqual([...named].sort());
    expect(counts ?? found.map(({ count }) => count)).toEqual(found.map(({ count }) => count));
  });
});

function checkField(
  category: PlacedRecord['logsource']['category'],
  name: string,
  value: unknown,
): void {
  if (name.startsWith('value.')) return;
  const field = fieldsByName.get(name);
  expect(field, name).toBeDefined();
  expect(field?.categories, name).toContain(category);
  if (field?.values === undefined || value === null) return;
  for (const one of [value].flat()) expect(field.values, name).toContain(one);
}
