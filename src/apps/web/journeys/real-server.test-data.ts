import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { type RunningServer, startServer } from '../../server/start-server.ts';
import { launch } from './browser.test-data.ts';

export type Visit = {
  readonly page: Page;
  readonly address: string;
  /** What the browser complained about. */
  readonly complaints: readonly string[];
};

/** The real server, started anew for each test with a temporary folder of its own, and a real Chromium. */
export const realServerOfThisFile = (): {
  /** Follows a new one-time link. `prepare` is told of the page before. */
  enter: (width: number, prepare?: (page: Page) => Promise<unknown>) => Promise<Visit>;
  /** Turns the server's clock on. */
  pass: (ms: number) => void;
  /** What the server does every few seconds. */
  lockIfIdle: () => Promise<void>;
  /** A place for cases and files of the test. */
  at: (name: string) => string;
  /** What the program left in the temporary folder. */
  left: () => string[];
  stop: () => Promise<void>;
} => {
  const before = process.env.TMPDIR;
  const own = mkdtempSync(join(tmpdir(), 'whole-way-'));
  const temporary = join(own, 'tmp');
  let browser: Browser;
  let server: RunningServer | undefined;
  let aheadMs = 0;
  const mistakes: string[] = [];
  const stop = async () => {
    await server?.stop();
    server = undefined;
  };
  beforeAll(async () => {
    browser = await launch();
    mkdirSync(temporary);
    process.env.TMPDIR = temporary;
  });
  beforeEach(async () => {
    const onMistake = (place: string) => void mistakes.push(place);
    const now = () => Date.now() + aheadMs;
    server = await startServer({ programVersion: '0.1.0', onMistake, workFactor: 1, now });
  });
  afterEach(async () => {
    await stop();
    if (mistakes.length > 0) throw new Error(`mistakes at ${mistakes.join(', ')}`);
  });
  afterAll(async () => {
    await browser?.close();
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    rmSync(own, { recursive: true, force: true });
  });
  return {
    enter: async (width, prepare) => {
      if (server === undefined) throw new Error('the server was stopped');
      const context = await browser.newContext({ viewport: { width, height: 844 } });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(String(error)));
      await prepare?.(page);
      await page.goto(server.newLink());
      await page.getByRole('heading', { level: 1 }).waitFor();
      return { page, address: server.address, complaints };
    },
    pass: (ms) => {
      aheadMs += ms;
    },
    lockIfIdle: async () => server?.lockIfIdle(),
    at: (name) => join(own, name),
    left: () => readdirSync(temporary, { recursive: true }).map(String),
    stop,
  };
};

/** Asked beside the page, with its cookie. */
export const asked = async <Answer>(page: Page, address: string, path: string): Promise<Answer> =>
  (await page.request.get(`${address}/api/${path}`)).json() as Promise<Answer>;
