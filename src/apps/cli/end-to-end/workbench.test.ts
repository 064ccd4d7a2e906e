import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DiaryAnswer, LogAnswer, RecordsAnswer } from '../../server/answers.ts';
import { finishJob, sessionOf, type TestBrowser } from '../../server/attacks/server.test-data.ts';
import { folderOfThisFile, textOf } from './homes.test-data.ts';
import { runCli } from './run-cli.test-data.ts';
import { visitWorkbench } from './run-workbench.test-data.ts';

const folder = folderOfThisFile();
const at = (name: string): string => join(folder, name);
const hook = new URL('refuse-network.test-data.mjs', import.meta.url).href;
const opening = { folder: at('case'), passphrase: 'made up words', who: 'alex' };
const note = (text: string) => ({
  from: '2025-03-01',
  until: null,
  isRough: true,
  text,
  attachments: [],
});

describe('homeground open', () => {
  it('walks through the made-up home, asks the network for nothing, and leaves nothing', async () => {
    const mark = at('mark');
    const run = await visitWorkbench(
      [],
      async ({ browser }) => {
        await browser.post('/api/session/tour');
        expect(await finishJob(browser)).toMatchObject({ stage: 'done', error: null });
        for (const path of [
          'records',
          'household',
          'access',
          'findings',
          'diary',
          'services',
          'log',
        ])
          expect([path, (await browser.get(`/api/${path}`)).status]).toEqual([path, 200]);
        const { counts } = (await browser.get('/api/records')).json<RecordsAnswer>();
        expect(counts.acts).toBeGreaterThan(1000);
      },
      { node: ['--import', hook], env: { NETWORK_MARK: mark, NETWORK_LISTEN: 'loopback' } },
    );
    expect([run.code, run.err, run.left]).toEqual([0, '', []]);
    expect(existsSync(mark) ? textOf(mark) : '').toBe('');
    expect(run.out).toMatch(
      /^Follow this link .*\n\n {2}http:\/\/127\.0\.0\.1:\d+\/enter\/[\w-]{43}\n/,
    );
  });

  it('would be noticed if it listened to others', async () => {
    const mark = at('mark-listen');
    const code = 'require("node:net").createServer().listen({ host: "0.0.0.0", port: 0 })';
    spawnSync(process.execPath, ['--import', hook, '--eval', code], {
      env: { NETWORK_MARK: mark, NETWORK_LISTEN: 'loopback' },
    });
    expect(textOf(mark)).toBe('net.Server.listen\n');
  });

  it('can be reached at no other address of this machine, and tells other programs of this machine nothing', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((ones) => ones ?? [])
      .map(({ address }) => address)
      .filter((address) => address !== '127.0.0.1');
    const run = await visitWorkbench([], async ({ child, browser, address }) => {
      const port = Number(new URL(address).port);
      expect(await canConnect('127.0.0.1', port)).toBe(true);
      for (const other of others)
        expect([other, await canConnect(other, port)]).toEqual([other, false]);
      // The signal by which anybody could otherwise open a debugger, and read passphrases.
      child.kill('SIGUSR1');
      expect((await sessionOf(browser)).stage).toBe('nothing-open');
      if (process.platform !== 'linux') return;
      expect(readFileSync(`/proc/${child.pid}/cmdline`, 'utf8')).toMatch(/^homeground\0*$/);
      expect(readFileSync(`/proc/${child.pid}/coredump_filter`, 'utf8')).toBe('00000000\n');
    });
    expect([run.code, run.err]).toEqual([0, '']);
  });

  it.each<[string[], RegExp]>([
    [['--port', '0'], /^--port needs a whole number/],
    [['--port', '70000'], /^--port needs a whole number/],
    [[folder], /^There is no case at /],
    [[at('nowhere')], /^There is no case at /],
    [['a', 'b'], /^Only one case can be open/],
  ])('%j is wrong use', async (args, said) => {
    const run = await runCli(['open', '--no-browser', ...args]);
    expect([run.code, run.out, run.left]).toEqual([2, '', []]);
    expect(run.err).toMatch(said);
  });

  it('on a port that is taken says so', async () => {
    await visitWorkbench([], async ({ address }) => {
      const { port } = new URL(address);
      const second = await runCli(['open', '--no-browser', '--port', port]);
      expect([second.code, second.err]).toEqual([
        2,
        `The port ${port} cannot be used on this machine.\nLeave --port out, and a free one is taken.\n`,
      ]);
    });
  });
});

function canConnect(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 10_000 });
    const end = (isOpen: boolean): void => {
      socket.destroy();
      resolve(isOpen);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });
}

describe('a program that is killed in the middle of an import', () => {
  it('has lost nothing that was kept before; what it left is wiped at the next start', async () => {
    const temporary = at('killed');
    const env = { TMPDIR: temporary };
    spawnSync('mkdir', [temporary]);
    const killed = await visitWorkbench(
      [],
      async ({ child, browser }) => {
        await browser.post('/api/session/new', opening);
        await bringIn(browser, 'first.txt', 1);
        expect(await finishJob(browser)).toMatchObject({ stage: 'done' });
        await browser.post('/api/diary', note('kept'));
        await bringIn(browser, 'second.txt', 32);
        await untilSomethingOf(join(opening.folder, 'originals'), /\.part$|^2\./);
        child.kill('SIGKILL');
      },
      { env },
    );
    expect(killed.code).toBe(null);
    expect(readdirSync(temporary, { recursive: true }).map(String).join()).toContain('second.txt');
    await visitWorkbench(
      [opening.folder],
      async ({ browser }) => {
        expect(readdirSync(temporary)).toEqual([]);
        expect(await sessionOf(browser)).toMatchObject({ stage: 'locked', folder: opening.folder });
        await browser.post('/api/session/unlock', { passphrase: opening.passphrase });
        expect(await namesIn(browser)).toEqual(['first.txt']);
        const { entries } = (await browser.get('/api/diary')).json<DiaryAnswer>();
        expect(entries.map(({ text }) => text)).toEqual(['kept']);
        await bringIn(browser, 'second.txt', 32);
        expect(await finishJob(browser)).toMatchObject({ stage: 'done' });
        expect(await namesIn(browser)).toEqual(['first.txt', 'second.txt']);
        const log = (await browser.get('/api/log')).json<LogAnswer>();
        const actions = log.map(({ action }) => action);
        // Half an original may lie there, or none yet.
        expect(actions.filter((action) => action !== 'set-aside')).toEqual([
          'create',
          'add-records',
          'write-diary',
          'add-records',
        ]);
      },
      { env },
    );
  });
});

describe('Ctrl-C in the middle of an import', () => {
  it('ends in good order: the case is as it was before, and nothing is left', async () => {
    const own = { ...opening, folder: at('ended') };
    const run = await visitWorkbench([], async ({ browser }) => {
      await browser.post('/api/session/new', own);
      await bringIn(browser, 'first.txt', 1);
      await finishJob(browser);
      await bringIn(browser, 'second.txt', 32);
      await untilSomethingOf(join(own.folder, 'originals'), /\.part$|^2\./);
    });
    expect([run.code, run.err, run.left]).toEqual([0, '', []]);
    await visitWorkbench([own.folder], async ({ browser }) => {
      await browser.post('/api/session/unlock', { passphrase: own.passphrase });
      const names = await namesIn(browser);
      expect([['first.txt'], ['first.txt', 'second.txt']]).toContainEqual(names);
    });
  });
});

describe('the same case opened by a second program', () => {
  it('is told to be open elsewhere, and can be unlocked once it was closed there', async () => {
    const own = { ...opening, folder: at('twice') };
    await visitWorkbench([], async ({ browser: first }) => {
      await first.post('/api/session/new', own);
      await visitWorkbench([own.folder], async ({ browser: second }) => {
        const unlock = () => second.post('/api/session/unlock', { passphrase: own.passphrase });
        expect((await unlock()).json()).toMatchObject({ code: 'case-in-use' });
        await first.post('/api/session/close');
        expect((await unlock()).json()).toMatchObject({ stage: 'open' });
      });
    });
  });
});

async function bringIn(browser: TestBrowser, name: string, mebibytes: number): Promise<void> {
  const { batch } = (await browser.post('/api/records/batch', {})).json<{ batch: string }>();
  const bytes = new Uint8Array(mebibytes * 2 ** 20).fill(97);
  await browser.put(`/api/records/batch/${batch}?path=${name}`, bytes);
  await browser.post(`/api/records/batch/${batch}/keep`);
}

async function namesIn(browser: TestBrowser): Promise<string[]> {
  const { records } = (await browser.get('/api/records')).json<RecordsAnswer>();
  return records.map(({ path }) => path).sort();
}

async function untilSomethingOf(place: string, name: RegExp): Promise<void> {
  while (!readdirSync(place).some((one) => name.test(one)))
    await new Promise((resolve) => setTimeout(resolve, 2));
}

const small = at('small-disk');
const inSmallDisk = (size: string): string[] => [
  'unshare',
  '-rm',
  'sh',
  '-c',
  `mount -t tmpfs -o size=${size} tmpfs "$SMALL" && exec "$@"`,
  'sh',
];
const [first = '', ...rest] = [...inSmallDisk('1m'), 'true'];
spawnSync('mkdir', [small]);
const canMount = spawnSync(first, rest, { env: { ...process.env, SMALL: small } }).status === 0;

describe(`a full disk${canMount ? '' : ' (not tried: no small disk can be mounted here)'}`, () => {
  it.skipIf(!canMount)(
    'is said, and whatever was kept before is there and can be read',
    async () => {
      const kept: string[] = [];
      const run = await visitWorkbench(
        [],
        async ({ browser }) => {
          const onSmall = { ...opening, folder: join(small, 'case') };
          expect((await browser.post('/api/session/new', onSmall)).status).toBe(200);
          const long = 'made up '.repeat(10_000);
          let answer = await browser.post('/api/diary', note(`0 ${long}`));
          while (answer.status === 200) {
            kept.push(`${kept.length} ${long}`);
            answer = await browser.post('/api/diary', note(`${kept.length} ${long}`));
          }
          expect(answer.json()).toMatchObject({ code: 'disk-full' });
          await browser.post('/api/session/lock');
          await browser.post('/api/session/unlock', { passphrase: opening.passphrase });
          const { entries } = (await browser.get('/api/diary')).json<DiaryAnswer>();
          expect(entries.map(({ text }) => text)).toEqual(kept);
        },
        { under: inSmallDisk('6m'), env: { SMALL: small } },
      );
      expect([run.code, run.err, run.left, kept.length > 5]).toEqual([0, '', [], true]);
    },
  );

  it.skipIf(!canMount)('refuses what is dropped before it is full', async () => {
    const run = await visitWorkbench(
      [],
      async ({ browser }) => {
        await browser.post('/api/session/nothing', { who: 'alex' });
        const answer = await browser.post('/api/records/batch', { bytes: 2 ** 20, files: 1 });
        expect([answer.status, answer.json<{ code: string }>().code]).toEqual([507, 'disk-full']);
      },
      { under: inSmallDisk('32m'), env: { SMALL: small, TMPDIR: small } },
    );
    expect([run.code, run.err]).toEqual([0, '']);
  });
});
