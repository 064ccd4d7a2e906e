import { describe, expect, it } from 'vitest';
import { axeFaults, browserOfThisFile } from './browser.test-data.ts';
import { noJob, openTour } from './made-up-case.test-data.ts';
import type { MadeUpServer } from './made-up-server.test-data.ts';

const { open } = browserOfThisFile();

const withCase = ({ home }: MadeUpServer) => {
  home.keeps = 'case';
  home.folder = 'garden';
  home.passphrase = 'four grey horses';
};

describe('leaving quickly', () => {
  it('is the first thing the Tab key reaches, and puts an empty page in its place', async () => {
    const { page, server } = await open({ prepare: withCase });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Leave now');
    await page.keyboard.press('Enter');
    await page.waitForURL('about:blank');
    await expect.poll(() => server.home.isLocked).toBe(true);
  });

  it('happens at the third Esc, also from inside a window, and not at the second', async () => {
    const { page, server } = await open({ prepare: withCase });
    await page.getByRole('button', { name: 'Help' }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(page.url()).not.toBe('about:blank');
    await page.keyboard.press('Escape');
    await page.waitForURL('about:blank');
    await expect.poll(() => server.home.isLocked).toBe(true);
  });

  it('leaves a locked page behind, which leads back to where one stopped', async () => {
    const { page, server } = await open({ prepare: withCase, path: '/1' });
    await page.getByRole('link', { name: 'Bring in records' }).click();
    await page.getByRole('heading', { name: 'Bring in records' }).waitFor();
    await expect.poll(() => server.home.lastPage).toBe('records');
    await page.getByRole('button', { name: 'Leave now' }).click();
    await page.waitForURL('about:blank');
    await page.goBack();
    await page.getByRole('heading', { name: 'Locked' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByLabel('Passphrase').fill('wrong');
    await page.getByRole('button', { name: 'Unlock' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Passphrase').fill('four grey horses');
    await page.getByLabel('Passphrase').press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Bring in records' }).waitFor();
    expect(server.home.isLocked).toBe(false);
  });

  it('wipes what keeps nothing', async () => {
    const { page, server } = await open({ prepare: ({ home }) => openTour(home) });
    await page.getByRole('button', { name: 'Leave now' }).click();
    await page.waitForURL('about:blank');
    await expect.poll(() => server.home.keeps).toBe(null);
  });
});

describe('without use', () => {
  it('long work goes on; once it is over, the wait begins anew', async () => {
    const { page, server } = await open({ prepare: withCase });
    await page.clock.install();
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    server.home.job = { ...noJob, kind: 'examine', stage: 'running' };
    const looked = page.waitForResponse('**/api/job');
    await page.clock.fastForward('11:00');
    await (await looked).finished();
    server.home.job = noJob;
    await page.clock.fastForward('05:00');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(server.home.isLocked).toBe(false);
    await page.clock.fastForward('04:30');
    await page.getByRole('dialog', { name: 'Are you still there?' }).waitFor();
  });
});

describe('the windows that are always there', () => {
  it.each(['Where am I?', 'Help'])('%s has no fault and gives the focus back', async (name) => {
    const { page } = await open({ prepare: withCase });
    await page.getByRole('button', { name }).press('Enter');
    await page.getByRole('dialog').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement.textContent')).toBe(name);
  });
});

describe('languages', () => {
  it('turns the page round and leaves no English behind', async () => {
    const { page } = await open({ path: '/1?lang=ar-XB' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.evaluate('document.documentElement.dir')).toBe('rtl');
    expect(await page.locator('body').innerText()).not.toMatch(/[a-z]{2}/i);
    expect(await axeFaults(page)).toEqual([]);
  });
});
