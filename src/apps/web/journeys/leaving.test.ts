import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LogAnswer, RecordsAnswer, SessionAnswer } from '../../server/answers.ts';
import { asked, realServerOfThisFile } from './real-server.test-data.ts';
import { escapeThreeTimes, goTo, keepNothing, makeCase, unlock } from './ways.test-data.ts';

const server = realServerOfThisFile();
const passphrase = 'four grey horses';
const megabyte = 1_000_000;

beforeAll(() => {
  mkdirSync(server.at('home'));
  for (const name of ['a', 'b', 'c', 'd'])
    writeFileSync(join(server.at('home'), `${name}.txt`), Buffer.alloc(20 * megabyte, name));
});

const leave = async (page: Page): Promise<void> => {
  await escapeThreeTimes(page);
  await page.waitForURL('about:blank');
};
const stageOf = async (page: Page, address: string) =>
  (await asked<SessionAnswer>(page, address, 'session')).stage;

describe('leaving quickly', () => {
  it('with nothing open leaves an empty page, and wipes a pack that was being checked', async () => {
    const { page, address } = await server.enter(390);
    await goTo(page, 'Check a pack', '/10');
    await page.locator('input[type=file]').setInputFiles(join(server.at('home'), 'a.txt'));
    await page.getByText('This is no pack.').waitFor();
    expect(server.left().some((name) => name.endsWith('a.txt'))).toBe(true);
    await leave(page);
    await expect.poll(server.left).toEqual([]);
    expect(await stageOf(page, address)).toBe('nothing-open');
  });

  it('wipes what keeps nothing, and comes back to the start', async () => {
    const { page, address } = await server.enter(1280);
    await keepNothing(page);
    await leave(page);
    await expect.poll(server.left).toEqual([]);
    await page.goto(address);
    await page.getByText('How do you want to begin?').waitFor();
  });

  it('locks a case before the page has been told that one is open', async () => {
    const { page, address } = await server.enter(1280);
    await makeCase(page, { folder: server.at('early'), passphrase });
    await page.route('**/api/session', () => undefined);
    await page.reload();
    await page.getByRole('button', { name: 'Leave now' }).click();
    await page.waitForURL('about:blank');
    await expect.poll(() => stageOf(page, address)).toBe('locked');
  });

  it('locks a case that is only just being opened', async () => {
    const { page, address } = await server.enter(1280);
    await makeCase(page, { folder: server.at('opening'), passphrase });
    await page.getByRole('button', { name: 'Lock now' }).click();
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await page.getByRole('button', { name: 'Unlock' }).click({ noWaitAfter: true });
    await leave(page);
    await expect.poll(() => stageOf(page, address)).toBe('locked');
  });

  it.each([
    ['sent', '/api/records/batch/'],
    ['put away', '/keep'],
    ['read', '/api/examine'],
  ])('while files are %s leaves the case as it was, and nothing behind', async (doing, place) => {
    const { page, address } = await server.enter(1280);
    await makeCase(page, { folder: server.at(doing), passphrase });
    await page.locator('input[webkitdirectory]').setInputFiles(server.at('home'));
    const begun = page.waitForRequest((request) => request.url().includes(place));
    await page.getByRole('button', { name: 'Bring these in' }).click();
    await begun;
    await leave(page);
    await expect.poll(server.left).toEqual([]);
    await page.goto(address);
    await unlock(page, passphrase);
    await page.getByRole('heading', { level: 1, name: 'Bring in records' }).waitFor();
    const { records } = await asked<RecordsAnswer>(page, address, 'records');
    const log = await asked<LogAnswer>(page, address, 'log');
    const made = ['create', 'state-authority'];
    // Either none of it or, where it was done a moment before, all of it: never a part.
    expect([
      [0, made],
      [4, [...made, 'add-records']],
      [4, [...made, 'add-records', 'examine']],
    ]).toContainEqual([records.length, log.map(({ action }) => action)]);
  });
});
