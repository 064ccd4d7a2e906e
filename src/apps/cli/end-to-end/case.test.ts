import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { inCase, newCase, opening } from '../../../case/case.test-data.ts';
import { openCase } from '../../../case/read-case.ts';
import { secretMarker } from '../../../stories/secrets.ts';
import type { WrittenStory } from '../../../stories/write-story.ts';
import { fewDays, folderOfThisFile, writeHome } from './homes.test-data.ts';
import { type Run, type RunOptions, runCli } from './run-cli.test-data.ts';

const folder = folderOfThisFile();
const at = (...names: string[]): string => join(folder, ...names);
const kept = at('kept');
const withPassphrase = ['--passphrase-file', at('passphrase')];
let home: WrittenStory;

beforeAll(async () => {
  home = await writeHome('separated-couple', at('home'), { ...fewDays, backups: [2, 4] });
  writeFileSync(at('passphrase'), `${opening.passphrase}\n`);
  (await newCase(kept)).close();
});

/** Runs a command on the case, and expects it to end well and quietly. */
async function done(args: readonly string[], options?: RunOptions): Promise<string> {
  const { code, out, err, left } = await runCli([...args, ...withPassphrase], options);
  expect({ args, code, err, left }).toEqual({ args, code: 0, err: '', left: [] });
  return out;
}

async function refused(args: readonly string[], options?: RunOptions): Promise<Run> {
  const run = await runCli(args, options);
  expect(run).toMatchObject({ code: 2, out: '', left: [] });
  expect(run.err.trim().split('\n')).toHaveLength(2);
  return run;
}

describe('by what right the records are held', () => {
  const stated = (log: string): string[] =>
    [...log.matchAll(/^ +statement (\S+)$/gm)].map(([, word = '']) => word);

  it('is kept in the log: as the option says, or that it was not stated, and stated later', async () => {
    const own = at('own');
    await done(['new', own, '--authority', 'own']);
    expect(stated(await done(['log', own]))).toEqual(['own']);
    const later = at('later');
    expect(await done(['new', later])).toContain('was not stated');
    await done(['authority', later, '--statement', 'order', '--who', 'jo']);
    await done(['authority', later, '--statement', 'order', '--who', 'jo']);
    expect(stated(await done(['log', later]))).toEqual(['not-stated', 'order']);
    expect(await done(['log', later, '--check'])).toContain('The log holds');
  });

  it('takes no other word, and makes no case then', async () => {
    const wrong = ['new', at('wrong'), '--authority', 'Robin', ...withPassphrase];
    expect((await refused(wrong)).err).not.toContain('Robin');
    expect(existsSync(at('wrong'))).toBe(false);
    await refused(['authority', kept, '--statement', 'not-stated', ...withPassphrase]);
    await refused(['authority', kept, ...withPassphrase]);
  });
});

describe('a case, week after week', () => {
  it('takes records in, once', async () => {
    const backups = home.backups;
    expect(await done(['add', kept, backups[0] ?? ''])).toContain('Kept 1 file');
    const both = await done(['add', kept, ...backups]);
    expect(both).toContain('Kept 1 file');
    expect(both).toContain('1 file was in the case already');
  });

  it('gives a file to say who is who, and keeps it', async () => {
    const start = at('start.yml');
    await done(['household', kept, '--out', start]);
    expect(readFileSync(start, 'utf8')).toMatch(/^# This file tells who is who/);
    expect(statSync(start).mode & 0o077).toBe(0);
    const bad = at('bad.yml');
    writeFileSync(bad, 'household: 1\npeople: 7\n');
    const { err } = await refused(['household', kept, '--from', bad, ...withPassphrase]);
    expect(err).toContain('bad.yml:2');
    await done(['household', kept, '--from', home.household]);
    expect(await done(['household', kept])).toBe(readFileSync(home.household, 'utf8'));
  });

  it('is examined as the same records are outside, and keeps the result', async () => {
    const outside = await runCli(['examine', ...home.backups, '--household', home.household]);
    expect(await done(['examine', kept])).toBe(outside.out);
    const status = await done(['status', kept]);
    expect(status).toMatch(/examined .*: \d+ findings?/);
    expect(status).not.toContain('examine again');
    expect(status).toContain('all as they were written');
  });

  it('keeps a diary, whose text comes from a file or from what is typed', async () => {
    writeFileSync(at('text'), 'The heating went off.\nIt was cold.');
    writeFileSync(at('photo.jpg'), 'made-up photo');
    const files = ['--text-file', at('text'), '--attach', at('photo.jpg')];
    const said = await done([
      'diary',
      kept,
      'add',
      '--from',
      '2025-10-01T21:30',
      '--rough',
      ...files,
    ]);
    const id = /correct ([0-9a-f]+)/.exec(said)?.[1] ?? '';
    const typed = ['sh', '-c', 'echo "It was the light." | "$@"', 'sh'];
    await done(['diary', kept, 'correct', id, '--from', '2025-10-01'], { under: typed });
    const list = await done(['diary', kept, 'list']);
    for (const words of ['It was cold.', 'It was the light.', `corrects ${id}`, 'by robin'])
      expect(list).toContain(words);
    const { err } = await refused([
      'diary',
      kept,
      'add',
      '--from',
      'yesterday',
      ...files,
      ...withPassphrase,
    ]);
    expect(err).toContain('2025-03-01T21:30');
  });

  it('says what changed between its records', async () => {
    const out = await done(['changes', kept]);
    expect(out).toContain('how things stood at 2 times');
    expect(out).not.toMatch(/undefined|NaN/);
  });

  it('shows its log, which holds no private text, and says that it holds', async () => {
    const log = await done(['log', kept]);
    for (const words of ['robin made the case', 'robin added records', 'robin corrected the diary'])
      expect(log).toContain(words);
    expect(log).not.toMatch(/heating|cold|photo/);
    expect(await done(['log', kept, '--check'])).toContain('The log holds');
  });

  it('writes the label of whoever writes into its log', async () => {
    await done([
      'diary',
      kept,
      'add',
      '--from',
      '2025-10-02',
      '--text-file',
      at('text'),
      '--who',
      'jo',
    ]);
    expect(await done(['log', kept])).toContain('jo wrote in the diary');
  });

  it('lets no secret of the records out', async () => {
    for (const command of ['status', 'log', 'changes', 'examine'])
      expect(
        await done([command, kept, ...(command === 'examine' ? ['--private'] : [])]),
      ).not.toContain(secretMarker);
  });
});

describe('a new case', () => {
  const made = at('made');

  it('says first that there is no back door, and is for its owner alone', async () => {
    const { code, out, err } = await runCli(['new', made, ...withPassphrase, '--who', 'alex']);
    expect([code, err]).toEqual([0, '']);
    expect(out.indexOf('There is no back door')).toBeGreaterThan(-1);
    expect(out.indexOf('There is no back door')).toBeLessThan(out.indexOf('THE CASE IS THERE'));
    expect(statSync(made).mode & 0o777).toBe(0o700);
    expect((await runCli(['new', made, ...withPassphrase])).code).toBe(2);
    await inCase(openCase(made, { ...opening, who: undefined }), (open) => {
      expect(open.about().who).toBe('alex');
      expect(open.records()).toEqual([]);
    });
  });

  it('takes no passphrase that is short, and none from the environment or the command line', async () => {
    writeFileSync(at('short'), 'short\n');
    const short = await runCli(['new', at('new'), '--passphrase-file', at('short')]);
    expect([short.code, existsSync(at('new'))]).toEqual([2, false]);
    const env = { PASSPHRASE: opening.passphrase, HOMEGROUND_PASSPHRASE: opening.passphrase };
    const asked = await runCli(['new', at('new')], { env });
    expect(asked.code).toBe(2);
    expect(asked.err).toContain('--passphrase-file');
    const given = await runCli(['new', at('new'), '--passphrase', opening.passphrase]);
    expect(given.code).toBe(2);
    expect(given.err).not.toContain(opening.passphrase);
    expect(existsSync(at('new'))).toBe(false);
  });

  it('can get another passphrase', async () => {
    writeFileSync(at('next'), 'other words for a test\n');
    await done(['passphrase', made, '--new-passphrase-file', at('next')]);
    const { err } = await refused(['status', made, ...withPassphrase]);
    expect(err).toContain('passphrase does not open');
    expect((await runCli(['status', made, '--passphrase-file', at('next')])).code).toBe(0);
  });

  it('is removed only where that is asked for', async () => {
    await refused(['delete', made]);
    expect(readdirSync(made)).toContain('case.db');
    const { code, out } = await runCli(['delete', made, '--yes']);
    expect([code, existsSync(made)]).toEqual([0, false]);
    expect(out).toContain('SSDs');
    await refused(['delete', made, '--yes']);
  });

  it('is removed without what somebody else put there, which is named', async () => {
    const copy = at('copy');
    cpSync(kept, copy, { recursive: true });
    writeFileSync(join(copy, 'originals', 'letter.txt'), 'of somebody');
    const { code, out } = await runCli(['delete', copy, '--yes']);
    expect(code).toBe(0);
    expect(out).toMatch(/The case in .*copy is removed, and the folder is\s+still there/);
    expect(out).toContain('originals/letter.txt');
    expect(readdirSync(copy, { recursive: true })).toEqual(['originals', 'originals/letter.txt']);
  });
});

describe('what a case is asked that cannot be', () => {
  it('while it is open in another program says so, in each command', async () => {
    await inCase(openCase(kept, opening), async (open) => {
      for (const args of [['status'], ['add', home.household], ['examine'], ['log', '--check']]) {
        const [command = '', ...rest] = args;
        const { err } = await refused([command, kept, ...rest, ...withPassphrase]);
        expect(err).toContain('open in another window or program');
      }
      expect((await refused(['delete', kept, '--yes'])).err).toContain('open in another');
      open.keepLastPage('still-open');
    });
  });

  it.concurrent.each<[what: string, args: () => string[], says: RegExp]>([
    ['no folder', () => ['status'], /Which case/],
    ['a folder that is no case', () => ['status', home.config, ...withPassphrase], /no case at/],
    ['no records', () => ['add', kept, ...withPassphrase], /Which records/],
    [
      'records that are not there',
      () => ['add', kept, at('nowhere'), ...withPassphrase],
      /nothing at/,
    ],
    [
      'a diary part that is none',
      () => ['diary', kept, 'burn', ...withPassphrase],
      /list, add and correct/,
    ],
    ['a window', () => ['examine', kept, '--since', '2025-10-01', ...withPassphrase], /as a whole/],
    ['other records beside', () => ['examine', kept, home.config, ...withPassphrase], /as a whole/],
    [
      'an entry that is not there',
      () => [
        'diary',
        kept,
        'correct',
        'none',
        '--from',
        '2025-10-01',
        '--text-file',
        at('text'),
        ...withPassphrase,
      ],
      /no entry none/,
    ],
    [
      'a file that is not there',
      () => [
        'diary',
        kept,
        'add',
        '--from',
        '2025-10-01',
        '--text-file',
        at('text'),
        '--attach',
        at('nowhere'),
        ...withPassphrase,
      ],
      /could not be opened/,
    ],
  ])('%s says what to do', async (_, args, says) => {
    const { err } = await refused(args());
    expect(err).toMatch(says);
  });
});

const canMount = spawnSync('unshare', ['-rm', 'true']).status === 0;
describe('on a full disk', () => {
  /** A small disk of memory, mounted in the child's own view of the file system. */
  const onSmallDisk = (bytes: number, script: string): readonly string[] => [
    'unshare',
    '-rm',
    'sh',
    '-ec',
    `mount -t tmpfs -o size=${bytes} tmpfs "$DISK"; cp -r "$CASE" "$DISK/case"; ${script}`,
    'sh',
  ];

  it.skipIf(!canMount)(
    `a case says so and stays as it was${canMount ? '' : ' (not tried: `unshare -rm` is not possible here)'}`,
    async () => {
      const small = at('small');
      await inCase(newCase(small), (open) => open.addRecords([home.household]));
      mkdirSync(at('disk'));
      writeFileSync(at('large.bin'), Buffer.alloc(6_000_000, 7));
      const env = { DISK: at('disk'), CASE: small };
      const inside = at('disk', 'case');
      const say = (...args: string[]) => [...args, ...withPassphrase];
      const after = (script: string) =>
        onSmallDisk(4_000_000, `${script}; cp -r "$DISK/case" "$CASE-after"`);
      const full = await runCli(say('add', inside, at('large.bin')), {
        env,
        under: after('"$@" || echo "ended with $?"'),
      });
      expect(full.err).toContain('no room left on the disk');
      expect(full.out).toBe('ended with 2\n');
      await inCase(openCase(`${small}-after`, opening), (open) => {
        expect(open.records()).toHaveLength(1);
        expect(open.log()).toHaveLength(2);
        expect(readdirSync(join(open.folder, 'originals'))).toEqual(['1.age']);
      });
      const filled = await runCli(
        say('diary', inside, 'add', '--from', '2025-10-01', '--text-file', at('long')),
        {
          env: { ...env, LONG: at('long') },
          under: onSmallDisk(
            1_000_000,
            'head -c 90000 /dev/urandom | base64 -w 70 | head -c 90000 > "$LONG"; dd if=/dev/zero of="$DISK/filler" bs=1000 2>/dev/null || true; "$@" || echo "ended with $?"; rm "$DISK/filler"; cp -r "$DISK/case" "$CASE-filled"',
          ),
        },
      );
      expect(filled.err).toContain('no room left on the disk');
      expect(filled.out).toBe('ended with 2\n');
      await inCase(openCase(`${small}-filled`, opening), (open) => {
        expect(open.diary()).toEqual([]);
        expect(open.checkLog()).toMatchObject({ isIntact: true, entries: 2 });
        open.writeDiary({
          from: '2025-10-01',
          until: null,
          isRough: false,
          text: 'x',
          attachments: [],
        });
      });
    },
  );
});
