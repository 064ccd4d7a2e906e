import { createHash, randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { PackAnswer, PackChoice, Refusal } from '../answers.ts';
import { limits } from '../limits.ts';
import { startServer } from '../start-server.ts';
import {
  enter,
  finishJob,
  serverOfThisFile,
  sessionOf,
  type TestBrowser,
} from './server.test-data.ts';

const server = serverOfThisFile();
const all: PackChoice = { originals: 'bytes', isPrivateIncluded: true };
const passphrase = 'made up words for alex';
/** More than what lies between a program and one that does not read. */
const large = randomBytes(14_000_000);
const picture = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), large]);
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

type Fetched = { readonly isWhole: boolean; readonly bytes: Buffer; readonly statedBytes: number };
type Slow = { readonly answer: IncomingMessage; rest(): Promise<Fetched> };

/** Asks for a file, and takes no more of it than comes by itself until it is asked for the rest. */
function slowly(browser: TestBrowser, path: string): Promise<Slow> {
  const { Cookie = '', Origin = '' } = browser.headers;
  const { port } = new URL(Origin);
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers: { Cookie }, agent: false });
    sent.on('error', reject);
    sent.on('response', (answer) => {
      const chunks: Buffer[] = [];
      let isWaiting = true;
      answer.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        if (isWaiting) answer.pause();
      });
      const over = new Promise<void>((done) => answer.on('close', done));
      answer.on('error', () => undefined);
      resolve({
        answer,
        rest: async () => {
          isWaiting = false;
          answer.resume();
          await over;
          return {
            isWhole: answer.complete,
            bytes: Buffer.concat(chunks),
            statedBytes: Number(answer.headers['content-length']),
          };
        },
      });
    });
    sent.end();
  });
}

async function openCase(browser: TestBrowser, folder: string): Promise<void> {
  await browser.post('/api/session/close');
  rmSync(folder, { recursive: true, force: true });
  const made = await browser.post('/api/session/new', { folder, passphrase, who: 'alex' });
  expect(made.status).toBe(200);
}

/** An open case with a pack of one large record, and the link to it. */
async function withPack(browser: TestBrowser, folder = server.at('case')): Promise<string> {
  await openCase(browser, folder);
  const { batch } = (await browser.post('/api/records/batch', {})).json<{ batch: string }>();
  await browser.put(`/api/records/batch/${batch}?path=large.bin`, large);
  await browser.post(`/api/records/batch/${batch}/keep`);
  await finishJob(browser);
  return makePack(browser);
}
async function makePack(browser: TestBrowser): Promise<string> {
  await browser.post('/api/pack', all);
  expect(await finishJob(browser)).toMatchObject({ stage: 'done' });
  return `/api/pack/file/${(await packOf(browser))?.id}`;
}
const packOf = async (browser: TestBrowser) =>
  (await browser.get('/api/pack')).json<PackAnswer>().made;

/** Broken off, and nothing that came is anything but what was to come. */
function expectBrokenOff({ isWhole, bytes, statedBytes }: Fetched, whole?: Buffer): void {
  expect(isWhole).toBe(false);
  expect(bytes.length).toBeLessThan(statedBytes);
  // Zeros in a row that long are no part of a pack of chance bytes.
  expect(bytes.includes(Buffer.alloc(64))).toBe(false);
  if (whole !== undefined) expect(whole.subarray(0, bytes.length).equals(bytes)).toBe(true);
}

const ends: readonly [string, (browser: TestBrowser) => Promise<unknown>][] = [
  ['locked', (browser) => browser.post('/api/session/lock')],
  ['closed', (browser) => browser.post('/api/session/close')],
  [
    'locked for want of use',
    async () => {
      await server.lockIfIdle();
      server.pass(limits.transferRestMs + 1);
      await server.lockIfIdle();
    },
  ],
];

describe('a file that is being saved', () => {
  it.each(ends)('is broken off when the case is %s, and never turns to zeros', async (_, end) => {
    const browser = await server.enter();
    const pack = await slowly(browser, await withPack(browser));
    await end(browser);
    expectBrokenOff(await pack.rest());
    expect(server.left()).toEqual([]);
  });

  it.each(ends)('and is a photo of the diary is broken off when it is %s', async (_, end) => {
    const browser = await server.enter();
    await openCase(browser, server.at('case'));
    const kept = await browser.put('/api/diary/attachment?name=a.png', picture);
    const path = `/api/diary/attachment/${kept.json<{ n: number }>().n}`;
    const photo = await slowly(browser, path);
    await end(browser);
    expectBrokenOff(await photo.rest(), picture);
  });

  it('is broken off when all is wiped that was kept nowhere', async () => {
    const browser = await server.enter();
    await browser.post('/api/session/close');
    await browser.post('/api/session/nothing', { who: 'alex' });
    const kept = await browser.put('/api/diary/attachment?name=a.png', picture);
    const path = `/api/diary/attachment/${kept.json<{ n: number }>().n}`;
    const photo = await slowly(browser, path);
    await browser.post('/api/session/lock');
    expectBrokenOff(await photo.rest(), picture);
    expect(server.left()).toEqual([]);
  });

  it('is broken off when another pack is begun, and its link ends; a new one has its own', async () => {
    const browser = await server.enter();
    const link = await withPack(browser);
    const pack = await slowly(browser, link);
    const next = await makePack(browser);
    expectBrokenOff(await pack.rest());
    expect(next).not.toBe(link);
    for (const old of [link, link.replace('file', 'report')]) {
      const refused = await browser.get(old);
      expect(refused.status).toBe(404);
      expect(refused.json<Refusal>().message).toContain('not here any more');
    }
    const whole = await (await slowly(browser, next)).rest();
    expect(whole.isWhole).toBe(true);
    expect(hashOf(whole.bytes)).toBe((await packOf(browser))?.sha256);
  });

  it('has a link that ends as soon as the next one is begun, and not when that is refused', async () => {
    const browser = await server.enter();
    const link = await withPack(browser);
    expect((await browser.post('/api/pack', { originals: 'all of them' })).status).toBe(400);
    expect((await browser.get(link)).status).toBe(200);
    await browser.post('/api/pack', all);
    expect((await browser.get(link)).status).toBe(404);
    await finishJob(browser);
  });

  it('lets others be saved meanwhile, and comes whole where nothing ends it', async () => {
    const browser = await server.enter();
    const link = await withPack(browser);
    const [one, two] = await Promise.all([slowly(browser, link), slowly(browser, link)]);
    one.answer.destroy();
    const { isWhole, bytes } = await two.rest();
    expect([isWhole, hashOf(bytes)]).toEqual([true, (await packOf(browser))?.sha256]);
    await browser.post('/api/session/lock');
    expect(server.left()).toEqual([]);
  });

  it('and is only asked about holds up nothing', async () => {
    const browser = await server.enter();
    const link = await withPack(browser);
    const { Cookie = '', Origin = '' } = browser.headers;
    const head = await fetch(Origin + link, { method: 'HEAD', headers: { Cookie } });
    expect([head.status, Number(head.headers.get('content-length'))]).toEqual([
      200,
      (await packOf(browser))?.bytes,
    ]);
    await browser.post('/api/session/lock');
    expect(server.left()).toEqual([]);
  });
});

describe('a file on its way', () => {
  it('counts as use for as long as it moves, and for an hour without that', async () => {
    const browser = await server.enter();
    const pack = await slowly(browser, await withPack(browser));
    for (let n = 0; n < 3; n += 1) {
      server.pass(limits.lockAfterMs + 1);
      await server.lockIfIdle();
      expect(await sessionOf(browser)).toMatchObject({ stage: 'open', isSending: true });
    }
    const { isWhole, bytes } = await pack.rest();
    expect([isWhole, hashOf(bytes)]).toEqual([true, (await packOf(browser))?.sha256]);
    expect((await sessionOf(browser)).isSending).toBe(false);
    server.pass(limits.lockAfterMs + 1);
    await server.lockIfIdle();
    expect((await sessionOf(browser)).stage).toBe('locked');
  });

  it('is broken off when the program ends', async () => {
    const own = await startServer({
      programVersion: '0.0.0',
      onMistake: () => undefined,
      workFactor: 1,
      pages: new Map(),
    });
    const browser = await enter(own.newLink());
    const before = server.left();
    const pack = await slowly(browser, await withPack(browser, server.at('other')));
    await own.stop();
    expectBrokenOff(await pack.rest());
    expect(server.left()).toEqual(before);
  });
});
