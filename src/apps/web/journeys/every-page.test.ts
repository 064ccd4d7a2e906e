import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pageIds } from '../page-ids.ts';
import { isTooWide } from './browser.test-data.ts';
import {
  controlsWithoutName,
  cutOffTexts,
  headingOrder,
  hiddenFocus,
  leftInEnglish,
  moving,
  printedControls,
  smallTargets,
  unfoldAll,
  writtenAsCodes,
} from './every-page.test-data.ts';
import { tourOfThisFile } from './real-tour.test-data.ts';

const { open } = tourOfThisFile();

/** Everything of a page that can be unfolded, on each page in turn. */
const onEveryPage = async <Found>(
  { lang = 'en', ...options }: BrowserContextOptions & { lang?: string },
  look: (page: Page) => Promise<Found>,
): Promise<Record<string, Found>> => {
  const found: Record<string, Found> = {};
  const { page, complaints } = await open(`/1?lang=${lang}`, options);
  for (const number of pageIds.keys()) {
    await page.goto(new URL(`/${number + 1}?lang=${lang}`, page.url()).href, {
      waitUntil: 'networkidle',
    });
    await page.getByRole('heading', { level: 1 }).waitFor();
    found[pageIds[number] ?? ''] = await look(page);
  }
  expect(complaints).toEqual([]);
  await page.context().close();
  return found;
};

const nothing = Object.fromEntries(pageIds.map((id) => [id, []]));
const languages = ['en', 'en-XA', 'ar-XB'] as const;

describe('every page', () => {
  // 640 pixels: a wide page at 200 % zoom. 320: one at 400 %, or a small phone.
  it.each(languages)('has nothing cut off, hidden or too small, narrow: %s', async (lang) => {
    const viewport = { width: 320, height: 640 };
    const found = await onEveryPage({ lang, viewport }, async (page) => {
      const faults = lang === 'en' ? await hiddenFocus(page) : [];
      await unfoldAll(page);
      if (lang === 'en-XA') faults.push(...(await leftInEnglish(page)));
      for (const width of [320, 640]) {
        await page.setViewportSize({ ...viewport, width });
        if (await isTooWide(page)) faults.push(`wider than ${width}`);
        faults.push(...(await cutOffTexts(page)), ...(await smallTargets(page)));
      }
      return faults;
    });
    expect(found).toEqual(nothing);
  });

  it('reads well aloud, hides no focus, moves nothing that should be still, and prints no controls', async () => {
    const viewport = { width: 1280, height: 640 };
    const found = await onEveryPage({ viewport, reducedMotion: 'reduce' }, async (page) => {
      const help = await page.locator('.bar-tools button').allInnerTexts();
      const faults = [
        ...(await controlsWithoutName(page)),
        ...(help.join() === 'Where am I?,Help,Close and wipe' ? [] : [help.join()]),
        ...(await moving(page)),
        ...(await hiddenFocus(page)),
      ];
      await unfoldAll(page);
      faults.push(...(await writtenAsCodes(page)), ...(await headingOrder(page)));
      await page.emulateMedia({ media: 'print' });
      faults.push(...(await printedControls(page)));
      await page.emulateMedia({ media: 'screen' });
      return faults;
    });
    expect(found).toEqual(nothing);
  });
});

describe('in forced colours', () => {
  const forcedColors = 'active' as const;
  const styleOf = (page: Page, selector: string, names: readonly string[]): Promise<string> =>
    page.evaluate(`((style) => ${JSON.stringify(names)}.map((name) => style[name]).join(' '))(
      getComputedStyle(document.querySelector('${selector}')))`);

  it('shows with a line which page and which tab are chosen, and where the focus is', async () => {
    const { page } = await open('/5', { forcedColors });
    await page.getByRole('grid').waitFor();
    const line = (selector: string) =>
      styleOf(page, selector, ['borderLeftColor', 'borderBottomColor']);
    const list = '.page-list-open a';
    expect(await line(`${list}[aria-current]`)).not.toBe(await line(`${list}:not([aria-current])`));
    const tab = '[role=tab]';
    expect(await line(`${tab}[aria-selected=true]`)).not.toBe(
      await line(`${tab}[aria-selected=false]`),
    );
    for (let stop = 0; stop < 12; stop += 1) {
      await page.keyboard.press('Tab');
      expect(await styleOf(page, ':focus', ['outlineStyle', 'outlineWidth'])).toBe('solid 3px');
    }
  });

  it('keeps acts, gaps and nights of the calendar apart by their shapes', async () => {
    const { page } = await open('/5', { forcedColors });
    await page.getByRole('grid').waitFor();
    const shapes = await Promise.all(
      [
        '.cell.step-0:not([class*=night-], [class*=gap-])',
        '.cell.step-0.night-all:not([class*=gap-])',
        '.cell.gap-whole',
        '.cell.gap-part',
        '.cell.step-1',
        '.cell.step-4',
      ].map((cell) => styleOf(page, cell, ['backgroundImage', 'backgroundSize'])),
    );
    expect(new Set(shapes).size).toBe(shapes.length);
    expect(shapes[2]).toContain('repeating-linear-gradient');
    const legend = await Promise.all(
      ['.hatched', '.at-night'].map((box) =>
        styleOf(page, `.legend-box${box}`, ['backgroundImage', 'borderBottomWidth']),
      ),
    );
    expect(new Set(legend).size).toBe(2);
  });
});

describe('on paper', () => {
  it('has every day and row, and scrolls nowhere', async () => {
    const { page } = await open('/5', { viewport: { width: 718, height: 1047 } });
    const rows = page.locator('.calendar tbody tr');
    await rows.first().waitFor();
    const inSight = await rows.count();
    await page.emulateMedia({ media: 'print' });
    const tell = (what: 'beforeprint' | 'afterprint') =>
      page.evaluate(`window.dispatchEvent(new Event('${what}'))`);
    const cut = () =>
      page.evaluate(`['.calendar-place', '.acts-place', '.access-place', '.table-place'].filter((one) =>
        [...document.querySelectorAll(one)].some((place) =>
          getComputedStyle(place).overflowY !== 'visible' ||
          place.scrollHeight > place.clientHeight + 1 || place.scrollWidth > place.clientWidth + 1))`);
    await tell('beforeprint');
    await expect.poll(() => rows.count()).toBeGreaterThan(inSight);
    expect(await cut()).toEqual([]);
    await tell('afterprint');
    await expect.poll(() => rows.count()).toBe(inSight);
    await page.setViewportSize({ width: 794, height: 1047 });
    await page.goto(new URL('/4', page.url()).href);
    await page.locator('.access-table').waitFor();
    await tell('beforeprint');
    await expect.poll(cut).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
  });
});

describe('a list that opens', () => {
  it('begins with a whole row, below the day it belongs to', async () => {
    const { page } = await open('/5');
    await page.locator('.act').first().waitFor();
    await page.locator('.calendar tbody tr').first().waitFor();
    const farthest = () =>
      page.evaluate(`(() => {
      const top = (one) => one.getBoundingClientRect().top;
      const bottom = (one) => one.getBoundingClientRect().bottom;
      const place = document.querySelector('.acts-place');
      const day = [...document.querySelectorAll('.beside-day td')].findLast(
        (one) => top(one) <= top(place) + 60);
      const acts = [...document.querySelectorAll('.act')];
      const calendar = document.querySelector('.calendar-place');
      const head = document.querySelector('.calendar thead');
      return Math.max(
        Math.min(...acts.map((one) => Math.abs(top(one) - bottom(day)))),
        Math.abs(bottom(acts.at(-1)) - bottom(place)),
        Math.min(...[...document.querySelectorAll('.calendar tbody tr')].map(
          (one) => Math.abs(top(one) - bottom(head)))),
      );
    })()`);
    // It is scrolled to its end a turn after it came.
    await expect.poll(farthest).toBeLessThan(3);
  });
});
