import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtInStory } from '../../../stories/built-in-stories.ts';
import { writeStory } from '../../../stories/write-story.ts';
import { realServerOfThisFile } from './real-server.test-data.ts';
import { keepNothing } from './ways.test-data.ts';

const server = realServerOfThisFile();
const markup = `<img src=x onerror="document.title='in'"><script>document.title='in'</script>`;
const turned = 'kitchen \u202Egnp.kcol\u2066\u200F';
const long = `lamp ${'A'.repeat(10_000_000)}`;
let home = '';

type Registry = { data: { devices: { name_by_user: string | null; name: string | null }[] } };
type Auth = { data: { users: { name: string | null; system_generated: boolean }[] } };
const change = <Document>(path: string, how: (document: Document) => void): void => {
  const document = JSON.parse(readFileSync(path, 'utf8')) as Document;
  how(document);
  writeFileSync(path, JSON.stringify(document));
};

beforeAll(async () => {
  const few = { days: 4, rowsPerDay: 150 };
  const written = await writeStory(builtInStory('separated-couple'), server.at('home'), few);
  home = written.config;
  change<Registry>(join(home, '.storage', 'core.device_registry'), ({ data: { devices } }) => {
    for (const [n, device] of devices.entries())
      device.name_by_user = n === 0 ? long : n % 2 === 0 ? markup : turned;
  });
  change<Auth>(join(home, '.storage', 'auth'), ({ data: { users } }) => {
    const people = users.filter((user) => !user.system_generated);
    for (const [n, user] of people.entries()) user.name = n === 0 ? markup : turned;
  });
});

describe('names in a record that are scripts, turn the writing round, or never end', () => {
  it('are text on every page, which stays quick, in its frame and under its own title', async () => {
    const { page, complaints } = await server.enter(1280);
    await keepNothing(page);
    await page.locator('input[webkitdirectory]').setInputFiles(home);
    await page.getByRole('button', { name: 'Bring these in' }).click();
    await page.getByText('The records were read.').waitFor({ timeout: 90_000 });
    const shown: string[] = [];
    for (let number = 1; number <= 10; number += 1) {
      const path = `/${number}`;
      await page.goto(new URL(path, page.url()).href);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      if (number === 4) await openFirstCell(page);
      shown.push(await page.locator('body').innerText());
      expect([path, await page.title()]).toEqual([path, 'Household papers']);
      expect(await page.locator('main img, main script').count()).toBe(0);
      expect(
        await page.evaluate(
          'document.documentElement.scrollWidth > document.documentElement.clientWidth',
        ),
      ).toBe(false);
    }
    const all = shown.join('\n');
    expect(all).toContain('<img src=x onerror=');
    expect(all).toContain('kitchen \uFFFDgnp.kcol');
    expect(all).toContain('AAAAAAAA…');
    expect(all).not.toMatch(/A{30000}/);
    expect(all.match(/.{0,20}[\u202A-\u202E\u200E\u200F].{0,20}/g)).toBeNull();
    expect(complaints).toEqual([]);
  });
});

async function openFirstCell(page: Page): Promise<void> {
  await page.locator('.cell-button').first().click();
  await page.getByRole('dialog').locator('.way-in').first().waitFor();
}
