import { describe, expect, it } from 'vitest';
import { axeFaults, isTooWide } from './browser.test-data.ts';
import { holdBack } from './hold-back.test-data.ts';
import { tourOfThisFile } from './real-tour.test-data.ts';

const { open } = tourOfThisFile();

describe('Who can', () => {
  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 320],
    ['dark', 320],
  ] as const)(
    'has no fault that axe finds, with a cell open: %s, %i pixels wide',
    async (colorScheme, width) => {
      const { page, complaints } = await open('/4', {
        colorScheme,
        viewport: { width, height: 900 },
      });
      await page.getByText('maintenance').first().waitFor();
      expect(await axeFaults(page)).toEqual([]);
      expect(await isTooWide(page)).toBe(false);
      if (width < 800) await page.getByText('7 rooms').first().click();
      await page.locator('.cell-button:visible').first().click();
      await page.getByRole('dialog').getByText('How the record knows').first().waitFor();
      expect(await axeFaults(page)).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );

  it('is a table with its people and accounts apart, and their relation to the home', async () => {
    const { page } = await open('/4');
    const row = page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: /^sam/ }) });
    await row.waitFor();
    expect(await row.getByRole('rowheader').innerText()).toContain('left 47 days ago');
    const groups = await page.locator('.access-group').allInnerTexts();
    expect(groups.map((text) => text.trim())).toEqual([
      'People',
      'Accounts that nobody was named for',
      'Parts of the home itself',
    ]);
    const automation = page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: /^Heating schedule/ }) });
    expect(await automation.getByRole('button').count()).toBe(1);
  });

  it('opens the ways in behind a cell, down to their records, by keyboard alone', async () => {
    const { page } = await open('/4');
    const first = page.locator('.cell-button[tabindex="0"]');
    await first.waitFor();
    expect(await first.count()).toBe(1);
    await first.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toMatch(/sam/);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('.storage/auth').first().waitFor();
    const words = await dialog.innerText();
    expect(words).toContain('long-lived token');
    expect(words).toContain('Use is never written down');
    expect(words).toMatch(/\/data\/refresh_tokens\/\d+/);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toMatch(/sam/);
  });

  it('shows how it was on an earlier day', async () => {
    const { page } = await open('/4');
    await page.getByRole('rowheader', { name: /^maintenance/ }).waitFor();
    const access = await holdBack(page, 'GET', '/api/access?at=*');
    await page.getByLabel('Day', { exact: true }).fill('2025-09-01');
    await access.asked;
    expect(await page.getByText('How it was when the records end').count()).toBe(1);
    access.letGo();
    await page.getByText(/How it was at the end of Monday,? 1 September 2025/).waitFor();
    await page.getByRole('rowheader', { name: /^maintenance/ }).waitFor({ state: 'detached' });
    const sam = page.getByRole('rowheader', { name: /^sam/ });
    expect(await sam.innerText()).toContain('lives here');
    await page.getByRole('button', { name: 'Latest day' }).click();
    await page.getByRole('rowheader', { name: /^maintenance/ }).waitFor();
  });

  it('says in a picture and in words who can remove whom', async () => {
    const { page } = await open('/4');
    await page.getByRole('img', { name: /2 accounts with lines to 4 accounts/ }).waitFor();
    const list = await page.locator('section', { has: page.locator('#removal-title') }).innerText();
    expect(list.replaceAll(/[\u2066-\u2069]/g, '')).toContain(
      'maintenance can remove alex, jo and robin.',
    );
  });

  it('mirrors, and is not cut off in a long language', async () => {
    const { page } = await open('/4?lang=ar-XB', { viewport: { width: 1280, height: 900 } });
    await page.locator('.access-table').waitFor();
    const [name, cell] = await Promise.all(
      ['.access-table tbody th[scope=row]', '.cell-button'].map((one) =>
        page.locator(one).first().boundingBox(),
      ),
    );
    expect((name?.x ?? 0) > (cell?.x ?? 0)).toBe(true);
    expect(await isTooWide(page)).toBe(false);
  });
});
