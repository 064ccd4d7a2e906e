import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { newCase } from '../../../case/case.test-data.ts';
import { realServerOfThisFile } from './real-server.test-data.ts';
import { escapeThreeTimes, goTo, makeCase } from './ways.test-data.ts';

const server = realServerOfThisFile();
const homeground = fileURLToPath(new URL('../../../../dist/apps/cli/main.js', import.meta.url));
const passphrase = 'four grey horses';
const workTakes = { timeout: 90_000 };

/** A home and a pack of it, as the support worker and the investigator get them from somebody. */
beforeAll(async () => {
  const run = (...args: string[]) => execFileSync(process.execPath, [homeground, ...args]);
  writeFileSync(server.at('passphrase'), `${passphrase}\n`);
  const how = ['--passphrase-file', server.at('passphrase')];
  run('story', 'separated-couple', '--out', server.at('home'), '--days', '10');
  (await newCase(server.at('case'), { passphrase })).close();
  run('add', server.at('case'), server.at('home'), ...how);
  run('pack', server.at('case'), '--to', server.at('given.zip'), ...how);
});

describe.each([
  ['a wide screen', 1280],
  ['a phone', 390],
])('on %s', (_, width) => {
  it('a person walks through the made-up home, from the start to a checked pack', async () => {
    const { page, complaints } = await server.enter(width);
    await page.getByRole('radio', { name: 'Walk through a made-up home' }).check();
    await page.getByRole('button', { name: 'Go to the made-up home' }).click();
    await page.getByText(/Found in them: \d+ devices/).waitFor(workTakes);
    await goTo(page, 'People', '/3');
    await goTo(page, 'Who can', '/4');
    await page.getByText('How it was when the records end').waitFor();
    await goTo(page, 'What happened', '/5');
    await page.getByText(/^[\d,]+ acts$/).waitFor();
    await goTo(page, 'What stands out', '/6');
    await page.getByText(/^\d+ things stand out/).waitFor();
    await page.getByRole('button', { name: 'Put into the pack' }).first().click();
    await goTo(page, 'Diary', '/7');
    await goTo(page, 'Before you change anything', '/8');
    await goTo(page, 'The pack', '/9');
    await page.getByText(/^Chosen: 1 of \d+/).waitFor();
    await page.getByRole('button', { name: 'Make the pack' }).click();
    await page.getByRole('heading', { name: 'The pack is ready' }).waitFor(workTakes);
    await page.getByRole('button', { name: 'Check this pack' }).click();
    await page
      .getByText(
        'Everything in this pack fits together, and it is signed with the key that was given.',
      )
      .waitFor(workTakes);
    await page.getByRole('button', { name: 'Close and wipe' }).click();
    await page.getByText('How do you want to begin?').waitFor();
    expect(server.left()).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('a support worker looks at records, closes, and nothing is left', async () => {
    const { page, complaints } = await server.enter(width);
    await page.getByRole('radio', { name: 'Keep nothing' }).check();
    await page.getByLabel('Your name or a word for yourself').fill('jo');
    await page.getByLabel('It is my home, and these are my records.').check();
    await page.getByRole('button', { name: 'Begin, and keep nothing' }).click();
    await bringIn(page);
    expect(server.left()).not.toEqual([]);
    await goTo(page, 'Who can', '/4');
    await page.getByText('How it was when the records end').waitFor();
    await goTo(page, 'What stands out', '/6');
    await page.getByRole('button', { name: 'Close and wipe' }).click();
    await page.getByText('How do you want to begin?').waitFor();
    expect(server.left()).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('a person leaves in the middle, and comes back to where they stopped', async () => {
    const { page, address, complaints } = await server.enter(width);
    await makeCase(page, { folder: server.at(`papers-${width}`), passphrase });
    const remembered = page.waitForResponse(
      (response) => response.request().postData()?.includes('diary') === true,
    );
    await goTo(page, 'Diary', '/7');
    await remembered;
    await escapeThreeTimes(page);
    await page.waitForURL('about:blank');
    await page.goto(address);
    await page.getByRole('heading', { name: 'Locked' }).waitFor();
    expect(await page.getByRole('heading', { name: 'Diary' }).count()).toBe(0);
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await page.getByRole('button', { name: 'Unlock' }).click();
    await page.getByRole('heading', { level: 1, name: 'Diary' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/7');
    expect(complaints).toEqual([]);
  });

  it('an investigator checks a pack, and one that was changed', async () => {
    const { page, complaints } = await server.enter(width);
    await goTo(page, 'Check a pack', '/10');
    await check(page, server.at('given.zip'));
    await page
      .getByText('Everything in this pack fits together. Who made it was not checked.')
      .waitFor(workTakes);
    const packed = readFileSync(server.at('given.zip'));
    const middle = Math.floor(packed.length / 2);
    packed[middle] = (packed[middle] ?? 0) ^ 1;
    writeFileSync(server.at('changed.zip'), packed);
    await check(page, server.at('changed.zip'));
    await page.getByText('Something in this pack does not hold.').waitFor(workTakes);
    expect(await page.getByRole('heading', { name: /checks? do(es)? not hold/ }).count()).toBe(1);
    expect(complaints).toEqual([]);
    await server.stop();
    expect(server.left()).toEqual([]);
  });
});

async function bringIn(page: Page): Promise<void> {
  await page.locator('input[webkitdirectory]').setInputFiles(server.at('home'));
  await page.getByRole('button', { name: 'Bring these in' }).click();
  await page.getByText('The records were read.').waitFor(workTakes);
}

async function check(page: Page, file: string): Promise<void> {
  await page.locator('input[type=file][accept*=zip]').setInputFiles(file);
}
