import { describe, expect, it } from 'vitest';
import { axeFaults, browserOfThisFile, isTooWide } from './browser.test-data.ts';
import type { MadeUpCase } from './made-up-case.test-data.ts';

const { open } = browserOfThisFile();

describe('the start page', () => {
  it('has no fault that axe finds, in light and dark, wide and narrow', async () => {
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [1280, 320]) {
        const { page, complaints } = await open({ colorScheme, viewport: { width, height: 800 } });
        await page.getByRole('heading', { level: 1 }).waitFor();
        expect(await axeFaults(page)).toEqual([]);
        expect(await isTooWide(page)).toBe(false);
        expect(complaints).toEqual([]);
      }
  });

  it('looks like any household tool from outside', async () => {
    const { page } = await open();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.title()).toBe('Household papers');
    expect(new URL(page.url()).pathname).toBe('/1');
  });

  it('is filled in by keyboard alone, tells what is missing, and makes a case', async () => {
    const { page, server } = await open();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('textbox', { name: 'Folder' }).fill('');
    await page.getByRole('button', { name: 'Make this case' }).press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe(
      await page.getByLabel('Folder').getAttribute('id'),
    );
    await page.keyboard.type('garden');
    await page.keyboard.press('Tab');
    await page.keyboard.type('sam');
    await page.getByLabel('Passphrase', { exact: true }).fill('four grey horses');
    await page.getByLabel('The same passphrase again').fill('four grey horses');
    await page.getByRole('button', { name: 'Make this case' }).press('Enter');
    const right = page.getByRole('group', { name: 'By what right' });
    await right.getByText('Choose one of these.').waitFor();
    await expect.poll(() => page.evaluate('document.activeElement.type')).toBe('radio');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByLabel('asked me to help').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Make this case' }).press('Enter');
    await expect.poll(() => server.home.folder).toBe('garden');
    expect(server.home.passphrase).toBe('four grey horses');
    expect(server.home.stated).toEqual(['helping']);
  });

  it('takes a passphrase that is pasted or filled in by a manager, and shows it when asked', async () => {
    const { page } = await open();
    const folder = page.getByRole('textbox', { name: 'Folder' });
    await folder.fill('four grey horses');
    await folder.press('Control+a');
    await folder.press('Control+c');
    const passphrase = page.getByLabel('Passphrase', { exact: true });
    await passphrase.press('Control+v');
    await expect.poll(() => passphrase.inputValue()).toBe('four grey horses');
    expect(await passphrase.getAttribute('autocomplete')).toBe('new-password');
    expect(await passphrase.getAttribute('type')).toBe('password');
    await page.getByLabel('Show what I type').check();
    expect(await passphrase.getAttribute('type')).toBe('text');
  });

  it('shows by what right the records are held, and takes a new statement of it', async () => {
    for (const [colorScheme, width] of [
      ['light', 1280],
      ['dark', 320],
    ] as const) {
      const prepare = ({ home }: { home: MadeUpCase }) => {
        Object.assign(home, { keeps: 'case', folder: 'garden', who: 'sam', stated: ['own'] });
      };
      const viewport = { width, height: 800 };
      const { page, server, complaints } = await open({ colorScheme, viewport, prepare });
      const stated = page.getByRole('region', { name: 'By what right these records are held' });
      await stated.getByText('under the label “sam”: it is their own home').waitFor();
      await stated.locator('summary').press('Enter');
      await stated.getByRole('button', { name: 'Keep this in the log' }).press('Enter');
      await stated.getByText('Choose one of these.').waitFor();
      await stated.getByLabel('A law or an order').press('Space');
      await stated.getByRole('button', { name: 'Keep this in the log' }).press('Enter');
      await stated.getByText('under the label “sam”: a law or an order').waitFor();
      expect(server.home.stated).toEqual(['own', 'order']);
      expect(await axeFaults(page)).toEqual([]);
      expect(await isTooWide(page)).toBe(false);
      expect(complaints).toEqual([]);
    }
  });
});
