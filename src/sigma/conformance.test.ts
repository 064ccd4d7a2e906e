import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { HomegroundError } from '../model/homeground-error.ts';
import { columnsOf } from './columns/columns-of.ts';
import { runColumns } from './columns/run-columns.ts';
import { compile } from './compile.ts';
import { compareFirings, type Firing } from './firing.ts';
import { type ParsedRule, parseRules } from './parse-rules.ts';
import { run } from './run.ts';
import type { SigmaFields, SigmaRecord } from './sigma-record.ts';

/** The form of a case is described in docs/sigma.md, for engines other than this one. */
type Case = {
  name: string;
  detection?: Record<string, unknown>;
  rules?: string;
  placeholders?: Record<string, (string | number | boolean)[]>;
  records?: {
    id: string;
    t?: number | string;
    logsource?: SigmaRecord['logsource'];
    fields?: SigmaFields;
  }[];
  matches?: string[];
  firings?: (Partial<Firing> & { records: string[]; from?: number; to?: number })[];
  refused?: { says: string; line?: number; column?: number };
};

const folder = new URL('./conformance/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.yml'));

function rulesOf(one: Case): string {
  if (one.rules !== undefined) return one.rules;
  const logsource = { category: 'test' };
  return JSON.stringify({ title: 'one', id: 'one', logsource, detection: one.detection });
}

function parsed(one: Case): ParsedRule[] {
  const placeholders = new Map(Object.entries(one.placeholders ?? {}));
  return parseRules([{ path: 'rule.yml', text: rulesOf(one) }], placeholders);
}

function recordsOf(one: Case): SigmaRecord[] {
  return (one.records ?? []).map(({ id, t, logsource, fields }, index) => ({
    id,
    timeMs: secondsOf(t ?? index) * 1000,
    logsource: logsource ?? { category: 'test' },
    fields: fields ?? {},
  }));
}

/** `2d6h` as seconds. */
function secondsOf(t: number | string): number {
  const unitS: Record<string, number> = { s: 1, m: 60, h: 3600, d: 86_400 };
  const parts = [...String(t).matchAll(/(\d+)([smhd])/g)];
  if (typeof t === 'number') return t;
  return parts.reduce(
    (sum, [, digits, unit]) => sum + Number(digits) * (unitS[unit ?? ''] ?? 0),
    0,
  );
}

function expectedOf(one: Case): Firing[] {
  const times = new Map(recordsOf(one).map((record) => [record.id, record.timeMs]));
  const single = (one.matches ?? []).map((id) => ({ rule: 'one', records: [id] }));
  return [...single, ...(one.firings ?? [])]
    .map(({ records, ...given }: NonNullable<Case['firings']>[number]) => ({
      rule: given.rule ?? 'one',
      group: given.group ?? {},
      fromMs: Math.min(...records.map((id) => times.get(id) ?? Number.NaN)),
      toMs: Math.max(...records.map((id) => times.get(id) ?? Number.NaN)),
      records,
      count: given.count ?? records.length,
    }))
    .sort(compareFirings);
}

function refusalOf(one: Case): string {
  try {
    parsed(one);
  } catch (error) {
    if (error instanceof HomegroundError && error.code === 'bad-rule') return error.message;
    throw error;
  }
  return 'not refused';
}

it('has a set of cases to hold the engine to', () => {
  expect(files.length).toBeGreaterThan(5);
});

describe.each(files)('%s', (file) => {
  const cases = parse(readFileSync(new URL(file, folder), 'utf8')) as Case[];
  it.each(cases.map((one) => [one.name, one] as const))('%s', (_name, one) => {
    if (one.refused) {
      const { says, line, column } = one.refused;
      const place = line === undefined ? '' : `rule.yml:${line}:${column ?? ''}`;
      expect(refusalOf(one)).toContain(says);
      expect(refusalOf(one)).toContain(place);
      return;
    }
    const compiled = compile(parsed(one));
    expect(run(compiled, recordsOf(one))).toEqual(expectedOf(one));
    expect(runColumns(compiled, columnsOf(recordsOf(one)))).toEqual(expectedOf(one));
  });
});
