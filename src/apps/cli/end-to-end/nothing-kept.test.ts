import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { WrittenStory } from '../../../stories/write-story.ts';
import { bareStory, fewDays, folderOfThisFile, writeHome } from './homes.test-data.ts';
import { type RunOptions, runCli } from './run-cli.test-data.ts';

const folder = folderOfThisFile();
const at = (...names: string[]): string => join(folder, ...names);
let home: WrittenStory;

beforeAll(async () => {
  home = await writeHome('separated-couple', at('home'), {
    ...fewDays,
    backups: [fewDays.days],
    isWalLeft: true,
  });
});

/** Everything at and below a folder: what it is, its bytes, its rights and when it was written. */
function picture(path: string): string[] {
  const names = ['.', ...readdirSync(path, { recursive: true }).map(String).sort()];
  return names.map((name) => {
    const { mode, mtimeMs, ctimeMs, size } = lstatSync(join(path, name));
    const isFile = lstatSync(join(path, name)).isFile();
    const bytes = isFile ? readFileSync(join(path, name)) : '';
    const hash = createHash('sha256').update(bytes).digest('hex');
    return [name, mode, mtimeMs, ctimeMs, isFile ? size : '', hash].join(' ');
  });
}

describe('the records', () => {
  it('with a write-ahead log are as they were, to the byte and the time, and nothing lies beside them', async () => {
    const before = picture(at('home'));
    expect(before.some((line) => line.includes('home-assistant_v2.db-wal'))).toBe(true);
    const runs = await Promise.all([
      runCli(['examine', home.config, ...home.backups, '--household', home.household]),
      runCli(['examine', join(home.config, 'home-assistant_v2.db'), '--json']),
      runCli(['examine', '.'], { cwd: home.config }),
      runCli(['household', home.config]),
    ]);
    for (const { code, err, left } of runs)
      expect({ code, err, left }).toEqual({ code: 0, err: '', left: [] });
    expect(picture(at('home'))).toEqual(before);
  });

  const nobody = 65_534;
  const isRoot = process.getuid?.() === 0;
  it(`that nobody may write to are read (${isRoot ? 'as another user, who may not' : 'as this user'})`, async () => {
    const closed = at('closed');
    cpSync(home.config, closed, { recursive: true });
    const all = [
      closed,
      ...readdirSync(closed, { recursive: true }).map((name) => join(closed, String(name))),
    ];
    for (const path of all.reverse()) {
      chmodSync(path, lstatSync(path).isDirectory() ? 0o500 : 0o400);
      if (isRoot) chownSync(path, nobody, nobody);
    }
    chmodSync(folder, 0o711);
    const options = isRoot ? { uid: nobody } : {};
    const asOwner = await runCli(['examine', home.config, '--json']);
    const run = await runCli(['examine', closed, '--json'], options);
    expect([run.code, run.err]).toEqual([0, '']);
    expect(run.out).toBe(asOwner.out);
    chmodSync(join(closed, '.storage', 'auth'), 0o000);
    const locked = await runCli(['examine', closed], options);
    expect([locked.code, locked.err]).toEqual([0, '']);
    expect(locked.out).toMatch(/^- \.storage\/auth: /m);
    for (const path of all) chmodSync(path, 0o700);
  });
});

describe('nothing is left behind', () => {
  it.concurrent.each<[name: string, args: () => string[], code: number]>([
    ['a backup', () => ['examine', ...home.backups], 0],
    ['the tour', () => ['tour'], 0],
    ['a mistake in the call', () => ['examine', home.config, '--since', 'never'], 2],
    ['a missing path beside a good one', () => ['examine', home.config, at('gone')], 2],
    ['a file that is no database', () => ['examine', at('home', 'marks.json')], 2],
  ])('after %s', async (_, args, code) => {
    const run = await runCli(args());
    expect([run.code, run.left], run.err).toEqual([code, []]);
  });
});

describe('without a place for passing copies', () => {
  it('says what to do, as wrong use', async () => {
    const { code, err } = await runCli(['examine', home.config], { env: { TMPDIR: at('gone') } });
    expect(code).toBe(2);
    expect(err).toMatch(/^No folder .*gone\.\nSet TMPDIR to .*\n$/);
  });
});

describe('stopped in the middle', () => {
  let big: WrittenStory;
  beforeAll(async () => {
    big = await writeHome('ordinary-family', at('big'), {
      ...bareStory,
      days: 10,
      stateRows: 150_000,
      backups: [10],
    });
  });

  /** Stops the program as soon as it has something in its temporary folder. */
  const stopWith = (signal: NodeJS.Signals): RunOptions => ({
    meanwhile: (child, temporary) => {
      const watch = setInterval(() => {
        const made = readdirSync(temporary, { recursive: true });
        if (made.length < 2) return;
        clearInterval(watch);
        child.kill(signal);
      }, 5);
      child.once('close', () => clearInterval(watch));
    },
  });

  it.each<[signal: NodeJS.Signals, code: number, name: string, args: () => string[]]>([
    ['SIGINT', 130, 'a folder', () => ['examine', big.config]],
    ['SIGTERM', 143, 'a folder', () => ['examine', big.config]],
    ['SIGINT', 130, 'a backup', () => ['examine', ...big.backups]],
    ['SIGHUP', 129, 'the tour', () => ['tour']],
    ['SIGINT', 130, 'the tour', () => ['tour']],
  ])('by %s (%d) while reading %s, it leaves nothing', async (signal, code, _, args) => {
    const run = await runCli(args(), stopWith(signal));
    expect({ code: run.code, left: run.left, err: run.err }).toEqual({ code, left: [], err: '' });
  });
});
