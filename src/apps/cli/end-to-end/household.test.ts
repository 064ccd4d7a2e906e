import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseHousehold } from '../../../household/parse-household.ts';
import type { WrittenStory } from '../../../stories/write-story.ts';
import { examination, fewDays, folderOfThisFile, writeHome } from './homes.test-data.ts';
import { runCli } from './run-cli.test-data.ts';

const folder = folderOfThisFile();
const file = join(folder, 'household.yml');
let home: WrittenStory;

beforeAll(async () => {
  home = await writeHome('separated-couple', join(folder, 'home'), fewDays);
});

describe('homeground household', () => {
  it('writes a starting file that parses back, for its owner alone', async () => {
    const { code, err, out, left } = await runCli(['household', home.config, '--out', file]);
    expect({ code, err, left }).toEqual({ code: 0, err: '', left: [] });
    expect(out).toContain('household.yml');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const told = parseHousehold(readFileSync(file, 'utf8'), file);
    expect(told.people.map(({ name }) => name).sort()).toEqual(['alex', 'jo', 'robin', 'sam']);
    expect(new Set(told.people.map(({ is }) => is))).toEqual(new Set(['unknown']));
    expect(told.time_zone).toBe('Europe/London');
  });

  it('prints the same where no file is named', async () => {
    const { code, out } = await runCli(['household', home.config]);
    expect(code).toBe(0);
    expect(out).toBe(readFileSync(file, 'utf8'));
  });

  it('never writes over a file that somebody may have filled in', async () => {
    const before = readFileSync(file);
    const { code, out, err } = await runCli(['household', home.config, '--out', file]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/already there, and is not overwritten\.\nName another file/);
    expect(readFileSync(file)).toEqual(before);
  });

  it('says so where the file cannot be written', async () => {
    const nowhere = join(folder, 'no', 'such', 'folder.yml');
    const { code, err } = await runCli(['household', home.config, '--out', nowhere]);
    expect(code).toBe(2);
    expect(err).toMatch(/could not be written/);
  });

  it('can be given to examine as it is, and once it is filled in', async () => {
    const unfilled = await examination([home.config, '--household', file]);
    const needs = unfilled.answers.flatMap((answer) => answer.needs);
    expect(needs).toContain('household');
    const filled = await examination([home.config, '--household', home.household]);
    expect(filled.answers.flatMap((answer) => answer.needs)).not.toContain('household');
    expect(filled.accounts.filter(({ person }) => person === 'sam').length).toBeGreaterThan(1);
  });
});
