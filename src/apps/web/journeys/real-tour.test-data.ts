import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { DraftsAnswer, SessionAnswer } from '../../server/answers.ts';
import { type RunningServer, startServer } from '../../server/start-server.ts';
import { launch } from './browser.test-data.ts';

export const programVersion = '0.1.0';

export type TourPage = { readonly page: Page; readonly complaints: readonly string[] };

/**
 * The real server with the made-up home, examined once for all tests of a file, and a real Chromium.
 * Each page has a look of its own and shares the way in: a second browser would be kept out.
 */
export const tourOfThisFile = (): {
  open: (path: string, options?: BrowserContextOptions) => Promise<TourPage>;
} => {
  let browser: Browser;
  let server: RunningServer;
  let last: BrowserContext | undefined;
  let wayIn: Awaited<ReturnType<BrowserContext['storageState']>>;
  beforeAll(async () => {
    server = await startServer({
      programVersion,
      onMistake: (place) => {
        throw new Error(`a mistake at ${place}`);
      },
    });
    browser = await launch();
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(server.newLink());
    await page.getByRole('heading', { level: 1 }).waitFor();
    await startTour(page);
    wayIn = await context.storageState();
    await context.close();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  return {
    open: async (path, options = {}) => {
      const viewport = { width: 1280, height: 900 };
      const context = await browser.newContext({ viewport, storageState: wayIn, ...options });
      // Its page would go on to save what was being filled in.
      await last?.close();
      last = context;
      await forgetDrafts(context, server.address);
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (line) => {
        if (['error', 'warning'].includes(line.type())) complaints.push(line.text());
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      await page.goto(`${server.address}${path}`);
      return { page, complaints };
    },
  };
};

/** No test begins with what the one before was filling in. */
const forgetDrafts = async ({ request }: BrowserContext, address: string): Promise<void> => {
  const drafts = (await (await request.get(`${address}/api/drafts`)).json()) as DraftsAnswer;
  for (const name of Object.keys(drafts))
    await request.put(`${address}/api/drafts/${encodeURIComponent(name)}`, {
      headers: { Origin: address },
      data: { draft: null },
    });
};

const tourTakesMs = 110_000;
const lookAgainMs = 250;

const ask = (page: Page, method: 'GET' | 'POST', path: string): Promise<SessionAnswer> =>
  page.evaluate(
    `fetch('/api/${path}', { method: '${method}', headers: { 'content-type': 'application/json' },
      ${method === 'POST' ? "body: '{}'" : ''} }).then((answer) => answer.json())`,
  );

const startTour = async (page: Page): Promise<void> => {
  await ask(page, 'POST', 'session/tour');
  for (let waitedMs = 0; waitedMs < tourTakesMs; waitedMs += lookAgainMs) {
    if ((await ask(page, 'GET', 'session')).hasExamination) return;
    await page.waitForTimeout(lookAgainMs);
  }
  throw new Error('the made-up home was not examined in time');
};
