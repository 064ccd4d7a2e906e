import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everything, madeUpReport, makeCase } from '../../../pack/made-case.test-data.ts';
import { handOverExhibit } from '../../../pack/make/hand-over-exhibit.ts';
import { makePack } from '../../../pack/make/make-pack.ts';
import { axeFaults, launch } from '../../web/journeys/browser.test-data.ts';
import { version } from '../version.ts';

const verifyPage = fileURLToPath(new URL('../../../../dist/verify.html', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'page-'));
const at = (name: string): string => join(folder, name);
let browser: Browser;
let page: Page;
let key: string;
const asked: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  const open = await makeCase(folder, { files: { 'large.bin': 'x'.repeat(3_000_000) } });
  ({ publicKey: key } = await makePack(
    { open, to: at('pack.zip') },
    { ...everything, programVersion: version() },
    madeUpReport,
  ));
  open.close();
  await handOverExhibit({
    from: at('pack.zip'),
    n: 1,
    to: at('exhibit.zip'),
    programVersion: version(),
  });
  const changed = readFileSync(at('pack.zip'));
  changed[1_000_000] = 0;
  writeFileSync(at('changed.zip'), changed);
  writeFileSync(at('cut.zip'), changed.subarray(0, 2_000_000));
  writeFileSync(at('text.zip'), 'nothing of the kind');
  browser = await launch();
  page = await browser.newPage();
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(pathToFileURL(verifyPage).href);
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

async function check(name: string): Promise<void> {
  await page.setInputFiles('#pack', []);
  await page.setInputFiles('#pack', at(name));
  await page.waitForSelector('#result > *');
}
const answers = async (): Promise<Record<string, string>> =>
  Object.fromEntries(
    await page.$$eval('#result h3', (parts) =>
      parts.map((part) => [part.dataset.check ?? '', part.dataset.answer ?? ''] as const),
    ),
  );
const headline = (): Promise<string | null> => page.getAttribute('#result h2', 'data-headline');

describe('verify.html', () => {
  it('finds that everything holds but what a page cannot do', async () => {
    await page.fill('#key', key);
    await check('pack.zip');
    expect(await headline()).toBe('holds');
    expect(await answers()).toEqual({
      container: 'holds',
      manifest: 'holds',
      tree: 'holds',
      checkpoint: 'holds',
      signature: 'holds',
      log: 'holds',
      contents: 'holds',
      exhibits: 'holds',
      exports: 'holds',
      counts: 'holds',
      report: 'not-checked',
      versions: 'holds',
      'time-stamp': 'not-checked',
      readers: 'not-checked',
      rules: 'not-checked',
    });
    expect(await page.textContent('#result')).toContain(key);
    expect(await axeFaults(page)).toEqual([]);
  });

  it('checks one exhibit that was handed over alone', async () => {
    await check('exhibit.zip');
    expect(await headline()).toBe('holds');
    expect(await answers()).toMatchObject({ tree: 'holds', exhibits: 'holds' });
  });

  it('says where a pack was changed, and that a cut one is cut', async () => {
    await check('changed.zip');
    expect(await headline()).toBe('does-not-hold');
    expect(await page.textContent('#result')).toContain('data/originals/0001/large.bin');
    await check('cut.zip');
    expect(await answers()).toMatchObject({ container: 'does-not-hold' });
  });

  it('says what is no pack, and whose key it is not', async () => {
    await check('text.zip');
    expect(await page.textContent('#result')).toContain('This is no pack');
    await page.fill('#key', 'ab'.repeat(32));
    await check('pack.zip');
    expect(await answers()).toMatchObject({ tree: 'holds', signature: 'does-not-hold' });
  });

  it('asks for nothing but itself, and breaks no rule that it gave itself', async () => {
    expect(asked).toEqual([pathToFileURL(verifyPage).href]);
    expect(complaints).toEqual([]);
    expect(await page.evaluate(() => fetch('https://example.org').catch(() => 'refused'))).toBe(
      'refused',
    );
  });
});
