import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtInStory } from '../../../stories/built-in-stories.ts';
import { plantedSecrets } from '../../../stories/planted-secrets.ts';
import { secretMarker } from '../../../stories/secrets.ts';
import type { WrittenStory } from '../../../stories/write-story.ts';
import { bareStory, fewDays, folderOfThisFile, writeHome } from './homes.test-data.ts';
import { type Run, runCli } from './run-cli.test-data.ts';

const folder = folderOfThisFile();
const at = (name: string): string => join(folder, name);
const secrets = plantedSecrets(builtInStory('separated-couple'));
let home: WrittenStory;
let whole: Record<'text' | 'json' | 'shown', Run>;

beforeAll(async () => {
  home = await writeHome('separated-couple', at('home'), { ...bareStory, backups: [fewDays.days] });
  const args = ['examine', home.config, '--household', home.household];
  const [text, json, shown] = await Promise.all([
    runCli(args),
    runCli([...args, '--json', '--private']),
    runCli([...args, '--private']),
  ]);
  whole = { text, json, shown };
});

/** Broken in the middle of secrets, where a parser would love to quote what it met. */
function breakRecords(): string {
  const broken = at('broken');
  const auth = readFileSync(join(home.config, '.storage', 'auth'), 'utf8');
  writeFileSync(broken, auth.replace(`"${secretMarker}`, secretMarker));
  return broken;
}

describe('secrets of the records', () => {
  it('are planted in what is examined', () => {
    expect(secrets.length).toBeGreaterThan(20);
    const auth = readFileSync(join(home.config, '.storage', 'auth'), 'utf8');
    expect(secrets.filter((secret) => auth.includes(secret)).length).toBeGreaterThan(5);
  });

  it.concurrent.each<[name: string, args: () => string[], code: number]>([
    ['examine of a backup', () => ['examine', ...home.backups, '--json', '--private'], 0],
    ['household', () => ['household', home.config], 0],
    ['examine of a broken file', () => ['examine', breakRecords()], 2],
    [
      'secrets as household file',
      () => ['examine', home.config, '--household', join(home.config, 'secrets.yaml')],
      2,
    ],
    [
      'an account file as household file',
      () => ['examine', home.config, '--household', join(home.config, '.storage', 'auth')],
      2,
    ],
    [
      'an account file as story',
      () => ['story', join(home.config, '.storage', 'auth'), '--out', at('new')],
      2,
    ],
  ])('never come out of %s', async (_, args, code) => {
    const run = await runCli(args());
    expect(run.code, run.err).toBe(code);
    expect(heldBy(run)).toEqual([]);
    expect(run.out.length + run.err.length).toBeGreaterThan(50);
  });

  it('never come out of a whole story: as text, as JSON, with its private texts', () => {
    for (const run of Object.values(whole)) {
      expect([run.code, run.err]).toEqual([0, '']);
      expect(heldBy(run)).toEqual([]);
    }
  });

  function heldBy({ out, err, left }: Run): string[] {
    const said = [out, err, left.join('\n')].join('\n');
    return [...secrets, secretMarker].filter((secret) => said.includes(secret));
  }
});

describe('private texts', () => {
  const words = 'Wake up.';

  it('are counted, and shown only where that is asked for', () => {
    const { text: folded, shown, json } = whole;
    expect(folded.out).toMatch(/of them carry words. They are folded away; --private/);
    expect(folded.out).not.toContain(words);
    expect(shown.out).toContain(`"${words}"`);
    expect(json.out).not.toContain(words);
  });
});

describe('what somebody sees who looks over a shoulder', () => {
  const words =
    /abus|stalk|victim|surviv|violen|spy|spie|harass|coerc|threat|perpetrat|refuge|police|evidence|danger|partner|separat/i;

  it.concurrent.each([
    'examine',
    'household',
    'new',
    'add',
    'status',
    'diary',
    'changes',
    'log',
    'passphrase',
    'delete',
    'rules',
    'readers',
    'explain',
    'story',
    'tour',
  ])('in the help of %s is how an ordinary household tool is used', async (name) => {
    const { code, out, err } = await runCli([name, '--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`homeground ${name}`);
    expect(out).not.toMatch(words);
  });

  it('in the overview, the version and the name of the process is one too', async () => {
    const [overview, version] = await Promise.all([runCli(['--help']), runCli(['--version'])]);
    expect(overview.out).not.toMatch(words);
    expect(version.out).toMatch(/^homeground \d+\.\d+\.\d+\n$/);
    const title = 'process.on("exit", () => process.stderr.write(process.title))';
    const { err } = await runCli(['--version'], {
      node: ['--import', `data:text/javascript,${encodeURIComponent(title)}`],
    });
    expect(err).not.toBe('');
    expect(err).not.toMatch(words);
  });

  it('in the names of the files it makes is one too', async () => {
    const made: string[] = [];
    const { left } = await runCli(['household', home.config, '--out', 'people.yml']);
    made.push(...left);
    writeFileSync(at('passphrase'), 'four words for a test\n');
    made.push(...(await runCli(['new', 'folder', '--passphrase-file', at('passphrase')])).left);
    const story = await runCli([
      'story',
      'ordinary-family',
      '--days',
      '2',
      '--out',
      'home',
      '--backup',
    ]);
    made.push(...story.left);
    expect(made.length).toBeGreaterThan(20);
    expect(made.filter((name) => words.test(name))).toEqual([]);
  });
});
