import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Examination } from '../../../model/examination.ts';
import { builtInStory } from '../../../stories/built-in-stories.ts';
import { type WriteOptions, type WrittenStory, writeStory } from '../../../stories/write-story.ts';
import { type RunOptions, runCli } from './run-cli.test-data.ts';

/** A folder that goes away with the test file it is made in. */
export function folderOfThisFile(): string {
  const path = mkdtempSync(join(tmpdir(), 'homes-'));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A few days with few rows: enough to be read, little enough to be read often. */
export const fewDays = { days: 4, rowsPerDay: 150 } as const;
/** Every day that is told, without the noise in between. */
export const bareStory = { rowsPerDay: 0 } as const;

const filesWithKeys = [
  ...['.storage/auth', '.storage/auth_module.totp', '.storage/auth_provider.homeassistant'],
  ...['.storage/core.config_entries', '.storage/http.auth', '.storage/mobile_app', 'secrets.yaml'],
];
/** For a pack that can be read again as a whole. */
export const withKeys: readonly string[] = filesWithKeys.flatMap((one) => ['--with-keys', one]);

export function writeHome(
  name: string,
  folder: string,
  options: WriteOptions,
): Promise<WrittenStory> {
  return writeStory(builtInStory(name), folder, options);
}

/** What `examine --json` says; fails where it does not end well or says anything beside. */
export async function examination(
  args: readonly string[],
  options?: RunOptions,
): Promise<Examination> {
  const { code, out, err } = await runCli(['examine', ...args, '--json'], options);
  if (code !== 0 || err !== '') throw new Error(`examine ended with ${code}: ${err}`);
  return JSON.parse(out) as Examination;
}

export const casesOfBackups = new URL(
  '../../../readers/home-assistant/backup/cases/',
  import.meta.url,
);
export const textOf = (path: string): string => readFileSync(path, 'utf8');
