import axe from 'axe-core';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { chromiumArgs, findOrInstallChromium } from '../../../../scripts/chromium.mjs';
import { type MadeUpServer, startMadeUpServer } from './made-up-server.test-data.ts';

/** A real Chromium for the tests of one file; each page it opens has a made-up case of its own. */
export const browserOfThisFile = (): { open: (options?: OpenOptions) => Promise<Opened> } => {
  let browser: Browser;
  const opened: Opened[] = [];
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    for (const { server } of opened) server.close();
    await browser?.close();
  });
  return {
    open: async ({ path = '/', prepare, ...options } = {}) => {
      const server = await startMadeUpServer();
      await prepare?.(server);
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        ...options,
      });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (line) => {
        if (['error', 'warning'].includes(line.type())) complaints.push(line.text());
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      await page.goto(server.url + path);
      const one = { server, page, complaints };
      opened.push(one);
      return one;
    },
  };
};

export type OpenOptions = BrowserContextOptions & {
  path?: string;
  prepare?: (server: MadeUpServer) => Promise<void> | void;
};

export type Opened = {
  readonly server: MadeUpServer;
  readonly page: Page;
  /** What the browser complained about, such as a style that the content policy refuses. */
  readonly complaints: readonly string[];
};

/** What comes at once on a quiet machine comes a good deal later on a busy one. */
const longestWaitMs = 60_000;

/** As root, and so in a container, Chromium cannot use its sandbox. */
export const launch = async (...args: readonly string[]): Promise<Browser> => {
  const browser = await chromium.launch({
    executablePath: findOrInstallChromium(),
    args: [...chromiumArgs, ...args, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  browser.on('context', (context) => context.setDefaultTimeout(longestWaitMs));
  const slowMs = Number(process.env['SLOW_MS'] ?? 0);
  if (slowMs > 0) browser.on('context', (context) => void slowDown(context, slowMs));
  return browser;
};

/**
 * What a page asks for reaches the server late, by chance sooner or later, so that a test that does
 * not wait for it falls over. What changes something keeps its order, as on a machine that is busy.
 */
const slowDown = (context: BrowserContext, slowMs: number): Promise<unknown> => {
  let changed: Promise<unknown> = Promise.resolve();
  return context.route('**/api/**', async (route) => {
    const lateMs = slowMs * (0.5 + Math.random());
    const before = changed;
    const passed = new Promise((resolve) => setTimeout(resolve, lateMs)).then(() => before);
    if (route.request().method() !== 'GET') changed = passed;
    await passed;
    await route.fallback().catch(() => undefined);
  });
};

/** What axe finds wrong by WCAG 2.2 AA, each with the places; empty where nothing is. */
export const axeFaults = async (page: Page): Promise<string[]> => {
  // Injected through the debugger, which the page's content policy does not bind.
  await page.evaluate(axe.source);
  const found = (await page.evaluate(`axe.run(document, { runOnly: [
    'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`)) as {
    violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
  };
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
};

/** Whether anything sticks out of the page sideways. */
export const isTooWide = async (page: Page): Promise<boolean> =>
  (await page.evaluate(
    'document.documentElement.scrollWidth > document.documentElement.clientWidth',
  )) as boolean;
