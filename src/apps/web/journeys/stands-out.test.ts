import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFaults, isTooWide } from './browser.test-data.ts';
import { tourOfThisFile } from './real-tour.test-data.ts';

const { open } = tourOfThisFile();

const card = (page: Page, title: string) => page.getByRole('article', { name: title });
const firstOf = (page: Page, title: string) => card(page, title).locator('.finding').first();
const heating = 'The heating was set back and forth against somebody at home';
const looks = [
  ['light', 1280],
  ['dark', 1280],
  ['light', 320],
  ['dark', 320],
] as const;

describe('What stands out', () => {
  it.each(looks)(
    'has no fault that axe finds, with acts and a window open: %s, %i pixels wide',
    async (colorScheme, width) => {
      const { page, complaints } = await open('/6', {
        colorScheme,
        viewport: { width, height: 900 },
      });
      await page.getByText('The acts behind it').first().click();
      await page.getByText('The picture as a table').first().click();
      await page.getByRole('columnheader', { name: 'How sure' }).waitFor();
      expect(await axeFaults(page)).toEqual([]);
      expect(await isTooWide(page)).toBe(false);
      await page.getByRole('button', { name: 'This is fine' }).first().click();
      await page.getByRole('dialog').waitFor();
      expect(await axeFaults(page)).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );

  it('says as a table what the picture shows', async () => {
    const { page } = await open('/6');
    const found = firstOf(page, heating);
    const acts = await found.getByText(/The acts behind it/).innerText();
    await found.getByText('The picture as a table').click();
    await found.locator('tbody tr').first().waitFor();
    const cells = await found.locator('tbody tr td:nth-child(2)').allInnerTexts();
    const sum = cells.reduce((all, cell) => all + Number(cell), 0);
    expect(sum).toBeGreaterThan(0);
    expect(acts).toBe(`The acts behind it (${sum})`);
  });

  it('has private words nowhere before they are asked for, and no longer once folded away', async () => {
    const { page } = await open('/6');
    const found = page.getByRole('article').filter({ hasText: 'sound or speech at night' });
    await found.getByText('The acts behind it').first().click();
    const words = found.getByText('Show the words').first();
    await words.waitFor();
    expect(await page.locator('blockquote').count()).toBe(0);
    await words.press('Enter');
    await page.locator('blockquote').waitFor();
    await words.press('Enter');
    await page.locator('blockquote').waitFor({ state: 'detached' });
  });

  it('puts a finding into the pack, and takes it out, by keyboard alone', async () => {
    const { page } = await open('/6');
    await firstOf(page, heating).getByRole('button', { name: 'Put into the pack' }).press('Enter');
    await page.getByText('1 thing is chosen for the pack.').waitFor();
    await page.getByRole('link', { name: 'The pack' }).press('Enter');
    await page.getByText('Chosen: 1 of').waitFor();
    expect(await page.getByLabel('Only what I choose').isChecked()).toBe(true);
    await page.goBack();
    await firstOf(page, heating).getByRole('button', { name: 'Take it out' }).press('Enter');
    await page.getByText('Nothing is chosen for the pack yet.').waitFor();
  });

  it('leads to the diary with the time filled in, and to the acts on page 5', async () => {
    const { page } = await open('/6');
    const found = firstOf(page, heating);
    const shows = await found.locator('.finding-shows').innerText();
    const [, day = '', clock = ''] = /(\d+ \w+ \d{4}), (\d\d:\d\d)/.exec(shows) ?? [];
    await found.getByRole('button', { name: 'Add to the diary' }).click();
    await page.getByRole('heading', { name: 'Diary', level: 1 }).waitFor();
    const written = await page.locator('input[type=date]').first().inputValue();
    expect(written).toBe(new Date(`${day.replace('Sept', 'Sep')} UTC`).toISOString().slice(0, 10));
    expect(await page.locator('.field-day').first().innerText()).toContain(day.split(' ')[0]);
    expect(await page.locator('input[type=time]').first().inputValue()).toBe(clock);
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/7');
    await page.goBack();
    await found.getByText('The acts behind it').click();
    await found.getByRole('button', { name: 'See this time on page 5' }).click();
    await page.getByRole('heading', { name: 'What happened', level: 1 }).waitFor();
  });

  it('leaves out what is fine, for a reason that is text and no markup, and takes it back', async () => {
    const { page, complaints } = await open('/6');
    const why = '<img src=x onerror=alert(1)> we agreed \u202e on it';
    const shows = await firstOf(page, heating).locator('.finding-shows').innerText();
    await firstOf(page, heating).getByRole('button', { name: 'This is fine' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Leave it out' }).press('Enter');
    await dialog.getByText('Write a few words').waitFor();
    await dialog.getByLabel('It is fine because').fill(why);
    await dialog.getByLabel('It is fine because').press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await expect
      .poll(() => page.evaluate('document.activeElement.textContent'))
      .toContain('It is left out from now on.');
    await page.getByText(shows).waitFor({ state: 'detached' });
    const kept = page.getByRole('region', { name: 'What you said is fine' });
    expect(await kept.locator('bdi').innerText()).toContain('<img src=x onerror=alert(1)>');
    expect(await kept.locator('bdi').innerText()).not.toContain('\u202e');
    expect(await page.locator('main img').count()).toBe(0);
    expect(await axeFaults(page)).toEqual([]);
    await kept.getByRole('button', { name: 'Take it back' }).click();
    await page.getByText(shows).waitFor();
    expect(complaints).toEqual([]);
  });

  it('says what could not be looked for, and what it needs', async () => {
    const { page } = await open('/6');
    const missing = page.getByRole('region', { name: 'What could not be looked for' });
    expect(await missing.innerText()).toContain('It needs:');
    expect(await page.locator('main').innerText()).not.toMatch(/\bsafe\b|\bclean\b/i);
  });

  it.each(['en-XA', 'ar-XB'])('has every word of its own in %s', async (language) => {
    const { page } = await open(`/6?lang=${language}`, { viewport: { width: 320, height: 900 } });
    await page.locator('.finding').first().waitFor();
    const own = await page.locator('main :is(h1, h2, h3, h4, button, summary)').allInnerTexts();
    expect(own.length).toBeGreaterThan(30);
    const english = own.filter((text) => /(?:^|[^\p{L}])[a-z]{4,}(?=$|[^\p{L}])/u.test(text));
    expect(english).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
  });
});

describe('Before you change anything', () => {
  it.each(looks)(
    'has no fault that axe finds, with steps that wait: %s, %i pixels wide',
    async (colorScheme, width) => {
      const { page, complaints } = await open('/8', {
        colorScheme,
        viewport: { width, height: 900 },
      });
      await page.getByLabel('I am planning to leave').check();
      await page.getByText('Wait with this now').first().waitFor();
      expect(await axeFaults(page)).toEqual([]);
      expect(await isTooWide(page)).toBe(false);
      expect(complaints).toEqual([]);
    },
  );

  it('puts steps that had better wait last in each card, and hides none', async () => {
    const { page } = await open('/8');
    const steps = page.locator('.step');
    await steps.first().waitFor();
    const all = await steps.count();
    expect(await page.locator('.step-waiting').count()).toBe(0);
    await page.getByLabel('We live together').press('Space');
    await page.locator('.step-waiting').first().waitFor();
    expect(await steps.count()).toBe(all);
    const orders = (await page.evaluate(`[...document.querySelectorAll('.steps')].map((list) =>
      [...list.querySelectorAll('.step')].map((step) => step.matches('.step-waiting')))`)) as boolean[][];
    expect(orders.flat()).toContain(true);
    for (const waits of orders) expect(waits).toEqual([...waits].sort());
  });

  it('begins with the pattern that it was asked about, with four marks on every step', async () => {
    const { page } = await open('/6');
    await card(page, heating)
      .getByRole('button', { name: 'Before you change anything' })
      .press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Before you change anything' }).waitFor();
    await expect.poll(() => page.locator('main article').count()).toBe(1);
    expect(await page.getByRole('checkbox', { name: heating }).isChecked()).toBe(true);
    for (const step of await page.locator('.step').all())
      expect((await step.locator('dt').allInnerTexts()).slice(0, 4)).toEqual([
        'Will they notice?',
        'Can it be undone?',
        'Does it destroy records?',
        'What else stops?',
      ]);
  });

  it('tells the emergency number always, and of each service when it was checked', async () => {
    const { page } = await open('/8');
    await page.locator('.emergency').waitFor();
    const services = page.locator('.service');
    expect(await services.count()).toBeGreaterThan(2);
    for (const service of await services.all())
      expect(await service.innerText()).toMatch(/Last checked on \d+ \w+ \d{4}/);
  });

  it('is printed with its steps and without what is for pressing', async () => {
    const { page } = await open('/8');
    await page.locator('.step').first().waitFor();
    await page.locator('.emergency').waitFor();
    await page.emulateMedia({ media: 'print' });
    for (const gone of ['.bar', '.page-list', '.foot', '.no-print'])
      expect(await page.locator(gone).first().isVisible()).toBe(false);
    expect(await page.locator('.step').first().isVisible()).toBe(true);
    expect(await page.locator('.emergency').isVisible()).toBe(true);
  });
});
