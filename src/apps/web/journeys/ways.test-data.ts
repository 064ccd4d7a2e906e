import type { Page } from 'playwright-core';

/** By the list of pages, which is folded away on a phone. */
export async function goTo(page: Page, name: string, path: string): Promise<void> {
  const list = page.getByRole('navigation', { name: 'Pages' });
  const link = list.getByRole('link', { name });
  if (!(await link.isVisible())) await list.locator('summary').click();
  await link.click();
  await page.waitForURL(`**${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** From page 1 to a new case, as a person does it. */
export async function makeCase(
  page: Page,
  { folder, passphrase }: { readonly folder: string; readonly passphrase: string },
): Promise<void> {
  await page.getByRole('textbox', { name: 'Folder' }).fill(folder);
  await page.getByLabel('Your name or a word for yourself').fill('alex');
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('The same passphrase again').fill(passphrase);
  await page.getByLabel('It is my home, and these are my records.').check();
  await page.getByRole('button', { name: 'Make this case' }).click();
  await page.getByRole('heading', { level: 1, name: 'Bring in records' }).waitFor();
}

/** From page 1 to something that is kept nowhere. */
export async function keepNothing(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Keep nothing' }).check();
  await page.getByLabel('Your name or a word for yourself').fill('jo');
  await page.getByLabel('asked me to help').check();
  await page.getByRole('button', { name: 'Begin, and keep nothing' }).click();
  await page.getByRole('heading', { level: 1, name: 'Bring in records' }).waitFor();
}

export async function unlock(page: Page, passphrase: string): Promise<void> {
  await page.getByRole('heading', { name: 'Locked' }).waitFor();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await page.getByRole('heading', { name: 'Locked' }).waitFor({ state: 'detached' });
}

/** As quickly as a person does it, also where the page answers each key late. */
export async function escapeThreeTimes({ keyboard }: Page): Promise<void> {
  const press = () => [keyboard.down('Escape'), keyboard.up('Escape')];
  await Promise.all([...press(), ...press(), ...press()]);
}
