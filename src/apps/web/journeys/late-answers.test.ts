import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browserOfThisFile } from './browser.test-data.ts';
import { holdAnswerBack, holdBack } from './hold-back.test-data.ts';
import { openTour } from './made-up-case.test-data.ts';

const { open } = browserOfThisFile();
const prepare = ({ home }: { home: Parameters<typeof openTour>[0] }) => openTour(home);
const words = (page: Page) => page.getByLabel('What did you notice?');
const keep = (page: Page) => page.getByRole('button', { name: 'Keep this entry' });

describe('while the answer is not there yet', () => {
  it('an entry is kept once, however often one presses, and what is typed on stays', async () => {
    const { page, server } = await open({ prepare, path: '/7' });
    await words(page).fill('The heating was off.');
    await page.getByLabel('Which day was it?').fill('2025-10-31');
    const keeping = await holdBack(page, 'POST', '/api/diary');
    await keep(page).click();
    await keeping.asked;
    await words(page).press('End');
    await page.keyboard.type(' It was cold.');
    await page.locator('form button[type=submit]').first().dispatchEvent('click');
    keeping.letGo();
    await page.getByText('The entry was kept.').waitFor();
    expect(await words(page).inputValue()).toBe('The heating was off. It was cold.');
    expect(server.home.diary.map(({ text }) => text)).toEqual(['The heating was off.']);
  });

  it('an entry waits for the picture that belongs to it', async () => {
    const { page, server } = await open({ prepare, path: '/7' });
    await page.getByLabel('Which day was it?').fill('2025-10-31');
    const attaching = await holdBack(page, 'PUT', '/api/diary/attachment*');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('x') });
    await attaching.asked;
    await words(page).fill('A light.');
    await keep(page).dispatchEvent('click');
    attaching.letGo();
    await page.getByText('1 file is attached').waitFor();
    expect(server.home.diary).toEqual([]);
    await keep(page).click();
    await expect.poll(() => server.home.diary[0]?.attachments.length).toBe(1);
  });

  it('one that comes late does not take the place of a newer one', async () => {
    const { page } = await open({ prepare, path: '/1' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    const late = await holdAnswerBack(page, 'GET', '/api/diary');
    await page.getByRole('link', { name: 'Diary' }).click();
    await words(page).fill('The heating was off.');
    await page.getByLabel('Which day was it?').fill('2025-10-31');
    await keep(page).click();
    const entry = page.locator('.diary-entry').filter({ hasText: 'The heating was off.' });
    await entry.waitFor();
    const answered = page.waitForResponse('**/api/diary');
    late.letGo();
    await (await answered).finished();
    await page.getByRole('button', { name: 'Put this right' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await entry.count()).toBe(1);
  });

  it('records that were given are on their way, and not gone', async () => {
    const { page } = await open({ prepare, path: '/2' });
    const input = page.locator('input[type=file]:not([webkitdirectory])');
    await input.setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('x') });
    const beginning = await holdBack(page, 'POST', '/api/records/batch');
    await page.getByRole('button', { name: 'Bring these in' }).click();
    await beginning.asked;
    await page.getByRole('progressbar').waitFor();
    expect(await page.locator('.drop').count()).toBe(0);
    beginning.letGo();
    await page.getByText('The records were read.').waitFor();
  });

  it('nothing of what is open can be seen any more once it is locked', async () => {
    const { page, server } = await open({
      path: '/7',
      prepare: async ({ home }) => {
        await openTour(home);
        home.keeps = 'case';
      },
    });
    await words(page).waitFor();
    const late = await holdAnswerBack(page, 'GET', '/api/session');
    const there = page.waitForResponse('**/api/session');
    // Whatever is refused as locked lets the page ask how things stand.
    await page.route('**/api/drafts/*', (route) => route.fulfill({ status: 423, json: {} }));
    await words(page).fill('The heating was off.');
    await late.answered;
    const locking = await holdBack(page, 'POST', '/api/session/lock');
    await page.getByRole('button', { name: 'Lock now' }).click();
    await locking.asked;
    await words(page).waitFor({ state: 'detached' });
    expect(server.home.isLocked).toBe(false);
    // An answer of before, that it is open, shows nothing again.
    late.letGo();
    await (await there).finished();
    await page.evaluate('new Promise(requestAnimationFrame)');
    expect(await words(page).count()).toBe(0);
    locking.letGo();
    await page.getByRole('heading', { name: 'Locked' }).waitFor();
  });
});
