import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { addTimeStamp, timeStampRequestFor } from '../../../pack/make/add-time-stamp.ts';
import { hasOpenssl, stampsIn } from '../../../pack/time-stamp/stamps.test-data.ts';
import { axeFaults, isTooWide } from './browser.test-data.ts';
import { dropFiles } from './drop-files.test-data.ts';
import { programVersion, tourOfThisFile } from './real-tour.test-data.ts';

const { open } = tourOfThisFile();
const folder = mkdtempSync(join(tmpdir(), 'given-'));
const pack = join(folder, 'from alex.zip');
let key = '';
afterAll(() => rmSync(folder, { recursive: true }));

const longMs = 120_000;
const long = { timeout: longMs };
const focused = (page: Page): Promise<string> =>
  page.evaluate('document.activeElement.textContent') as Promise<string>;
const looks = [
  ['light', 1280],
  ['dark', 320],
] as const;

describe('The pack', () => {
  it.each(looks)(
    'has no fault that axe finds, with everything unfolded: %s, %i pixels wide',
    async (colorScheme, width) => {
      const { page, complaints } = await open('/9', {
        colorScheme,
        viewport: { width, height: 900 },
      });
      await page.getByLabel('Only what I choose').check();
      await page.getByLabel('Only some days').check();
      await page.getByLabel('Put the records in').check();
      await page.getByText('The records still hold the names').waitFor();
      await page.getByRole('button', { name: 'Make the pack' }).click();
      await page.getByText('Choose at least one thing').waitFor();
      expect(await axeFaults(page)).toEqual([]);
      expect(await isTooWide(page)).toBe(false);
      expect(complaints).toEqual([]);
    },
  );

  it('leaves the records out where names or words are left out, unless they are asked for', async () => {
    const { page } = await open('/9');
    const records = page.getByLabel('Put the records in');
    const hashes = page.getByLabel('Only their fingerprints');
    const names = page.getByRole('group', { name: 'Whose names are to be replaced?' });
    const robin = names.getByRole('checkbox', { name: 'robin' });
    await records.waitFor();
    expect(await hashes.isChecked()).toBe(true);
    await page.getByLabel('With private words').press('Space');
    expect(await records.isChecked()).toBe(true);
    await robin.press('Space');
    expect(await hashes.isChecked()).toBe(true);
    await robin.press('Space');
    expect(await records.isChecked()).toBe(true);
  });

  it('says beside the choice where private words stand, and what records hold', async () => {
    const { page } = await open('/9');
    const words = page.getByLabel('With private words');
    const report = page.getByLabel('Also in the report');
    await words.waitFor();
    expect([await words.isChecked(), await report.isVisible()]).toEqual([false, false]);
    await page.getByText('Without this tick they stay out').waitFor();
    await page.getByText('Files with keys that may still work stay out').waitFor();
    await words.press('Space');
    await report.waitFor();
    expect(await report.isChecked()).toBe(false);
  });

  it('tells of others, and takes files with keys, only where they are asked for by name', async () => {
    const { page, complaints } = await open('/9', { viewport: { width: 320, height: 900 } });
    const presence = page.getByRole('group', { name: 'Of whom does it tell when they came' });
    await presence.waitFor();
    const others = await presence.getByRole('checkbox').all();
    expect(await Promise.all(others.map((one) => one.isChecked()))).toEqual(
      others.map(() => false),
    );
    expect(await presence.getByRole('checkbox', { name: 'alex' }).count()).toBe(0);
    await presence.getByRole('checkbox', { name: 'robin' }).press('Space');
    const keys = page.getByRole('group', { name: 'Records that stay out' });
    expect(await keys.count()).toBe(0);
    await page.getByLabel('Put the records in').press('Space');
    const file = keys.getByRole('checkbox').first();
    await file.press('Space');
    const path = await keys.locator('label').first().innerText();
    expect(await axeFaults(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    const [asked] = await Promise.all([
      page.waitForRequest((request) => request.url().endsWith('/api/pack/preview')),
      page.getByRole('button', { name: 'Look at the report first' }).press('Enter'),
    ]);
    expect(asked.postDataJSON()).toMatchObject({ presenceOf: ['robin'], withKeys: [path] });
    await page.getByRole('heading', { name: 'The report, as it would be' }).waitFor(long);
    expect(complaints).toEqual([]);
  });

  it('remembers what was chosen when one has been on another page, and loads anew', async () => {
    const { page } = await open('/9');
    await page.getByLabel('For whom is it?').fill('robin');
    await page.getByLabel('Only some days').check();
    await page.getByLabel('First day').fill('2025-10-02');
    await page.getByRole('link', { name: 'Diary' }).click();
    await page.getByRole('heading', { level: 1, name: 'Diary' }).waitFor();
    await page.getByRole('link', { name: 'The pack' }).click();
    expect(await page.getByLabel('For whom is it?').inputValue()).toBe('robin');
    await page.reload();
    expect(await page.getByLabel('First day').inputValue()).toBe('2025-10-02');
  });

  it('leads to what is missing or wrong', async () => {
    const { page } = await open('/9');
    await page.getByLabel('Only some days').check();
    await page.getByRole('button', { name: 'Make the pack' }).press('Enter');
    await page.getByText('Give the first day').waitFor();
    expect(await page.evaluate('document.activeElement.type')).toBe('date');
    await page.getByLabel('First day').fill('2025-10-02');
    await page.getByLabel('Last day').fill('2025-10-01');
    await page.getByRole('button', { name: 'Make the pack' }).press('Enter');
    await page.getByText('The last day lies before the first.').waitFor();
  });

  it('shows the report before anything is made, in the page and in no tab of its own', async () => {
    const { page, complaints } = await open('/9');
    await page.getByRole('button', { name: 'Look at the report first' }).press('Enter');
    await page.getByRole('heading', { name: 'The report, as it would be' }).waitFor();
    await expect.poll(() => focused(page)).toBe('The report, as it would be');
    const frame = page.locator('iframe');
    expect(await frame.getAttribute('title')).toBe('The report, as pages');
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Save the report alone' }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('household-papers.pdf');
    expect(readFileSync(await saved.path()).toString('latin1', 0, 5)).toBe('%PDF-');
    expect(await page.locator('a[target=_blank]').count()).toBe(0);
    await page.getByLabel('For whom is it?').fill('jo');
    await page.getByText('You changed something since.').waitFor();
    expect(complaints).toEqual([]);
  });

  it('is made, saved under a name that tells nothing, and checked, by keyboard alone', async () => {
    const { page, complaints } = await open('/9');
    await page.getByLabel('For whom is it?').fill('jo \u202e<b>');
    await page.getByRole('button', { name: 'Make the pack' }).press('Enter');
    await page.getByRole('heading', { name: 'The pack is ready' }).waitFor({ timeout: longMs });
    await expect.poll(() => focused(page)).toBe('The pack is ready');
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Save the file' }).press('Enter'),
    ]);
    expect(saved.suggestedFilename()).toMatch(/^household-papers-\d{4}-\d\d-\d\d\.zip$/);
    await saved.saveAs(pack);
    const [hash = '', shownKey = ''] = await page.locator('.facts code').allInnerTexts();
    expect(hash).toBe(createHash('sha256').update(readFileSync(pack)).digest('hex'));
    expect(shownKey).toMatch(/^[0-9a-f]{64}$/);
    key = shownKey;

    await page.getByRole('button', { name: 'Check this pack' }).press('Enter');
    await page
      .getByText(
        'Everything in this pack fits together, and it is signed with the key that was given.',
      )
      .waitFor({ timeout: longMs });
    await expect
      .poll(() => focused(page))
      .toContain(
        'Everything in this pack fits together, and it is signed with the key that was given.',
      );
    expect(await page.locator('main').innerText()).toContain('The rules find the same again');
    expect(await page.getByText('That is the key you gave.').count()).toBe(1);
    expect(await page.locator('main').innerText()).not.toContain('\u202e');
    expect(await axeFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('is still there when one comes back to the page', async () => {
    const { page } = await open('/9', { viewport: { width: 320, height: 900 } });
    await page.getByRole('heading', { name: 'The pack is ready' }).waitFor();
    await page.getByText('What this does not mean').waitFor();
    expect(await isTooWide(page)).toBe(false);
  });

  it.each(['en-XA', 'ar-XB'])('has every word of its own in %s', async (language) => {
    const { page } = await open(`/9?lang=${language}`, { viewport: { width: 320, height: 900 } });
    await page.locator('#made-title').waitFor();
    const own = 'main :is(h1, h2, h3, button, a, legend, .field-label, .check > div > p, .verdict)';
    const english = (await page.locator(own).allInnerTexts()).filter((text) =>
      /(?:^|[^\p{L}])[a-z]{4,}(?=$|[^\p{L}])/u.test(text),
    );
    expect(english).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    expect(await axeFaults(page)).toEqual([]);
  });
});

describe('Check a pack', () => {
  const give = (page: Page, path: string) =>
    page.locator('input[type=file][accept*=zip]').setInputFiles(path);

  it.each(looks)(
    'says that one holds, and what that does not mean: %s, %i pixels wide',
    async (colorScheme, width) => {
      const { page, complaints } = await open('/10', {
        colorScheme,
        viewport: { width, height: 900 },
      });
      await page.getByText('Drop the .zip file here').waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await give(page, pack);
      await page
        .getByText('Everything in this pack fits together. Who made it was not checked.')
        .waitFor({ timeout: longMs });
      await expect
        .poll(() => focused(page))
        .toContain('Everything in this pack fits together. Who made it was not checked.');
      expect(await page.getByText('from alex.zip').isVisible()).toBe(true);
      const signature = page.locator('.check').filter({ hasText: 'The signature fits the key' });
      expect(await signature.innerText()).toMatch(/^◐\n+.*Whose key that is was not checked/);
      expect(await page.getByText('The signature is right').count()).toBe(0);
      expect(await page.getByText('Certificate of the time-stamp service').count()).toBe(0);
      expect(await page.getByText('Anybody can make a key. Ask').count()).toBe(1);
      expect(await page.getByRole('heading', { name: 'What this does not mean' }).count()).toBe(1);
      // Where the verdict takes the focus, whatever is above it lies half below the bar on top.
      await page.evaluate('scrollTo(0, 0)');
      expect(await axeFaults(page)).toEqual([]);
      expect(await isTooWide(page)).toBe(false);
      expect(complaints).toEqual([]);
    },
  );

  it('tells the name of the file again after the page was left and loaded anew', async () => {
    const { page } = await open('/10');
    await page.getByText('from alex.zip').waitFor();
    await page
      .getByText('Everything in this pack fits together. Who made it was not checked.')
      .waitFor();
    await page.reload();
    await page.getByText('from alex.zip').waitFor();
  });

  it.skipIf(!hasOpenssl)('takes the certificate of a time-stamp service', async () => {
    const { makeAuthority, stamp } = stampsIn(folder);
    makeAuthority('own', ['rsa:2048']);
    makeAuthority('other', ['rsa:2048']);
    writeFileSync(join(folder, 'request.tsq'), await timeStampRequestFor(pack, programVersion));
    stamp('own', 'request.tsq', 'own.tsr');
    const to = join(folder, 'stamped.zip');
    await addTimeStamp({
      from: pack,
      response: readFileSync(join(folder, 'own.tsr')),
      to,
      programVersion,
    });
    const { page, complaints } = await open('/10');
    await give(page, to);
    await page.getByText('Whether its service is the one it says was not checked.').waitFor(long);
    expect(await page.getByText('example stamp').count()).toBe(1);
    const field = page.getByLabel('Certificate of the time-stamp service');
    const again = page.getByRole('button', { name: 'Check again with this' });
    await field.setInputFiles(join(folder, 'request.tsq'));
    await again.click();
    await page.getByText('This file is no certificate.').waitFor(long);
    await field.setInputFiles(join(folder, 'own-ca.pem'));
    await again.click();
    await page.getByText('The time stamp is right').waitFor(long);
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await axeFaults(page)).toEqual([]);
    await page
      .getByLabel('Certificate of the time-stamp')
      .setInputFiles(join(folder, 'other-ca.der'));
    await again.click();
    await page.getByText('It does not lead to the certificate you gave').waitFor(long);
    expect(complaints).toEqual([]);
  });

  it('compares the key that the person told, and tells a slip from another key', async () => {
    const { page } = await open('/10');
    const field = page.getByLabel('The key, as the person told you');
    await field.fill('not a key');
    await field.press('Enter');
    await page.getByText('“not” is not one of the words of a key').waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await field.fill(key.toUpperCase().replaceAll(/(.{8})/g, '$1 '));
    await field.press('Enter');
    await page.getByText('That is the key you gave.').waitFor({ timeout: longMs });
    await field.fill('0'.repeat(64));
    await field.press('Enter');
    await page
      .getByText('It is signed with another key than the one you gave')
      .waitFor({ timeout: longMs });
    expect(await page.getByText('Something in this pack does not hold.').count()).toBe(1);
  });

  it('says exactly where one was changed', async () => {
    const changed = readFileSync(pack);
    const place = changed.indexOf('"isPrivateIncluded": false');
    expect(place).toBeGreaterThan(0);
    changed.write('"isPrivateIncluded": fals3', place);
    writeFileSync(join(folder, 'changed.zip'), changed);
    const { page, complaints } = await open('/10');
    await give(page, join(folder, 'changed.zip'));
    await page.getByText('Something in this pack does not hold.').waitFor({ timeout: longMs });
    const wrong = page.locator('.check').filter({ hasText: 'This file was changed' });
    expect(await wrong.innerText()).toContain('data/selection.json');
    expect(await axeFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('takes a file that is dropped on it, and neither a folder nor two files', async () => {
    const { page, complaints } = await open('/10');
    await page.locator('.drop').waitFor();
    for (const wrong of [[folder], [pack, join(folder, 'changed.zip')]]) {
      await dropFiles(page, page.locator('.drop'), wrong);
      await page.getByText('Give one file at a time').waitFor();
    }
    await dropFiles(page, page.locator('.drop'), [pack]);
    await page.getByText('from alex.zip').waitFor(long);
    await page
      .getByText('Everything in this pack fits together. Who made it was not checked.')
      .waitFor(long);
    expect(await page.getByText('Give one file at a time').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('says of another file that it is no pack', async () => {
    writeFileSync(join(folder, 'holiday.zip'), 'not a pack');
    const { page } = await open('/10');
    await give(page, join(folder, 'holiday.zip'));
    const said = page.getByRole('alert');
    await said.waitFor();
    expect(await said.innerText()).toContain('This is no pack.');
    expect(await said.innerText()).toContain('holiday.zip');
    expect(
      await page
        .getByText('Everything in this pack fits together. Who made it was not checked.')
        .count(),
    ).toBe(0);
  });

  it('needs nothing to be open', async () => {
    const { page } = await open('/1');
    await page.getByRole('button', { name: 'Close what is open' }).click();
    await page.getByText('Somebody gave you a pack').waitFor();
    await page.getByRole('main').getByRole('button', { name: 'Check a pack' }).press('Enter');
    await page.getByText('Drop the .zip file here').waitFor();
    await give(page, pack);
    await page
      .getByText('Everything in this pack fits together. Who made it was not checked.')
      .waitFor({ timeout: longMs });
    expect(await page.getByText('Reading the records again gives the same').count()).toBe(1);
  });
});
