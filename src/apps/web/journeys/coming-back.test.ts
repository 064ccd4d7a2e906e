import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { SessionAnswer } from '../../server/answers.ts';
import { asked, realServerOfThisFile } from './real-server.test-data.ts';
import { goTo, keepNothing, makeCase, unlock } from './ways.test-data.ts';

const server = realServerOfThisFile();
const passphrase = 'four grey horses';
const withOwnClock = (page: Page) => page.clock.install();
const noticed = (page: Page) => page.getByLabel('What did you notice?');
const drafts = (page: Page) =>
  expect.poll(() => page.evaluate("fetch('/api/drafts').then((answer) => answer.text())"));
const saved = (page: Page, words: string) => drafts(page).toContain(words);
/** Everything that a browser can store for a page. */
const stored = (page: Page): Promise<unknown> =>
  page.evaluate(`(async () => JSON.stringify([Object.keys(localStorage), Object.keys(sessionStorage),
    document.cookie, await indexedDB.databases(), await caches.keys()]))()`);

let count = 0;
const openCase = async (page: Page): Promise<void> => {
  count += 1;
  await makeCase(page, { folder: server.at(`papers-${count}`), passphrase });
};

describe('what was being filled in', () => {
  it('is there again after other pages, after loading anew, and after locking', async () => {
    const { page, complaints } = await server.enter(1280);
    await openCase(page);
    await goTo(page, 'Diary', '/7');
    await noticed(page).fill('The heating was off.');
    await page.getByLabel('Which day was it?').fill('2025-10-31');
    await goTo(page, 'People', '/3');
    await page.getByLabel('Name', { exact: true }).fill('robin');
    await goTo(page, 'Diary', '/7');
    expect(await noticed(page).inputValue()).toBe('The heating was off.');
    await goTo(page, 'People', '/3');
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('robin');
    await saved(page, 'robin');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'People' }).waitFor();
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('robin');
    await page.getByLabel('Name', { exact: true }).fill('robin h');
    await page.getByRole('button', { name: 'Lock now' }).press('Enter');
    await unlock(page, passphrase);
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('robin h');
    await goTo(page, 'Diary', '/7');
    expect(await noticed(page).inputValue()).toBe('The heating was off.');
    expect(await page.getByLabel('Which day was it?').inputValue()).toBe('2025-10-31');
    expect(await stored(page)).toBe('[[],["language","look"],"",[],[]]');
    expect(complaints).toEqual([]);
  });

  it('is forgotten once it was kept, or cancelled on purpose', async () => {
    const { page } = await server.enter(1280);
    await openCase(page);
    await goTo(page, 'Diary', '/7');
    await noticed(page).fill('The heating was off.');
    await page.getByLabel('Which day was it?').fill('2025-10-31');
    await page.getByRole('button', { name: 'Keep this entry' }).click();
    await page.getByText('The entry was kept.').waitFor();
    const correcting = page.getByRole('dialog').getByLabel('What did you notice?');
    await page.getByRole('button', { name: 'Put this right' }).click();
    await correcting.fill('Not what happened.');
    await saved(page, 'Not what happened.');
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await drafts(page).not.toMatch(/Not what happened|The heating/);
    await page.reload();
    await page.getByRole('button', { name: 'Put this right' }).click();
    expect(await correcting.inputValue()).toBe('The heating was off.');
    await page.keyboard.press('Escape');
    expect(await noticed(page).inputValue()).toBe('');
  });

  it('goes with everything else where nothing is kept', async () => {
    const { page } = await server.enter(390);
    await keepNothing(page);
    await goTo(page, 'Diary', '/7');
    await noticed(page).fill('The heating was off.');
    await saved(page, 'The heating');
    await page.getByRole('button', { name: 'Close and wipe' }).click();
    await page.getByText('How do you want to begin?').waitFor();
    expect(server.left()).toEqual([]);
    await keepNothing(page);
    await goTo(page, 'Diary', '/7');
    expect(await noticed(page).inputValue()).toBe('');
  });

  it('is there on page 1, but no passphrase', async () => {
    const { page } = await server.enter(1280);
    await page.getByRole('textbox', { name: 'Folder' }).fill('garden');
    await page.getByLabel('Your name or a word for yourself').fill('alex');
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await goTo(page, 'Check a pack', '/10');
    await goTo(page, 'Start', '/1');
    expect(await page.getByRole('textbox', { name: 'Folder' }).inputValue()).toBe('garden');
    expect(await page.getByLabel('Your name or a word for yourself').inputValue()).toBe('alex');
    expect(await page.getByLabel('Passphrase', { exact: true }).inputValue()).toBe('');
    expect(await stored(page)).toBe('[[],["language","look"],"",[],[]]');
  });
});

describe('without use', () => {
  it('it asks, then locks; what was being typed is there when it was unlocked', async () => {
    const { page, complaints } = await server.enter(1280, withOwnClock);
    await openCase(page);
    await goTo(page, 'Diary', '/7');
    await noticed(page).fill('The heating was off.');
    await page.clock.runFor(1000);
    await saved(page, 'The heating');
    await page.clock.fastForward('09:05');
    await page.getByRole('dialog', { name: 'Are you still there?' }).waitFor();
    await page.clock.fastForward('01:00');
    await page.getByRole('heading', { name: 'Locked' }).waitFor();
    expect(await page.locator('body').innerText()).not.toContain('The heating');
    await unlock(page, passphrase);
    await page.getByRole('heading', { level: 1, name: 'Diary' }).waitFor();
    expect(await noticed(page).inputValue()).toBe('The heating was off.');
    expect(complaints).toEqual([]);
  });

  it('it stays open for somebody who says that they are there, and for who only reads', async () => {
    const { page } = await server.enter(1280, withOwnClock);
    await openCase(page);
    await page.clock.fastForward('09:05');
    const heard = page.waitForResponse('**/api/session/here');
    await page.getByRole('button', { name: 'I am still here' }).click();
    await heard;
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    for (let minutes = 0; minutes < 24; minutes += 6) {
      server.pass(6 * 60_000);
      const told = page.waitForResponse('**/api/session/here');
      await page.clock.fastForward('06:00');
      await page.keyboard.press('ArrowDown');
      await told;
      await server.lockIfIdle();
    }
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Bring in records' }).waitFor();
  });

  it('it locks on the server too, where the page is not there to ask', async () => {
    const { page, address } = await server.enter(1280);
    await openCase(page);
    const session = () => asked<SessionAnswer>(page, address, 'session');
    await expect.poll(async () => (await session()).lastPage).toBe('records');
    await page.goto('about:blank');
    // What the page asked for last may be late, and is use.
    const stageLater = async () => {
      server.pass(10 * 60_000 + 1);
      await server.lockIfIdle();
      return (await session()).stage;
    };
    await expect.poll(stageLater).toBe('locked');
    await page.goto(address);
    await unlock(page, passphrase);
    await page.getByRole('heading', { level: 1, name: 'Bring in records' }).waitFor();
  });
});
