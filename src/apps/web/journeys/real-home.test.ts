import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { FindingsAnswer } from '../../server/answers.ts';
import { axeFaults } from './browser.test-data.ts';
import { realServerOfThisFile } from './real-server.test-data.ts';
import { tourOfThisFile } from './real-tour.test-data.ts';
import { goTo, keepNothing } from './ways.test-data.ts';

const { open } = tourOfThisFile();
const server = realServerOfThisFile();
const picture = readFileSync(
  fileURLToPath(new URL('../../../../docs/screenshots/start-narrow-light.png', import.meta.url)),
);
const encrypted = fileURLToPath(
  new URL('../../../readers/home-assistant/backup/cases/synthetic_v3.tar', import.meta.url),
);

const write = async (page: Page, words: string, day: string, clock: string): Promise<void> => {
  await page.getByLabel('What did you notice?').fill(words);
  await page.getByLabel('Which day was it?').fill(day);
  await page.getByLabel('At what time?').fill(clock);
  await page.getByRole('button', { name: 'Keep this entry' }).click();
  await page.getByText('The entry was kept.').waitFor();
};

describe('the diary of a home', () => {
  it('keeps a picture, and shows it again as it was given, once somebody asks for it', async () => {
    const { page, complaints } = await open('/7');
    await page.locator('input[type=file]').setInputFiles([
      { name: 'screen.png', mimeType: 'image/png', buffer: picture },
      { name: 'note.html', mimeType: 'text/html', buffer: Buffer.from('<script>1</script>') },
    ]);
    await page.getByText('2 files are attached').waitFor();
    await write(page, 'The heating was off.', '2025-10-31', '21:30');
    await page.reload();
    const entry = page.locator('.diary-entry').filter({ hasText: 'The heating was off.' });
    await entry.waitFor();
    expect(await page.locator('.diary-picture').count()).toBe(0);
    await entry.getByText('2 files are attached').click();
    const shown = entry.locator('img.diary-picture');
    await expect
      .poll(() => page.evaluate("document.querySelector('img.diary-picture')?.naturalWidth"))
      .toBe(390);
    // What is no picture was taken for one until the browser said so.
    await entry.getByRole('link').waitFor();
    const bytes = await page.request.get(
      new URL((await shown.getAttribute('src')) ?? '', page.url()).href,
    );
    expect(Buffer.compare(await bytes.body(), picture)).toBe(0);
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      entry.getByRole('link').click(),
    ]);
    expect(saved.suggestedFilename()).toBe('file');
    // The browser tells of what is no picture, and the page then offers it as a file.
    expect(complaints).toEqual([]);
  });

  it('stands beside the acts on page 5, with its words folded away', async () => {
    const { page, complaints } = await open('/7');
    await write(page, 'A light went on by itself.', '2025-10-29', '20:15');
    await goTo(page, 'What happened', '/5');
    await page.getByText('1 diary entry that day').first().waitFor({ state: 'attached' });
    const days = (await page.evaluate(`[...document.querySelectorAll('.calendar .diary-sign')]
      .map((sign) => sign.closest('tr, [role=row]')?.textContent ?? '')`)) as string[];
    expect(days.filter((day) => /29/.test(day))).toHaveLength(1);
    await page.getByLabel('From', { exact: true }).fill('2025-10-29');
    await page.getByLabel('Until', { exact: true }).fill('2025-10-29');
    const row = page.locator('.beside-diary').filter({ hasText: 'Diary, 29 Oct 2025, 20:15' });
    await row.waitFor();
    expect(await row.innerText()).not.toContain('A light');
    const order = (await page.evaluate(`[...document.querySelectorAll('.acts-place tbody tr')]
      .map((row) => row.matches('.beside-diary') ? 'diary' : row.matches('[data-act]') ? 'act' : '')`)) as string[];
    const place = order.indexOf('diary');
    expect([order[place - 1], order[place + 1]]).toContain('act');
    await row.getByRole('button', { name: 'Show the words' }).click();
    await row.getByText('A light went on by itself.').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe('who can', () => {
  it('opens from every cell the ways in behind it, and those tell their records', async () => {
    const { page, complaints } = await open('/4');
    const cells = page.locator('.cell-button');
    await cells.first().waitFor();
    const count = await cells.count();
    expect(count).toBeGreaterThan(50);
    const dialog = page.getByRole('dialog');
    for (let n = 0; n < count; n += 1) {
      const said = (await cells.nth(n).getAttribute('aria-label')) ?? '';
      if (/: no|no way/.test(said)) continue;
      await cells.nth(n).dispatchEvent('click');
      await dialog.locator('.way-in').first().waitFor();
      const ways = await dialog.locator('.way-in').allInnerTexts();
      for (const way of ways)
        expect([said, way]).toEqual([
          said,
          expect.stringMatching(/Place in it\s+\S+[\s\S]*[0-9a-f]{64}/),
        ]);
      await dialog.getByRole('button', { name: 'Close' }).click();
      await dialog.waitFor({ state: 'detached' });
    }
    expect(complaints).toEqual([]);
  });
});

describe('many of a kind that stand out', () => {
  it('are folded away but for the first three, and are all there when asked for', async () => {
    const { page, complaints } = await open('/1');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.route('**/api/findings*', async (route) => {
      const answer = (await (await route.fetch()).json()) as FindingsAnswer;
      const [first] = answer.findings;
      if (first === undefined) throw new Error('nothing stands out');
      const many = Array.from({ length: 200 }, (_, n) => ({ ...first, id: `${first.id}-${n}` }));
      await route.fulfill({ json: { ...answer, findings: many } });
    });
    await goTo(page, 'What stands out', '/6');
    await page.getByText('200 things stand out').waitFor();
    expect(await page.locator('.finding').count()).toBe(3);
    await page.locator('summary', { hasText: '197 more of this kind' }).press('Enter');
    await expect.poll(() => page.locator('.finding').count()).toBe(200);
    await page.getByRole('button', { name: 'Put into the pack' }).last().press('Enter');
    await page.getByText('1 thing is chosen for the pack.').waitFor();
    await goTo(page, 'The pack', '/9');
    await page.getByText('Chosen: 1 of 200').waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('an encrypted backup', () => {
  it('asks for its password, says when it is wrong, and is read with the right one', async () => {
    const { page, complaints } = await server.enter(390);
    await keepNothing(page);
    await page.locator('input[type=file]:not([webkitdirectory])').setInputFiles(encrypted);
    await page.getByRole('button', { name: 'Bring these in' }).click();
    await page.getByRole('heading', { name: 'A backup is encrypted' }).waitFor();
    expect(await page.getByText('Keep this password').count()).toBe(0);
    const field = page.getByLabel('Password of the backup');
    await field.fill('not this one');
    await field.press('Enter');
    await page.getByRole('heading', { name: 'The password did not open the backup' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await field.fill('hunter2-test');
    await page.getByRole('button', { name: 'Open the backup' }).click();
    await page.getByRole('heading', { name: /password/ }).waitFor({ state: 'detached' });
    expect(await field.count()).toBe(0);
    expect(await page.locator('body').innerText()).not.toContain('hunter2');
    expect(complaints).toEqual([]);
  });
});
