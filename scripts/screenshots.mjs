// Takes pictures of every page of the workbench, with the made-up home, into docs/screenshots/:
// wide and narrow, light and dark, and from right to left.
//
//   npm run screenshots              all of them
//   npm run screenshots -- people    only those whose name begins so
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import upng from 'upng-js';
import { chromiumArgs, findOrInstallChromium } from './chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const into = join(root, 'docs', 'screenshots');
const wanted = process.argv[2] ?? '';
const jobTakesMs = 120_000;
const lookAgainMs = 200;

/** Colours of a picture: enough for text on plain ground, and a third of the size. */
const colours = 256;
const wide = { width: 1280, height: 860 };
const narrow = { width: 390, height: 844 };
/** @type {readonly { name: string, viewport: typeof wide, colorScheme: 'light' | 'dark', lang: string }[]} */
const looks = [
  { name: 'wide-light', viewport: wide, colorScheme: 'light', lang: 'en' },
  { name: 'wide-dark', viewport: wide, colorScheme: 'dark', lang: 'en' },
  { name: 'narrow-light', viewport: narrow, colorScheme: 'light', lang: 'en' },
  { name: 'narrow-dark', viewport: narrow, colorScheme: 'dark', lang: 'en' },
  { name: 'wide-light-rtl', viewport: wide, colorScheme: 'light', lang: 'ar-XB' },
];
/** With the made-up home open. */
const tourPages = [
  'start-open',
  'records',
  'people',
  'who-can',
  'what-happened',
  'stands-out',
  'diary',
  'before',
  'pack',
  'check',
];

const place = mkdtempSync(join(tmpdir(), 'household-papers-'));
mkdirSync(into, { recursive: true });
const { program, link } = await openWorkbench();
const browser = await chromium.launch({
  executablePath: findOrInstallChromium(),
  args: [...chromiumArgs, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});
try {
  await takeAll();
} finally {
  await browser.close();
  program.kill('SIGINT');
  rmSync(place, { recursive: true, force: true });
}

async function takeAll() {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const take = pictures(await context.storageState(), new URL(page.url()).origin);

  await take('start', '/1');
  const folder = join(place, 'papers');
  await ask(page, 'POST', 'session/new', { folder, passphrase: 'four grey horses', who: 'alex' });
  await take('records-empty', '/2');
  await ask(page, 'POST', 'session/lock');
  await take('locked', '/2');
  await ask(page, 'POST', 'session/close');

  await ask(page, 'POST', 'session/tour');
  await finish(page);
  for (const [index, name] of tourPages.entries()) await take(name, `/${index + 1}`);
  await take('who-can-table', '/4', '.access-place, .access-card');
  await take('what-happened-days', '/5', '.calendar-place');
  await take('stands-out-finding', '/6', 'article.card');
  const choice = { originals: 'bytes', isPrivateIncluded: false, redactedPeople: [] };
  await ask(page, 'POST', 'pack', choice);
  await finish(page);
  await ask(page, 'POST', 'pack/verify');
  await finish(page);
  await take('pack-checked', '/9', '#made-title');
  await page.evaluate(
    `fetch('/api/pack/file').then((file) => file.blob())
      .then((body) => fetch('/api/check?name=pack.zip', { method: 'PUT', body }))`,
  );
  await finish(page);
  await take('check-result', '/10', '#verdict-title');
}

/** @param {Awaited<ReturnType<import('playwright-core').BrowserContext['storageState']>>} storageState
 *  @param {string} origin */
function pictures(storageState, origin) {
  /** @param {string} name @param {string} path @param {string} [scrollTo] */
  return async (name, path, scrollTo) => {
    if (!name.startsWith(wanted)) return;
    for (const { name: look, viewport, colorScheme, lang } of looks) {
      const reducedMotion = /** @type {const} */ ('reduce');
      const options = { viewport, colorScheme, reducedMotion, storageState };
      const context = await browser.newContext(options);
      const page = await context.newPage();
      await page.goto(`${origin}${path}?lang=${lang}`, { waitUntil: 'networkidle' });
      await page.getByRole('heading', { level: 1 }).waitFor();
      if (scrollTo !== undefined)
        await page
          .locator(scrollTo)
          .first()
          .evaluate((one) => one.scrollIntoView());
      writeFileSync(join(into, `${name}-${look}.png`), inFewColours(await page.screenshot()));
      await context.close();
    }
    console.log(name);
  };
}

/** @param {Buffer} png */
function inFewColours(png) {
  const { buffer, byteOffset, byteLength } = png;
  const image = upng.decode(buffer.slice(byteOffset, byteOffset + byteLength));
  return Buffer.from(upng.encode(upng.toRGBA8(image), image.width, image.height, colours));
}

/** @returns {Promise<{ program: import('node:child_process').ChildProcess, link: string }>} */
function openWorkbench() {
  const main = join(root, 'dist', 'apps', 'cli', 'main.js');
  // The start page suggests a folder in the home of whoever takes the pictures.
  const env = { ...process.env, HOME: '/home/alex', USERPROFILE: '/home/alex' };
  const program = spawn(process.execPath, [main, 'open', '--no-browser'], {
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    createInterface(program.stdout).on('line', (line) => {
      const link = /http:\/\/127\.0\.0\.1\S+/.exec(line)?.[0];
      if (link !== undefined) resolve({ program, link });
    });
    program.once('exit', (code) => reject(new Error(`The workbench ended with ${code}.`)));
  });
}

/** @param {import('playwright-core').Page} page @param {'GET' | 'POST'} method
 *  @param {string} path @param {unknown} [body] */
function ask(page, method, path, body = {}) {
  const init =
    method === 'GET'
      ? { method }
      : { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  return page.evaluate(
    `fetch('/api/${path}', ${JSON.stringify(init)}).then(async (answer) => {
      if (!answer.ok) throw new Error('${path}: ' + await answer.text());
      return answer.json();
    })`,
  );
}

/** Waits for the job that is going on. @param {import('playwright-core').Page} page */
async function finish(page) {
  for (let waitedMs = 0; waitedMs < jobTakesMs; waitedMs += lookAgainMs) {
    const job = /** @type {{ stage: string, error: unknown }} */ (await ask(page, 'GET', 'job'));
    if (job.error) throw new Error(JSON.stringify(job.error));
    if (job.stage === 'done') return;
    await page.waitForTimeout(lookAgainMs);
  }
  throw new Error('It took too long.');
}
