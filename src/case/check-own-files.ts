import { lstatSync, type Stats } from 'node:fs';
import { basename } from 'node:path';
import { HomegroundError } from '../model/homeground-error.ts';
import type { CaseFiles } from './case-files.ts';

/** What SQLite keeps beside a database while it is open. */
export function databaseFiles({ database, triedDatabase }: CaseFiles): string[] {
  return [database, triedDatabase].flatMap(databaseFilesOf);
}

export function databaseFilesOf(database: string): string[] {
  return ['', '-wal', '-shm', '-journal'].map((ending) => `${database}${ending}`);
}

/**
 * Throws `not-readable` where a part of a case lies somewhere else by a link, or its database has a
 * second name: whatever is written to the case would be written there.
 */
export function checkOwnFiles(files: CaseFiles): void {
  for (const path of [...databaseFiles(files), files.key, files.keyHash])
    refuseUnless(path, (stats) => stats.isFile(), 'is a link or no ordinary file');
  for (const path of databaseFiles(files))
    refuseUnless(path, ({ nlink }) => nlink === 1, 'has a second name in another place');
  for (const path of [files.originals, files.setAside])
    refuseUnless(path, (stats) => stats.isDirectory(), 'is a link or no folder');
}

function refuseUnless(path: string, isOurs: (stats: Stats) => boolean, what: string): void {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined || isOurs(stats)) return;
  throw new HomegroundError(
    'not-readable',
    `${basename(path)} ${what}, and a case keeps everything in its own folder.`,
    'Nothing was changed. Copy the whole folder, with what the link leads to, and open the copy.',
  );
}
