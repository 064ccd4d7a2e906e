import { describe, expect, it } from 'vitest';
import { emptyHousehold } from '../../../household/empty-household.ts';
import { axeFaults, browserOfThisFile, isTooWide } from './browser.test-data.ts';
import { openTour } from './made-up-case.test-data.ts';
import type { MadeUpServer } from './made-up-server.test-data.ts';

const { open } = browserOfThisFile();

const untold = async ({ home }: MadeUpServer) => {
  await openTour(home);
  home.household = emptyHousehold;
};
const heldBy = ({ home }: MadeUpServer, name: string) =>
  home.household.people.find((person) => person.name === name);

describe('people', () => {
  it('are sorted by keyboard: a match confirmed, one refused, one not known', async () => {
    const { page, server } = await open({ prepare: untold, path: '/3' });
    await page
      .getByRole('button', { name: /^Yes, this is one person called .sam.$/ })
      .press('Enter');
    await page.getByRole('heading', { name: 'sam', exact: true }).waitFor();
    await expect.poll(() => heldBy(server, 'sam')?.accounts.length).toBe(1);
    expect(heldBy(server, 'sam')?.phones).toHaveLength(1);
    await page.getByRole('button', { name: 'No, or I don’t know' }).first().press('Enter');
    const card = page.locator('.thing-card', { hasText: 'maintenance' });
    await card.getByLabel('Whose is it?').selectOption({ label: 'I don’t know' });
    await expect.poll(() => server.home.household.not_known).toHaveLength(1);
    await page.reload();
    await page.getByRole('button', { name: /^Back to the cards: .maintenance.$/ }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
  });

  it('are given an account by dragging it', async () => {
    const viewport = { width: 1280, height: 2400 };
    const prepare = ({ home }: MadeUpServer) => openTour(home);
    const { page, server } = await open({ prepare, path: '/3', viewport });
    const card = page.locator('.thing-card', { hasText: 'maintenance' }).locator('.thing-name');
    await card.dragTo(page.getByRole('heading', { name: 'jo', exact: true }));
    await page.getByRole('button', { name: /^Back to the cards: .maintenance.$/ }).waitFor();
    await expect.poll(() => heldBy(server, 'jo')?.accounts.length).toBe(2);
  });

  it('have a time, an order, and a line with a table behind it', async () => {
    const { page, server } = await open({ prepare: ({ home }) => openTour(home), path: '/3' });
    const jo = page.getByRole('region', { name: 'jo', exact: true });
    await jo.getByText(/^From when until when does .jo. come\?$/).press('Enter');
    await jo.getByLabel('First day').fill('2025-03-01');
    await jo.getByLabel('Last day').fill('2025-02-01');
    await jo.getByText('The last day lies before the first.').waitFor();
    await jo.getByLabel('Last day').fill('2025-05-01');
    await jo.getByRole('button', { name: 'Add a time' }).press('Enter');
    await expect
      .poll(() => heldBy(server, 'jo')?.lived_here)
      .toEqual([{ from: '2025-03-01', until: '2025-05-01' }]);
    await page.getByText('The same as a table').press('Enter');
    await page.getByRole('row', { name: /jo.*1 Mar 2025.*1 May 2025/ }).waitFor();
    await page.getByText('Add an order').first().press('Enter');
    await page.getByLabel('What is it called?').fill('agreement');
    await page.getByLabel('Whom does it bind?').selectOption('sam');
    await page.locator('form').getByLabel('First day').last().fill('2025-09-20');
    await page.getByRole('button', { name: 'Add an order' }).press('Enter');
    await expect.poll(() => server.home.household.orders).toMatchObject([{ about: 'sam' }]);
    await page.getByText('Look through the records again', { exact: true }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
  });

  it('fit on a narrow page, also mirrored and with long words', async () => {
    for (const lang of ['en-XA', 'ar-XB']) {
      const viewport = { width: 320, height: 800 };
      const { page } = await open({ prepare: untold, path: `/3?lang=${lang}`, viewport });
      await page.locator('.thing-cards').waitFor();
      expect(await isTooWide(page)).toBe(false);
      expect(await axeFaults(page)).toEqual([]);
    }
  });
});
