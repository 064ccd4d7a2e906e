import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../app.ts';
import { letBrowsersIn } from '../guard/browsers.ts';
import { cookieName } from '../guard/check-browser.ts';
import { limits } from '../limits.ts';
import { refusalOf } from '../refusal.ts';
import { createWorkbench } from '../session/workbench.ts';

const own = mkdtempSync(join(tmpdir(), 'downloads-'));
const before = process.env.TMPDIR;
beforeAll(() => {
  process.env.TMPDIR = join(own, 'tmp');
  mkdirSync(process.env.TMPDIR);
});
afterAll(() => {
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  rmSync(own, { recursive: true });
});

let aheadMs = 0;
const now = () => Date.now() + aheadMs;
const address = '127.0.0.1:1';
const browsers = letBrowsersIn(now);
const workbench = createWorkbench({
  programVersion: '0.0.0',
  browsers,
  now,
  explain: (cause) => refusalOf(cause, () => undefined),
  onReaderFailed: () => undefined,
  workFactor: 1,
});
const app = createApp({ workbench, address: () => address, pages: new Map() });
const cookie = browsers.enter(browsers.newLink()) ?? '';
const browser = browsers.find(cookie);

/** Somebody who takes nothing of an answer, and needs a while to go away. */
class SlowReader extends Writable {
  readonly socket = { bytesRead: 0, bytesWritten: 0 };
  /** Whether the pack that was made lay where it was as long as this one was there. */
  wasThereToTheEnd = false;

  override _write(): void {
    // Never done.
  }

  override _destroy(_: Error | null, done: (error?: Error | null) => void): void {
    setTimeout(() => {
      this.wasThereToTheEnd = packLocation === undefined || existsSync(packLocation);
      done();
    }, 20);
  }
}

let packLocation: string | undefined;
const photo = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(300_000, 7)]);

type Asked = { readonly answer: Response; readonly reader: SlowReader };

/** Asks the app itself: what lies between it and a reader would take in a small file at once. */
async function ask(path: string, how: RequestInit = {}): Promise<Asked> {
  const reader = new SlowReader();
  const incoming = { headers: { host: address }, destroyed: false, complete: true };
  const headers = { Cookie: `${cookieName}=${cookie}`, Origin: `http://${address}` };
  const isJson = typeof how.body === 'string';
  const answer = await app.request(
    `http://${address}${path}`,
    { ...how, headers: { ...headers, ...(isJson && { 'Content-Type': 'application/json' }) } },
    {
      incoming: incoming as unknown as IncomingMessage,
      outgoing: reader as unknown as ServerResponse,
    },
  );
  return { answer, reader };
}

async function post<Answer>(path: string, body: unknown = {}): Promise<Answer> {
  const { answer, reader } = await ask(path, { method: 'POST', body: JSON.stringify(body) });
  reader.destroy();
  expect(answer.status).toBe(200);
  return (await answer.json()) as Answer;
}

async function finish(path: string, body: unknown): Promise<void> {
  await post(path, body);
  while (workbench.jobs.isRunning()) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(workbench.jobs.current()).toMatchObject({ stage: 'done', error: null });
}

const choice = { originals: 'bytes', isPrivateIncluded: true };

/** Everything that can be fetched is there to be fetched. */
beforeEach(async () => {
  await workbench.close();
  packLocation = undefined;
  await post('/api/session/nothing', { who: 'alex' });
  if (browser === undefined) throw new Error('nobody was let in');
  await workbench.view(browser).open.attach('a.png', Readable.from([photo]));
  await finish('/api/pack/preview', choice);
  await finish('/api/pack', choice);
  packLocation = workbench.packs.file().location;
}, 60_000);

/** Each route that answers with a file, and whether that is of the pack made last. */
const files = {
  '/api/diary/attachment/:n': false,
  '/api/pack/file/:id?': true,
  '/api/pack/report/:id?': true,
  '/api/pack/preview': false,
  '/api/check/page': false,
} as const;
const pathOf = (route: string): string => route.replace('/:id?', '').replace(':n', '1');

const ends = {
  locked: () => workbench.lock(),
  closed: () => workbench.close(),
  left: async () => void (await post('/api/session/lock')),
  'not used': async () => {
    await workbench.lockIfIdle();
    aheadMs += limits.wipeAfterMs + limits.transferRestMs + 2;
    await workbench.lockIfIdle();
  },
} as const;

describe('every file that can be fetched', () => {
  it('is one of those that are tried here', async () => {
    const routes = new Set(
      app.routes
        .filter(({ method, path }) => method === 'GET' && path.startsWith('/api/'))
        .map(({ path }) => path),
    );
    expect(routes.size).toBeGreaterThan(15);
    const found: string[] = [];
    for (const route of routes) {
      const { answer, reader } = await ask(pathOf(route));
      if (!answer.headers.get('content-type')?.startsWith('application/json')) found.push(route);
      reader.destroy();
    }
    expect(found.sort()).toEqual(Object.keys(files).sort());
  });

  it.each(Object.keys(ends) as (keyof typeof ends)[])(
    'is broken off before anything is wiped, when it is %s',
    async (end) => {
      const readers: SlowReader[] = [];
      for (const route of Object.keys(files)) {
        const { answer, reader } = await ask(pathOf(route));
        expect([route, answer.status, reader.destroyed]).toEqual([route, 200, false]);
        readers.push(reader);
      }
      expect(workbench.transfers.areMoving()).toBe(true);
      await ends[end]();
      expect(readers.map(({ closed, wasThereToTheEnd }) => closed && wasThereToTheEnd)).toEqual(
        readers.map(() => true),
      );
      expect(existsSync(packLocation ?? '')).toBe(false);
    },
  );

  it('is broken off when another pack is begun, where it is of the one before', async () => {
    const asked = Object.keys(files).map(async (route) => ({
      route,
      ...(await ask(pathOf(route))),
    }));
    const readers = await Promise.all(asked);
    await finish('/api/pack', choice);
    const brokenOff = readers.map(({ route, reader: { closed, wasThereToTheEnd } }) => [
      route,
      closed && wasThereToTheEnd,
    ]);
    expect(Object.fromEntries(brokenOff)).toEqual(files);
    for (const { reader } of readers) reader.destroy();
  });
});
