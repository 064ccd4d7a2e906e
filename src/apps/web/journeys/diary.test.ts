import { describe, expect, it } from 'vitest';
import { axeFaults, browserOfThisFile, isTooWide } from './browser.test-data.ts';
import { openTour } from './made-up-case.test-data.ts';

const { open } = browserOfThisFile();
const prepare = ({ home }: { home: Parameters<typeof openTour>[0] }) => openTour(home);

describe('the diary', () => {
  it('keeps what was noticed, beside the acts near it, and the old words of a correction', async () => {
    const { page, server, complaints } = await open({ prepare, path: '/7' });
    await page.getByRole('button', { name: 'Keep this entry' }).press('Enter');
    await page.getByText('Write what you noticed, or attach something.').waitFor();
    await page.getByLabel('What did you notice?').fill('The heating was off.');
    await page.getByLabel('Which day was it?').fill('2025-10-31');
    await page.getByRole('button', { name: 'Keep this entry' }).press('Enter');
    await page.getByText('The entry was kept.').waitFor();
    await page.locator('summary', { hasText: 'acts in the records near this time' }).press('Enter');
    await page.getByRole('columnheader', { name: 'What was done' }).waitFor();
    await page.getByRole('button', { name: 'Put this right' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('What did you notice?').fill('The heating was off again.');
    await dialog.getByLabel('At what time?').fill('21:30');
    await dialog.getByRole('button', { name: 'Keep this entry' }).press('Enter');
    await page.getByRole('heading', { name: /Friday,? 31 October 2025 at 21:30/ }).waitFor();
    await page.getByText('What it said before').press('Enter');
    await page.getByText('The heating was off.', { exact: true }).waitFor();
    expect(server.home.diary.map(({ corrects }) => corrects)).toEqual([null, 'd1']);
    expect(await axeFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('attaches a picture as it is', async () => {
    const { page, server } = await open({ prepare, path: '/7' });
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Attach a photo or a message' }).press('Enter'),
    ]);
    await chooser.setFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('x') });
    await page.getByText('1 file is attached').waitFor();
    await page.getByLabel('Which day was it?').fill('2025-10-31');
    await page.getByRole('button', { name: 'Keep this entry' }).click();
    await expect.poll(() => server.home.diary[0]?.attachments.length).toBe(1);
  });

  it('shows what was written as text, never as markup', async () => {
    const { page } = await open({
      path: '/7',
      prepare: async ({ home }) => {
        await openTour(home);
        const text = '<img src=x onerror="document.title=1"><b>bold</b>';
        home.diary.push({
          id: 'd1',
          writtenMs: 0,
          who: '\u202Emas',
          from: '2025-10-31',
          until: null,
          isRough: true,
          text,
          attachments: [],
          corrects: null,
        });
      },
    });
    await page.getByText('<b>bold</b>').waitFor();
    expect(await page.locator('.diary-text img').count()).toBe(0);
    expect(await page.title()).toBe('Household papers');
  });

  it('fits on a narrow page, also mirrored and with long words', async () => {
    for (const lang of ['en-XA', 'ar-XB']) {
      const viewport = { width: 320, height: 800 };
      const { page } = await open({ prepare, path: `/7?lang=${lang}`, viewport });
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await isTooWide(page)).toBe(false);
      expect(await axeFaults(page)).toEqual([]);
    }
  });
});
