import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFaults, isTooWide } from './browser.test-data.ts';
import { holdBack } from './hold-back.test-data.ts';
import { tourOfThisFile } from './real-tour.test-data.ts';
import { goTo } from './ways.test-data.ts';

const { open } = tourOfThisFile();

const count = (page: Page) => page.locator('.acts-count');
const focusedName = (page: Page): Promise<unknown> =>
  page.evaluate('document.activeElement.getAttribute("aria-label")');

describe('What happened', () => {
  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 320],
    ['dark', 320],
  ] as const)(
    'has no fault that axe finds, in all its states: %s, %i pixels wide',
    async (colorScheme, width) => {
      const { page, complaints } = await open('/5', {
        colorScheme,
        viewport: { width, height: 900 },
      });
      await page.locator('[data-act]').first().waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await page.getByRole('tab', { name: 'Lines' }).click();
      await page.locator('.lines-canvas').waitFor();
      await page.getByText('The lines as a table').click();
      expect(await axeFaults(page)).toEqual([]);
      expect(await isTooWide(page)).toBe(false);
      await page.locator('.act-open').last().click();
      await page.getByRole('dialog').waitFor();
      expect(await axeFaults(page)).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );

  it('shows no hour without an act, and no list without one, before it knows of any', async () => {
    const { page } = await open('/1');
    await page.getByRole('heading', { level: 1 }).waitFor();
    const days = await holdBack(page, 'GET', '/api/timeline/days*');
    const acts = await holdBack(page, 'GET', '/api/timeline/page*');
    await goTo(page, 'What happened', '/5');
    await page.getByRole('tab', { name: 'Lines' }).waitFor();
    await page.locator('.acts-place').waitFor();
    expect(await page.getByRole('grid').count()).toBe(0);
    expect(await page.locator('.acts-place tbody tr').count()).toBe(0);
    days.letGo();
    acts.letGo();
    await page.locator('.cell.step-1').first().waitFor();
    await page.locator('[data-act]').first().waitFor();
  });

  it('leads through the calendar by keyboard, and from an hour to its acts', async () => {
    const { page } = await open('/5');
    const cell = page.locator('[data-cell][tabindex="0"]');
    await cell.waitFor();
    expect(await cell.count()).toBe(1);
    await cell.press('PageUp');
    await page.keyboard.press('ArrowUp');
    for (let hour = 0; hour < 2; hour += 1) await page.keyboard.press('ArrowRight');
    expect(await focusedName(page)).toMatch(/29 October 2025, 2:00 to 3:00: no act, night/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await focusedName(page)).toMatch(/31 October 2025, 2:00 to 3:00: .*in a gap/);
    // Whoever scrolls with something else does not lose the place.
    await page.evaluate(`document.querySelector('.calendar-place').scrollTop = 0`);
    await expect.poll(() => page.locator('[aria-rowindex="2"]').count()).toBe(1);
    expect(await focusedName(page)).toMatch(/31 October 2025, 2:00 to 3:00/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /Acts from 31 Oct 2025, 02:00 on/ }).waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('acts-title');
  });

  it('narrows by a name that was searched, by how sure and by night', async () => {
    const { page } = await open('/5');
    await count(page).getByText('2,346 acts').waitFor();
    await page.getByLabel('Search for a name').fill('siren');
    await page.getByRole('button', { name: /Device Siren/ }).click();
    await count(page).getByText('15 acts of 2,346').waitFor();
    await page.getByLabel('not known who').check();
    await count(page).getByText('0 acts of 2,346', { exact: true }).waitFor();
    await page.getByText('No act is left with these choices.').waitFor();
    await page.getByLabel('not known who').uncheck();
    await page.getByLabel('at night, 22:00 to 07:00').check();
    await count(page).getByText('15 acts of 2,346').waitFor();
    await page.getByRole('button', { name: 'Show everything' }).click();
    await count(page).getByText('2,346 acts').waitFor();
  });

  it('brings more acts as one scrolls, in both directions, without losing the place', async () => {
    const { page } = await open('/5');
    const rows = page.locator('[data-act]');
    await rows.first().waitFor();
    const numbers = (): Promise<number[]> =>
      page.evaluate("[...document.querySelectorAll('[data-act]')].map((row) => +row.dataset.act)");
    expect((await numbers()).at(-1)).toBe(2345);
    await page.getByRole('button', { name: 'To the first act' }).click();
    await expect.poll(async () => (await numbers())[0]).toBe(0);
    for (let times = 0; times < 6; times += 1) {
      const before = (await numbers()).at(-1) ?? 0;
      await page.evaluate(
        "{ const p = document.querySelector('.acts-place'); p.scrollTop = p.scrollHeight; }",
      );
      await expect.poll(async () => (await numbers()).at(-1) ?? 0).toBeGreaterThan(before);
    }
    const there = await numbers();
    expect(there.length).toBeLessThanOrEqual(240);
    expect(there.every((n, index) => index === 0 || n === (there[index - 1] ?? 0) + 1)).toBe(true);
    await page.evaluate("document.querySelector('.acts-place').scrollTop = 0");
    await expect.poll(async () => (await numbers())[0] ?? 0).toBeLessThan(there[0] ?? 0);
  });

  it('folds words of people away until they are asked for', async () => {
    const { page } = await open('/5');
    await count(page).getByText('2,346 acts').waitFor();
    await page.getByLabel('Search for a name').fill('words spoken');
    await page.getByRole('button', { name: /Done words spoken/ }).click();
    await count(page).getByText('3 acts of 2,346').waitFor();
    await expect.poll(() => page.locator('.act-open').count()).toBe(3);
    await page.locator('.act-open').first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('They may be hard to read').waitFor();
    expect(await dialog.locator('blockquote').count()).toBe(0);
    await dialog.getByRole('button', { name: 'Show the words' }).click();
    expect((await dialog.locator('blockquote').innerText()).length).toBeGreaterThan(5);
    await dialog.getByText('home-assistant_v2.db').waitFor();
  });

  it('comes nearer and goes on in the lines by keys, and says what is in view', async () => {
    const { page } = await open('/5');
    await page.getByRole('tab', { name: 'Lines' }).click();
    const picture = page.locator('.lines-place');
    await picture.waitFor();
    const before = await picture.getAttribute('aria-label');
    for (let times = 0; times < 30; times += 1) await picture.press('+');
    const minute = page.getByText(/^From .* 2025, \d\d:\d\d:\d\d until/);
    await expect.poll(async () => spanOf(await minute.innerText())).toBe(60);
    await picture.press('ArrowRight');
    await expect.poll(() => picture.getAttribute('aria-label')).not.toBe(before);
    await page.getByRole('button', { name: 'All of it' }).click();
    await expect.poll(() => picture.getAttribute('aria-label')).toBe(before);
  });

  it('remembers what was chosen and how near one had come, while one looks at another page', async () => {
    const { page } = await open('/5');
    await count(page).getByText('2,346 acts').waitFor();
    await page.getByLabel('Search for a name').fill('siren');
    await page.getByRole('button', { name: /Device Siren/ }).click();
    await count(page).getByText('15 acts of 2,346').waitFor();
    await page.getByRole('tab', { name: 'Lines' }).click();
    const picture = page.locator('.lines-place');
    await picture.waitFor();
    const whole = await picture.getAttribute('aria-label');
    for (let times = 0; times < 4; times += 1) await picture.press('+');
    await expect.poll(() => picture.getAttribute('aria-label')).not.toBe(whole);
    const near = await picture.getAttribute('aria-label');
    await goTo(page, 'Diary', '/7');
    await goTo(page, 'What happened', '/5');
    await count(page).getByText('15 acts of 2,346').waitFor();
    await expect.poll(() => picture.getAttribute('aria-label')).toBe(near);
    await page.getByRole('button', { name: 'All of it' }).click();
    await expect.poll(() => picture.getAttribute('aria-label')).toBe(whole);
  });

  it('leaves nothing out for who comes from a finding to see one moment', async () => {
    const { page } = await open('/5');
    await page.getByLabel('at night, 22:00 to 07:00').check();
    await count(page)
      .getByText(/acts of 2,346/)
      .waitFor();
    await goTo(page, 'What stands out', '/6');
    await page
      .getByText(/^The acts behind it/)
      .first()
      .click();
    await page.getByRole('button', { name: 'See this time on page 5' }).first().click();
    await page.waitForURL('**/5');
    await count(page).getByText('2,346 acts', { exact: true }).waitFor();
  });

  it('lists the gaps of the records in words', async () => {
    const { page } = await open('/5');
    await page
      .getByText('Gap from 30 Oct 2025, 23:24 until 31 Oct 2025, 02:14: nothing was recorded')
      .first()
      .waitFor();
  });
});

/** Seconds between the two times of day in the words under the picture. */
const spanOf = (words: string): number => {
  const [from = 0, until = 0] = [...words.matchAll(/(\d\d):(\d\d):(\d\d)/g)].map(
    ([, hour, minute, second]) => Number(hour) * 3600 + Number(minute) * 60 + Number(second),
  );
  return until - from;
};
