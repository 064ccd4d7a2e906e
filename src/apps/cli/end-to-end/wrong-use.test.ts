import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadRules } from '../../../rules/load-rules.ts';
import { casesOfBackups, fewDays, folderOfThisFile, writeHome } from './homes.test-data.ts';
import { runCli } from './run-cli.test-data.ts';

const folder = folderOfThisFile();
const at = (name: string): string => join(folder, name);
const encrypted = ['python_v1', 'synthetic_v1', 'synthetic_v2', 'synthetic_v3'] as const;
const sample = (name: string): string => fileURLToPath(new URL(`${name}.tar`, casesOfBackups));
let config = '';
let backup = '';

beforeAll(async () => {
  const home = await writeHome('separated-couple', at('home'), {
    ...fewDays,
    backups: [fewDays.days],
  });
  config = home.config;
  backup = home.backups[0] ?? '';
  writeFileSync(at('right'), 'hunter2-test\n');
  writeFileSync(at('wrong'), 'hunter3-test\n');
  writeFileSync(at('empty'), '');
  writeFileSync(at('words.txt'), 'A list of things to buy.');
  const auth = '{"version": 1, "minor_version": 1, "key": "auth", "data": {';
  writeFileSync(at('auth'), auth);
  mkdirSync(at('nothing'));
  mkdirSync(at('holiday'));
  writeFileSync(join(at('holiday'), 'beach.jpg'), Buffer.from('ffd8ffe000104a464946', 'hex'));
  const lines = ['household: 1', 'people:', '  - name: alex', '    is: queen', ''];
  writeFileSync(at('bad.yml'), lines.join('\n'));
  writeFileSync(at('broken.yml'), 'household: 1\npeople: [\n');
});

/** What came on standard error: what is wrong, and what to do next. */
async function complaint(...args: string[]): Promise<[what: string, next: string]> {
  const { code, out, err, left } = await runCli(args);
  expect({ code, out, left }).toEqual({ code: 2, out: '', left: [] });
  const lines = err.split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[2]).toBe('');
  const [what = '', next = ''] = lines;
  expect(what.length).toBeGreaterThan(10);
  expect(next.length).toBeGreaterThan(10);
  return [what, next];
}

describe('wrong use is told in two lines, with 2 as the exit code', () => {
  it.concurrent.each<[name: string, args: () => string[], what: RegExp, next: RegExp]>([
    ['no path', () => ['examine'], /Which records/, /homeground examine/],
    ['no path for household', () => ['household'], /Which records/, /homeground/],
    ['a path with nothing', () => ['examine', at('gone')], /nothing at .*gone/, /spelling/],
    ['an empty file', () => ['examine', at('empty')], /Nothing .* can read/, /homeground readers/],
    ['an empty folder', () => ['examine', at('nothing')], /Nothing/, /homeground readers/],
    ['other files', () => ['examine', at('holiday'), at('words.txt')], /Nothing/, /readers/],
    [
      'a file that should be JSON',
      () => ['examine', at('auth')],
      /auth could be read: should be JSON/,
      /again/,
    ],
    ['an unknown option', () => ['examine', config, '--colour'], /--colour/, /--help/],
    ['a value left out', () => ['examine', config, '--household'], /--household/, /--help/],
    ['an unknown command', () => ['examin', config], /no command called examin\b/, /--help/],
    ['a day that is none', () => ['examine', config, '--since', '2025-02-30'], /2025-02-30/, /day/],
    ['a time that is none', () => ['examine', config, '--until', 'noon'], /noon/, /2025-03-01/],
    [
      'an end before the beginning',
      () => ['examine', config, '--since', '2025-03-02', '--until', '2025-03-01'],
      /Nothing lies between 2025-03-02 and 2025-03-01/,
      /earlier day behind --since/,
    ],
    [
      'a household that is not there',
      () => ['examine', config, '--household', at('no')],
      /no could/,
      /name/,
    ],
    [
      'a password file that is not there',
      () => ['examine', config, '--password-file', at('no')],
      /password file/,
      /name/,
    ],
    ['an unknown rule', () => ['explain', 'everything'], /everything/, /homeground rules/],
    ['an option that rules does not have', () => ['rules', '--json'], /--json/, /--help/],
    ['a word that readers does not take', () => ['readers', 'all'], /what all is for/, /--help/],
    ['two rules at once', () => ['explain', 'record-cut', 'all'], /what all is for/, /--help/],
    ['no rule', () => ['explain'], /Which rule/, /homeground rules/],
    ['an unknown story', () => ['story', 'a-crowd', '--out', at('x')], /a-crowd/, /path/],
    [
      'two stories at once',
      () => ['story', 'ordinary-family', 'guests', '--out', at('x')],
      /what guests is for/,
      /--help/,
    ],
    ['a story without a place', () => ['story', 'ordinary-family'], /Where/, /--out/],
    [
      'a story over something',
      () => ['story', 'ordinary-family', '--out', folder],
      /already/,
      /not there/,
    ],
    [
      'no such layout',
      () => ['story', 'ordinary-family', '--out', at('x'), '--schema', '7'],
      /7/,
      /53/,
    ],
    [
      'half a day',
      () => ['story', 'ordinary-family', '--out', at('x'), '--days', '0.5'],
      /--days/,
      /30/,
    ],
  ])('%s', async (_, args, what, next) => {
    const [first, second] = await complaint(...args());
    expect(first).toMatch(what);
    expect(second).toMatch(next);
  });

  it('names the line of a mistake in the household file, and what may stand there', async () => {
    const [what, next] = await complaint('examine', config, '--household', at('bad.yml'));
    expect(what).toContain('bad.yml:4');
    expect(next).toMatch(/me, resident, child/);
    const [broken] = await complaint('examine', config, '--household', at('broken.yml'));
    expect(broken).toMatch(/broken\.yml:\d/);
  });

  it('without any word shows the help, and still is wrong use', async () => {
    const { code, out, err } = await runCli([]);
    expect([code, err]).toEqual([2, '']);
    expect(out).toContain('examine');
  });

  it('takes nothing strange in an argument to the terminal', async () => {
    const [what] = await complaint(`\u001b[31mexamine\u202e`);
    expect(what).toBe('There is no command called [31mexamine.');
    const [gone] = await complaint('examine', `/no\u001b[2Jwhere`);
    expect(gone).not.toContain('\u001b');
  });
});

describe('an encrypted backup', () => {
  it.concurrent.each(encrypted)(
    '%s opens, and tells no password, a wrong one and a cut apart',
    async (name) => {
      const whole = readFileSync(sample(name));
      writeFileSync(at(`${name}-cut.tar`), whole.subarray(0, Math.floor(whole.length / 2)));
      const right = ['--password-file', at('right')];
      const opened = await runCli(['examine', sample(name), ...right]);
      expect([opened.code, opened.err]).toEqual([0, '']);
      const [[none, howTo], [wrong], [cut]] = await Promise.all([
        complaint('examine', sample(name)),
        complaint('examine', sample(name), '--password-file', at('wrong')),
        complaint('examine', at(`${name}-cut.tar`), ...right),
      ]);
      expect(none).toMatch(/encrypted, and no password/);
      expect(howTo).toContain('--password-file');
      expect(wrong).toMatch(/password does not open/);
      expect(cut).toMatch(/cut off/);
    },
  );
});

describe('half a backup', () => {
  it('is read as far as it goes, and named with what is missing', async () => {
    const whole = readFileSync(backup);
    writeFileSync(at('half.tar'), whole.subarray(0, Math.floor(whole.length / 2)));
    const { code, out, err } = await runCli(['examine', at('half.tar')]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('COULD NOT BE READ');
    expect(out).toMatch(/^- half\.tar: cut off/m);
    expect(out).not.toMatch(/^- :/m);
  });

  it('too short to hold anything is wrong use, and says that it is cut', async () => {
    writeFileSync(at('stub.tar'), readFileSync(backup).subarray(0, 2600));
    const [what, next] = await complaint('examine', at('stub.tar'));
    expect(what).toMatch(/cut off/);
    expect(next).toMatch(/again/);
  });

  it('beside a good record takes nothing from it', async () => {
    const { code, out } = await runCli(['examine', config, at('empty'), at('words.txt')]);
    expect(code).toBe(0);
    expect(out).toMatch(/^- empty: /m);
    expect(out).toMatch(/^- words\.txt: not a kind of record/m);
  });
});

describe('help', () => {
  const files = readdirSync(new URL('../commands/', import.meta.url));
  const names = files.flatMap((file) => /^([\w-]+)\.ts$/.exec(file)?.[1] ?? []).sort();

  it('names every command', async () => {
    const { code, out, err } = await runCli(['--help']);
    expect([code, err]).toEqual([0, '']);
    const listed = [...out.matchAll(/^ {2}([\w-]+) +[A-Z]/gm)].map(([, name]) => name);
    expect(listed.sort()).toEqual(names);
  });

  it('explains every rule there is', async () => {
    const listed = await runCli(['rules']);
    for (const { id } of loadRules().rules) expect(listed.out.split('\n'), id).toContain(id);
  });
});

const full = '/dev/full';
describe('an output that cannot be written', () => {
  it.skipIf(!existsSync(full))('is told, and is no success', async () => {
    const { code, err } = await runCli(['rules'], { under: ['sh', '-c', `"$@" > ${full}`, 'sh'] });
    expect(code).toBe(2);
    expect(err).toMatch(/could not be written/);
  });

  it('is no mistake where the reader had enough', async () => {
    const { code, err, left } = await runCli(['tour'], {
      meanwhile: (child) => child.stdout?.once('data', () => child.stdout?.destroy()),
    });
    expect({ code, err, left }).toEqual({ code: 0, err: '', left: [] });
  });
});
