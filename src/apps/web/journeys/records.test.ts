import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtInStory } from '../../../stories/built-in-stories.ts';
import { writeStory } from '../../../stories/write-story.ts';
import { axeFaults, browserOfThisFile, isTooWide } from './browser.test-data.ts';
import { dropFiles } from './drop-files.test-data.ts';
import type { MadeUpServer } from './made-up-server.test-data.ts';

const { open } = browserOfThisFile();
const folder = mkdtempSync(join(tmpdir(), 'records-'));
const backup = fileURLToPath(
  new URL('../../../readers/home-assistant/cases/two-backups/input/first.tar', import.meta.url),
);
let config = '';

beforeAll(async () => {
  const few = { days: 4, rowsPerDay: 150 };
  ({ config } = await writeStory(builtInStory('separated-couple'), join(folder, 'home'), few));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const withCase = ({ home }: MadeUpServer) => {
  home.keeps = 'case';
  home.folder = 'garden';
};

describe('bringing in records', () => {
  it('takes a folder, reads it, and tells what was read', async () => {
    const { page, complaints } = await open({ prepare: withCase, path: '/2' });
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Choose a folder' }).press('Enter'),
    ]);
    await chooser.setFiles(config);
    await page.getByText(/files chosen/).waitFor();
    await page.getByRole('button', { name: 'Bring these in' }).press('Enter');
    await page.getByText('The records were read.').waitFor();
    await page.getByText(/Found in them: \d+ devices/).waitFor();
    await page.getByRole('heading', { name: 'What was read' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('takes folders and files that are dropped on it, with all that lies in them', async () => {
    const { page, complaints } = await open({ prepare: withCase, path: '/2' });
    await page.locator('.drop').waitFor();
    await dropFiles(page, page.locator('.drop'), [config, backup]);
    await page.getByText(/\d+ files chosen/).waitFor();
    const listed = await page.locator('main li bdi').allInnerTexts();
    expect(listed.some((path) => path.startsWith(`${basename(config)}/`))).toBe(true);
    await page.getByRole('button', { name: 'Bring these in' }).click();
    await page.getByText('The records were read.').waitFor();
    await page.getByRole('row', { name: /mystery_addon there, but not understood/ }).waitFor();
    await page.getByText(/Found in them: \d+ devices/).waitFor();
    expect(complaints).toEqual([]);
  });

  it('counts and names what it cannot read', async () => {
    const { page } = await open({ prepare: withCase, path: '/2' });
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Choose files' }).click(),
    ]);
    await chooser.setFiles([
      { name: 'first.tar', mimeType: 'application/x-tar', buffer: readFileSync(backup) },
      { name: 'shopping.txt', mimeType: 'text/plain', buffer: Buffer.from('milk') },
    ]);
    await page.getByRole('button', { name: 'Bring these in' }).click();
    await page.getByText('2 parts of what was given could not be read.').waitFor();
    await page.getByRole('cell', { name: 'not a kind of record that Homeground knows' }).waitFor();
    await page.getByRole('row', { name: /mystery_addon there, but not understood/ }).waitFor();
  });

  it('tells which originals are lost, and what was set aside', async () => {
    const { page, complaints } = await open({
      prepare({ home }) {
        withCase({ home } as MadeUpServer);
        home.originals = {
          missing: [{ original: 2, n: 2, path: 'second.tar' }],
          changed: [{ original: 3, n: 3, path: 'third.tar' }],
          surplus: [],
          setAside: ['4.age', 'case.db-wal', 'case.2.db-wal', '7.age.part'],
          keyHash: 'mended',
        };
      },
      path: '/2',
    });
    await page.getByText('2 originals are not as kept').waitFor();
    await page.getByText('third.tar (originals/3.age)').waitFor();
    await page.getByText('4 files were set aside').waitFor();
    await page.getByText('1 original that no record names').waitFor();
    await page.getByText('2 files in which the last changes').waitFor();
    await page.getByText('1 original of which only a beginning').waitFor();
    await page.getByText('key.age.sha256 was missing').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('puts who may notice before how to get a record', async () => {
    const { page } = await open({
      prepare: withCase,
      path: '/2?lang=ar-XB',
      viewport: { width: 320, height: 800 },
    });
    await page.locator('.notice-care').waitFor();
    const places = await page.evaluate(`[...document.querySelectorAll('.notice-care, .details')]
      .map((one) => one.className.split(' ')[0])`);
    expect((places as string[])[0]).toBe('notice');
    expect(await isTooWide(page)).toBe(false);
    expect(await axeFaults(page)).toEqual([]);
  });
});
