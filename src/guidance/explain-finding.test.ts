import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Category, Fields, PlacedRecord } from '../context/placed-record.ts';
import { find } from '../rules/find.ts';
import { loadRules } from '../rules/load-rules.ts';
import { explainFinding } from './explain-finding.ts';

type CaseRecord = { at: string; times?: string[]; category: Category; fields: Fields };

const catalogue = loadRules();
const rules = new URL('../rules/', import.meta.url);
const firing = catalogue.rules.flatMap((rule) =>
  readdirSync(new URL(`${rule.id}/cases/`, rules))
    .filter((name) => name.startsWith('fires-'))
    .map((name) => ({ rule, name })),
);

describe.each(firing)('the finding of $rule.id in $name', ({ rule, name }) => {
  const records = recordsIn(new URL(`${rule.id}/cases/${name}`, rules));
  const { findings } = find(records, { catalogue, brought: new Set(rule.card.needs) });

  it('is told with every place filled in', () => {
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) {
      const { shows } = explainFinding(finding, rule, {
        placed: new Map(records.map((record) => [record.id, record])),
        nameOf: (id) => id,
        timeIn: (utcMs) => new Date(utcMs).toISOString(),
      });
      expect(shows).not.toMatch(/[{}]/);
    }
  });
});

function recordsIn(file: URL): PlacedRecord[] {
  const { records }: { records: CaseRecord[] } = parse(readFileSync(file, 'utf8'));
  return records.flatMap(({ at, times = [], category, fields }, index) =>
    [at, ...times].map((time, repeat) => ({
      id: `${index}-${repeat}`,
      timeMs: Date.parse(time),
      logsource: { category, product: 'homeground' },
      fields,
    })),
  );
}
