import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Examination } from '../../../model/examination.ts';
import type { Mark } from '../../../stories/life/mark-book.ts';
import { recorderSchemas } from '../../../stories/recorder/schema.ts';
import type { WrittenStory } from '../../../stories/write-story.ts';
import {
  bareStory,
  examination,
  fewDays,
  folderOfThisFile,
  textOf,
  writeHome,
} from './homes.test-data.ts';
import { runCli } from './run-cli.test-data.ts';
import { countsOf, marksNotFound, unexplained } from './unexplained.test-data.ts';

const folder = folderOfThisFile();
const at = (...names: string[]): string => join(folder, ...names);

/** Writes a story as somebody would, and examines it with its household file. */
async function tell(name: string): Promise<{ marks: Mark[]; examined: Examination }> {
  const written = await runCli(['story', name, '--out', at(name)]);
  expect(written).toMatchObject({ code: 0, err: '', left: [] });
  const marks = JSON.parse(textOf(at(name, 'marks.json'))) as Mark[];
  const household = at(name, 'household.yml');
  return { marks, examined: await examination([at(name, 'config'), '--household', household]) };
}

/** Of what can be asked of a home where nobody keeps a diary. */
const answersOf = ({ answers }: Examination) =>
  new Set(answers.filter(({ needs }) => needs.join() !== 'diary').map(({ answer }) => answer));

describe('a whole story', () => {
  it('of an ordinary family gives no finding at all, with everything looked for', async () => {
    const { marks, examined } = await tell('ordinary-family');
    expect(marks).toEqual([]);
    expect(examined.findings).toEqual([]);
    expect(answersOf(examined)).toEqual(new Set(['not-found']));
    expect(examined.counts.acts).toBeGreaterThan(500);
    expect(examined.unread).toEqual([]);
  });

  it('of a separated couple gives what it marks, as often as it was done, and nothing else', async () => {
    const { marks, examined } = await tell('separated-couple');
    expect(new Set(marks.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(7);
    expect(marksNotFound(marks, examined.findings)).toEqual([]);
    expect(unexplained(marks, examined.findings)).toEqual([]);
    expect(answersOf(examined)).toEqual(new Set(['found', 'not-found']));
    for (const rule of ['location-requests', 'heating-tug-of-war', 'night-bursts', 'record-cut']) {
      const [done, seen] = countsOf(rule, marks, examined.findings);
      expect([rule, seen]).toEqual([rule, done]);
    }
  });
});

describe('the couple', () => {
  it.concurrent.each(recorderSchemas)(
    'in recorder layout %d gives what is marked, and nothing else',
    async (schema) => {
      const home = at(`couple-${schema}`);
      const { config, household, marks } = await writeHome('separated-couple', home, {
        ...bareStory,
        schema,
      });
      const { findings, unread } = await examination([config, '--household', household]);
      expect(unread).toEqual([]);
      expect(new Set(marks.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(7);
      expect(marksNotFound(marks, findings)).toEqual([]);
      expect(unexplained(marks, findings)).toEqual([]);
    },
  );
});

describe('one home, given in many ways', () => {
  let home: WrittenStory;
  let whole: Examination;
  const early = (): string => home.backups[0] ?? '';
  const late = (): string => home.backups[1] ?? '';
  const examined = (...paths: string[]) => examination([...paths, '--household', home.household]);

  beforeAll(async () => {
    home = await writeHome('ordinary-family', at('ways'), {
      ...fewDays,
      backups: [2, fewDays.days],
      isWalLeft: true,
    });
    whole = await examined(home.config);
    mkdirSync(at('history'));
    for (const name of ['home-assistant_v2.db', 'home-assistant_v2.db-wal'])
      cpSync(join(home.config, name), at('history', name));
    cpSync(join(home.config, '.storage'), at('store', '.storage'), { recursive: true });
  });

  const things = ({ devices, accounts, grants }: Examination) => ({ devices, accounts, grants });

  it('as a backup says the same of things and acts as its folder', async () => {
    const backup = await examined(late());
    expect(things(backup)).toEqual(things(whole));
    expect(backup.counts).toEqual(whole.counts);
    expect(whole.counts.acts).toBeGreaterThan(10);
  });

  it('as a database with its log alone gives the same acts and states', async () => {
    const history = await examined(
      at('history', 'home-assistant_v2.db'),
      at('history', 'home-assistant_v2.db-wal'),
    );
    expect(history.counts.states).toBe(whole.counts.states);
    expect(history.counts.acts).toBe(whole.counts.acts);
    expect(history.accounts.filter(({ kind }) => kind === 'session')).toEqual([]);
    const cut = await examined(at('history', 'home-assistant_v2.db'));
    expect(cut.counts.states).toBeLessThan(whole.counts.states);
  });

  it('as .storage alone gives the same access, and says that there is no history', async () => {
    const store = await examined(at('store', '.storage'));
    const ofPeople = ({ grants }: Examination) =>
      grants.filter(({ means }) => means !== 'automation' && means !== 'webhook');
    expect(ofPeople(store).length).toBeGreaterThan(10);
    expect(ofPeople(store)).toEqual(ofPeople(whole));
    expect(store.counts.acts).toBe(0);
    const answer = store.answers.find(({ rule }) => rule === 'night-bursts');
    expect(answer).toMatchObject({ answer: 'could-not-check' });
    expect(answer?.needs).toContain('commands');
  });

  it('in pieces gives the same as whole', async () => {
    const pieces = await examined(
      at('store', '.storage'),
      at('history'),
      join(home.config, 'automations.yaml'),
      join(home.config, 'scripts.yaml'),
      join(home.config, 'configuration.yaml'),
    );
    expect(things(pieces)).toEqual(things(whole));
    expect(pieces.counts).toEqual(whole.counts);
  });

  it('twice, or as folder and backups together, is not counted twice', async () => {
    const ways = await Promise.all([
      examined(late(), late()),
      examined(home.config, late()),
      examined(early(), late()),
      examined(home.config, early(), late(), at('history')),
    ]);
    for (const way of ways) {
      expect(way.counts).toEqual(whole.counts);
      for (const kind of ['devices', 'accounts', 'grants'] as const)
        expect(way[kind]).toHaveLength(whole[kind].length);
    }
  });

  it('gives the same bytes in any order, and again', async () => {
    const paths = [home.config, early(), late(), at('history')];
    const args = ['--household', home.household];
    const [one, again, turned] = await Promise.all([
      runCli(['examine', ...paths, ...args]),
      runCli(['examine', ...paths, ...args]),
      runCli(['examine', ...args, ...paths.toReversed()]),
    ]);
    expect(one.out.length).toBeGreaterThan(2000);
    expect(again.out).toBe(one.out);
    expect(turned.out).toBe(one.out);
    const [json, jsonTurned] = await Promise.all([
      runCli(['examine', ...paths, ...args, '--json']),
      runCli(['examine', ...paths.toReversed(), ...args, '--json']),
    ]);
    expect(jsonTurned.out).toBe(json.out);
  });

  it('looks only at the days that are asked for, and they add up', async () => {
    const days = home.config;
    const { coverage } = whole;
    const from = coverage.find(({ aspect }) => aspect === 'span')?.from ?? '';
    const [day = ''] = new Date(Date.parse(from) + 2 * 86_400_000).toISOString().split('T');
    const [yesterday = ''] = new Date(Date.parse(day) - 86_400_000).toISOString().split('T');
    const [before, after] = await Promise.all([
      examined(days, '--until', yesterday),
      examined(days, '--since', day),
    ]);
    expect(before.counts.acts).toBeGreaterThan(0);
    expect(after.counts.acts).toBeGreaterThan(0);
    expect(before.counts.acts + after.counts.acts).toBe(whole.counts.acts);
    const turn = expect.stringMatching(/T2[23]:00:00.000Z$|T00:00:00.000Z$/);
    expect([whole.window, before.window, after.window]).toEqual([
      undefined,
      { from: null, until: turn },
      { from: before.window?.until, until: null },
    ]);
    const { out } = await runCli(['examine', days, '--since', yesterday, '--until', day]);
    const told = `only what was done from ${yesterday} on and up to ${day} was looked at`;
    expect(out.replaceAll(/\s+/g, ' ')).toContain(told);
  });
});
