import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseHousehold } from './household/parse-household.ts';
import type { Household } from './model/household.ts';
import { Observation } from './model/observation.ts';
import { Unread } from './model/unread.ts';
import { type Examined, examine } from './pipeline.ts';
import { writeBackup } from './readers/home-assistant/backup/write-backup.ts';
import { type Mutation, mutations } from './readers/mutate-file.test-data.ts';
import { readers } from './readers/registry.ts';
import { fewDays } from './stories/few-days.test-data.ts';
import { plantedSecrets } from './stories/planted-secrets.ts';
import { writeStory } from './stories/write-story.ts';
import { filesBelow } from './stories/written-story.test-data.ts';

const folder = mkdtempSync(join(tmpdir(), 'mutations-'));
const workFolder = join(folder, 'work');
const secrets = [...plantedSecrets(fewDays()), 'PLANTED-SECRET', 'planted'];

/** Every folder that somebody could give: a home with its history, and the cases of all readers. */
const homes: string[] = [];
let backup = '';
let household: Household;

beforeAll(async () => {
  mkdirSync(workFolder);
  const story = await writeStory(fewDays(), join(folder, 'story'), { backups: [4] });
  [backup = ''] = story.backups;
  household = parseHousehold(readFileSync(story.household, 'utf8'), 'household.yml');
  homes.push(story.config);
  for (const { manifest } of readers) {
    const cases = join(import.meta.dirname, 'readers', manifest.id, 'cases');
    for (const name of readdirSync(cases)) homes.push(join(cases, name, 'input'));
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Maps and sets with all that is in them. */
const inFull = (_: string, value: unknown): unknown =>
  value instanceof Map || value instanceof Set ? [...value] : value;

/** What must hold of whatever comes out, where so many files were given. */
const holds = (examined: Examined, given: number): void => {
  const { catalogue, ...told } = examined;
  const text = JSON.stringify(told, inFull);
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  const { devices, accounts, grants, automations, coverage } = examined.things;
  const all = [...devices, ...accounts, ...grants, ...automations, ...coverage, ...examined.acts];
  for (const one of all) expect(Observation.parse(one)).toEqual(one);
  for (const one of examined.unread) expect(Unread.parse(one)).toEqual(one);
  expect(examined.answers).toHaveLength(catalogue.rules.length);
  const unclaimed = examined.unread.filter(({ record, where }) => record === where);
  const counted = unclaimed.reduce((sum, { count }) => sum + count, examined.records.length);
  expect(counted).toBe(given);
  expect(readdirSync(workFolder)).toEqual([]);
};

/** Without `onReaderFailed` a bug of ours is thrown on. */
const examined = (paths: readonly string[]): Promise<Examined> =>
  examine(paths, { workFolder, household });

type Change = { readonly home: number; readonly file: number; readonly mutate: Mutation };

/** A copy of a folder in which one file is changed. */
const changedHome = (where: string, { home, file, mutate }: Change): string => {
  cpSync(homes[home % homes.length] ?? '', where, { recursive: true });
  const files = filesBelow(where);
  const target = join(where, files[file % files.length] ?? '');
  writeFileSync(target, mutate(readFileSync(target)));
  return where;
};

const inCopy = async (check: (where: string) => Promise<void>): Promise<void> => {
  const where = mkdtempSync(join(folder, 'copy-'));
  try {
    await check(where);
  } finally {
    rmSync(where, { recursive: true });
  }
};

describe.each(Object.entries(mutations))('a file after: %s', (_, mutation) => {
  it('of a home or of a case ends in observations and unread', async () => {
    const change = fc.record({ home: fc.nat(), file: fc.nat(), mutate: mutation });
    await fc.assert(
      fc.asyncProperty(change, (made) =>
        inCopy(async (where) => {
          const home = changedHome(where, made);
          holds(await examined([home]), filesBelow(home).length);
        }),
      ),
      { numRuns: 16 },
    );
  });

  it('of the history ends in observations and unread', async () => {
    await fc.assert(
      fc.asyncProperty(mutation, (mutate) =>
        inCopy(async (where) => {
          const database = join(where, 'home-assistant_v2.db');
          writeFileSync(
            database,
            mutate(readFileSync(join(homes[0] ?? '', 'home-assistant_v2.db'))),
          );
          holds(await examined([database]), 1);
        }),
      ),
      { numRuns: 8 },
    );
  });

  it('of a backup, outside or inside, ends in observations and unread', async () => {
    await fc.assert(
      fc.asyncProperty(mutation, fc.nat(), (mutate, file) =>
        inCopy(async (where) => {
          const outside = join(where, 'outside.tar');
          writeFileSync(outside, mutate(readFileSync(backup)));
          const home = changedHome(join(where, 'config'), { home: 0, file, mutate });
          const files = filesBelow(home).map(
            (name) => [name, readFileSync(join(home, name))] as const,
          );
          const inside = join(where, 'inside.tar');
          const at = new Date(Date.UTC(2025, 9, 28));
          const about = { version: 2, date: at.toISOString() };
          writeFileSync(inside, await writeBackup({ about, files: new Map(files), at }));
          holds(await examined([outside, inside, backup]), 3);
        }),
      ),
      { numRuns: 5 },
    );
  });
});

describe('files that are gone, or there twice', () => {
  it('end in observations and unread', async () => {
    const change = fc.record({
      home: fc.nat(),
      gone: fc.array(fc.nat(), { maxLength: 6 }),
      twice: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(change, ({ home, gone, twice }) =>
        inCopy(async (where) => {
          cpSync(homes[home % homes.length] ?? '', where, { recursive: true });
          const files = filesBelow(where);
          const nth = (nr: number) => join(where, files[nr % files.length] ?? '');
          // In another's place, and beside itself.
          for (const [from, to] of twice) {
            copyFileSync(nth(from), join(dirname(nth(to)), 'copy'));
            copyFileSync(nth(from), nth(to));
          }
          for (const nr of gone) rmSync(nth(nr), { force: true });
          holds(await examined([where]), filesBelow(where).length);
        }),
      ),
      { numRuns: 20 },
    );
  });
});
