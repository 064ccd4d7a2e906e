// Measures the workbench in a real browser, on a case with millions of acts.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumArgs, findOrInstallChromium } from '../chromium.mjs';
import { firstPageBytes } from '../first-page-bytes.mjs';
import { madeUpCase, passphrase } from './pages/made-up-case.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = join(root, 'dist');
const limits = { firstPageMs: 1000, filterMs: 150, framesPerSecond: 50, scriptBytes: 200_000 };

/** @param {{ acts: number }} options */
export async function measurePages({ acts }) {
  const cache = join(root, '.cache', 'bench');
  mkdirSync(cache, { recursive: true });
  const folder = await madeUpCase({ dist, cache, acts });
  const server = await start();
  const browser = await chromium.launch({
    executablePath: findOrInstallChromium(),
    args: [...chromiumArgs, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(server.newLink());
    const firstPageMs = await openCase(page, folder);
    const whoCanMs = await timePage(page, 4, '.access-table');
    const whatHappenedMs = await timePage(page, 5, '[data-act]');
    const filters = await timeFilters(page);
    const frames = await countFrames(page);
    return {
      limits,
      acts,
      firstPageMs,
      whoCanMs,
      whatHappenedMs,
      filters,
      frames,
      scriptBytes: firstPageBytes(join(dist, 'web')),
    };
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** @param {Awaited<ReturnType<typeof measurePages>>} measured */
export function pagesTable({
  acts,
  firstPageMs,
  whoCanMs,
  whatHappenedMs,
  filters,
  frames,
  scriptBytes,
}) {
  const ms = (/** @type {number} */ value) => `${value.toFixed(0)} ms`;
  return [
    '',
    `  a case of ${acts} acts, in Chromium`,
    `  first page after the case is opened   ${ms(firstPageMs)}`,
    `  Who can, loaded anew                  ${ms(whoCanMs)}`,
    `  What happened, loaded anew            ${ms(whatHappenedMs)}`,
    `  a filter, from the press to the count ${ms(filters.medianMs)} median, ${ms(filters.p95Ms)} 95th percentile, ${filters.times} times`,
    ...Object.entries(frames).map(
      ([what, { perSecond, p95Ms }]) =>
        `  ${what.padEnd(37)} ${perSecond.toFixed(0)} frames a second, 95 % within ${ms(p95Ms)}`,
    ),
    `  JavaScript of the first page          ${(scriptBytes / 1000).toFixed(1)} kB compressed`,
    `  to reach: ${limits.firstPageMs} ms, ${limits.filterMs} ms, ${limits.framesPerSecond} frames a second, ${limits.scriptBytes / 1000} kB`,
  ].join('\n');
}

async function start() {
  const { startServer } = await import(join(dist, 'apps', 'server', 'start-server.js'));
  return startServer({
    programVersion: '0.1.0',
    onMistake: (/** @type {string} */ place) => console.error(`a mistake at ${place}`),
  });
}

/** Opens the case from the page; the clock starts when the server says that it is open. @param {import('playwright-core').Page} page @param {string} folder */
async function openCase(page, folder) {
  await page.waitForSelector('h1');
  const opened = await page.evaluate(
    async (/** @type {object} */ body) => {
      const response = await fetch('/api/session/open', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (!response.ok) return response.text();
      // A case of an earlier run remembers what was looked at; each run begins with all of it.
      const drafts = await (await fetch('/api/drafts')).json();
      for (const name of Object.keys(drafts))
        await fetch(`/api/drafts/${encodeURIComponent(name)}`, {
          method: 'PUT',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ draft: null }),
        });
      return 'open';
    },
    { folder, passphrase, who: 'alex' },
  );
  if (opened !== 'open') throw new Error(`the case did not open: ${opened}`);
  return timePage(page, 1, 'main h1');
}

/** From asking for a page until what matters on it is drawn. @param {import('playwright-core').Page} page @param {number} number @param {string} selector */
async function timePage(page, number, selector) {
  const { origin } = new URL(page.url());
  const startMs = performance.now();
  await page.goto(`${origin}/${number}`, { waitUntil: 'commit' });
  // Looked for in every frame: Playwright's own waiting looks at 20, 70, 170, 270 and 770 ms, and what
  // came in between would be counted as that much later.
  await page.waitForFunction(
    (/** @type {string} */ wanted) => document.querySelector(wanted)?.checkVisibility() === true,
    selector,
    { polling: 'raf' },
  );
  return performance.now() - startMs;
}

/**
 * Presses ways to narrow the acts one after another and waits each time until the new count is drawn.
 * @param {import('playwright-core').Page} page
 */
async function timeFilters(page) {
  await page.waitForSelector('.acts-count:not(:empty)');
  const times = /** @type {number[]} */ (await page.evaluate(pressFilters));
  const sorted = times.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ share) =>
    sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? 0;
  return { times: times.length, medianMs: at(0.5), p95Ms: at(0.95), longestMs: at(1) };
}

/** Runs in the page, which knows nothing of what stands outside this function. */
async function pressFilters() {
  const rounds = 2;
  const longestMs = 5000;
  const times = /** @type {number[]} */ ([]);
  const count = () => document.querySelector('.acts-count')?.textContent;
  const nextFrame = () => new Promise((done) => requestAnimationFrame(done));
  /** @param {() => void} press */
  const timed = async (press) => {
    const before = count();
    const startMs = performance.now();
    press();
    while (count() === before && performance.now() - startMs < longestMs) await nextFrame();
    times.push(performance.now() - startMs);
    await new Promise((done) => setTimeout(done, 300));
  };
  /** @param {string} selector @returns {HTMLElement[]} */
  const all = (selector) =>
    [...document.querySelectorAll(selector)].map((one) => /** @type {any} */ (one));
  /** @param {any} list @param {string} value */
  const put = (list, value) => {
    list.value = value;
    list.dispatchEvent(new Event('change', { bubbles: true }));
  };
  for (let round = 0; round < rounds; round += 1) {
    for (const box of all('.filters input[type=checkbox]')) {
      await timed(() => box.click());
      await timed(() => box.click());
    }
    const [any, ...others] = all('.filters input[type=radio]');
    for (const radio of [...others, any]) await timed(() => radio?.click());
    for (const list of /** @type {any[]} */ (all('.filters select')))
      for (const { value } of [...list.options].slice(1, 5)) {
        await timed(() => put(list, value));
        await timed(() => all('.details .chip')[0]?.click());
      }
  }
  return times;
}

/** @param {import('playwright-core').Page} page */
async function countFrames(page) {
  /** @type {Record<string, { perSecond: number, p95Ms: number }>} */
  const frames = {};
  await page.locator('.calendar-place').scrollIntoViewIfNeeded();
  frames['scrolling the calendar'] = await whileMoving(page, '.calendar-place', () =>
    wheel(page, -notchPx),
  );
  await page.locator('.acts-place').scrollIntoViewIfNeeded();
  frames['scrolling the list of acts'] = await whileMoving(page, '.acts-place', () =>
    wheel(page, -notchPx),
  );
  await page.getByRole('tab').last().click();
  await page.waitForSelector('.lines-canvas');
  await page.locator('.lines').scrollIntoViewIfNeeded();
  await page.waitForTimeout(1500);
  let turn = 0;
  frames['zooming the lines'] = await whileMoving(page, '.lines-canvas', async () => {
    turn += 1;
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, turn % 60 < 30 ? -60 : 60);
    await page.keyboard.up('Control');
  });
  frames['moving through the lines'] = await whileMoving(page, '.lines-canvas', async () => {
    turn += 1;
    await page.mouse.wheel(turn % 60 < 30 ? 60 : -60, 0);
  });
  return frames;
}

/** One notch of a mouse's wheel, turned anew as soon as the page has taken the one before. */
const notchPx = 120;

/** @param {import('playwright-core').Page} page @param {number} px */
const wheel = (page, px) => page.mouse.wheel(0, px);

const movedForMs = 3000;

/**
 * Frames that the browser draws while something is done over and over with the pointer over `selector`.
 * @param {import('playwright-core').Page} page @param {string} selector @param {() => Promise<void>} move
 */
async function whileMoving(page, selector, move) {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`${selector} is not in sight`);
  await page.mouse.move(box.x + box.width / 2, Math.min(box.y + box.height / 2, 850));
  const counting = page.evaluate((forMs) => {
    return new Promise((done) => {
      /** @type {number[]} */
      const at = [];
      const tick = (/** @type {number} */ now) => {
        at.push(now);
        if (now - (at[0] ?? now) < forMs) requestAnimationFrame(tick);
        else done(at);
      };
      requestAnimationFrame(tick);
    });
  }, movedForMs);
  const untilMs = performance.now() + movedForMs;
  while (performance.now() < untilMs) await move();
  const at = /** @type {number[]} */ (await counting);
  const lengths = at.slice(1).map((now, index) => now - (at[index] ?? now));
  const sorted = lengths.toSorted((a, b) => a - b);
  return {
    perSecond: (lengths.length / ((at.at(-1) ?? 0) - (at[0] ?? 0))) * 1000,
    p95Ms: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
  };
}
