import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { PlacedRecord } from '../context/placed-record.ts';
import { CaseChange, changeRecords } from './case-change.ts';
import { shippedRules } from './load-rules.ts';

const Expected = {
  why: z.string().min(10),
  findings: z.number().int().min(0),
  /** Whom the findings name, all of them together; not looked at where it is left out. */
  accounts: z.array(z.string()).optional(),
  /** The count of each finding, in order; not looked at where it is left out. */
  counts: z.array(z.number().int()).optional(),
};

const CaseFields = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
);

/** Records, and how many findings its rule, and no other, must make of them. */
const WrittenCase = z.strictObject({
  ...Expected,
  records: z.array(
    z.strictObject({
      at: z.iso.datetime(),
      times: z.array(z.iso.datetime()).default([]),
      category: z.enum(['act', 'grant', 'automation', 'coverage', 'account', 'device']),
      fields: CaseFields,
    }),
  ),
});

/** Another case over again with something else in it: how near is near, what counts as well. */
const ChangedCase = z.strictObject({
  ...Expected,
  like: z.string(),
  ...CaseChange.shape,
});

export type RuleCase = z.infer<typeof WrittenCase> & {
  readonly name: string;
  readonly placed: readonly PlacedRecord[];
};

/** The cases of a rule, by its folder: those of its `cases/`, then those that are like them but changed. */
export function readCases(rule: string): RuleCase[] {
  const folder = join(shippedRules, rule, 'cases');
  const read = (name: string): unknown => parse(readFileSync(join(folder, name), 'utf8'));
  const names = readdirSync(folder).sort();
  const written = names
    .filter((name) => name !== changedFile)
    .map((name) => ({ name, ...WrittenCase.parse(read(name)) }))
    .map((one) => ({ ...one, placed: recordsOf(one.records) }));
  const changed = names.includes(changedFile) ? ChangedCase.array().parse(read(changedFile)) : [];
  return [...written, ...changed.map((one, nr) => changedCase(written, one, nr))];
}

const changedFile = 'changed.yml';

function changedCase(
  written: readonly RuleCase[],
  { like, why, findings, accounts, counts, ...change }: z.infer<typeof ChangedCase>,
  nr: number,
): RuleCase {
  const base = written.find(({ name }) => name === `${like}.yml`);
  if (base === undefined) throw new Error(`${changedFile}: no case is called ${like}.`);
  const name = `${findings > 0 ? 'fires' : 'quiet'}-${changedFile}#${nr + 1}.yml`;
  const placed = changeRecords(base.placed, change);
  return { name, why, findings, accounts, counts, records: base.records, placed };
}

/** The records of a case as rules see them; the id tells which entry they are of. */
function recordsOf(records: z.infer<typeof WrittenCase>['records']): PlacedRecord[] {
  return records.flatMap(({ at, times, category, fields }, index) =>
    [at, ...times].map((time, repeat) => ({
      id: `${index}-${repeat}`,
      timeMs: Date.parse(time),
      logsource: { category, product: 'homeground' as const },
      fields,
    })),
  );
}
