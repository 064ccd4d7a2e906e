import { lstatSync, readdirSync, realpathSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { HomegroundError } from '../model/homeground-error.ts';
import { blankFile, wipeFile } from '../readers/wipe-file.ts';
import { notACase } from './case-errors.ts';
import { type CaseFiles, caseFiles, isThere, isUnfinished } from './case-files.ts';
import { databaseFiles } from './check-own-files.ts';
import { checkNotInUse } from './database-connection.ts';
import { syncFolder } from './durable-file.ts';

/** What was removed and not written over: links, files that have a second name, and what the disk refused. */
export type DeletedCase = { readonly onlyRemoved: readonly string[] };

/**
 * Overwrites and removes a case. The key file is put out of force and overwritten first, so that what
 * is left can be opened by nobody; its name goes last, so that deleting it again goes on where it was
 * stopped. Other files that lie in the folder stay, and nothing outside of it is written to. On SSDs
 * and disks with snapshots, and in copies, old blocks may outlive this. Throws `not-a-case`,
 * `case-in-use`, or `not-readable` where not all of it could be removed.
 */
export function deleteCase(folder: string): DeletedCase {
  if (!isCaseToDelete(caseFiles(folder))) throw notACase(folder);
  const files = caseFiles(realpathSync(folder));
  // SQLite would follow a link to look.
  if (isThere(files.database) && !databaseFiles(files).some(leadsOut))
    checkNotInUse(files.database);
  try {
    return removeAll(files);
  } catch {
    throw notAllRemoved(folder);
  }
}

function removeAll(files: CaseFiles): DeletedCase {
  const { folder, deletedKey, originals, setAside, unfinished } = files;
  const onlyRemoved: string[] = [];
  const wipe = (path: string): void => {
    const shown = path === deletedKey ? files.key : path;
    if (wipeFile(path) === 'only-removed') onlyRemoved.push(relative(folder, shown));
  };
  if (isOrdinary(files.key, 'file')) {
    wipe(deletedKey);
    putOutOfForce(files);
  }
  blankFile(deletedKey);
  const kept = [originals, setAside];
  for (const path of [...keyFiles(files), ...databaseFiles(files), ...kept.flatMap(filesBelow)])
    wipe(path);
  for (const path of kept) if (isOrdinary(path, 'folder')) rmSync(path, { recursive: true });
  if (isUnfinished(files)) rmSync(unfinished);
  wipe(deletedKey);
  if (readdirSync(folder).length === 0) rmdirSync(folder);
  return { onlyRemoved };
}

function notAllRemoved(folder: string): HomegroundError {
  return new HomegroundError(
    'not-readable',
    `Not all of ${folder} could be removed.`,
    'Check the disk, and your rights to the folder and its files; then delete it again.',
  );
}

/** Whether there is a case, or what is left of one. */
export function isCaseToDelete(files: CaseFiles): boolean {
  const { key, deletedKey, database } = files;
  return [key, deletedKey, database].some(isThere) || isUnfinished(files);
}

/** A renaming needs no room; from then on it is known that the case is being deleted. */
function putOutOfForce({ folder, key, deletedKey }: CaseFiles): void {
  renameSync(key, deletedKey);
  syncFolder(folder);
}

function keyFiles({ key, nextKey, keyHash }: CaseFiles): string[] {
  return [key, nextKey, `${nextKey}.part`, keyHash, `${keyHash}.part`];
}

/** Every file at or below a name, links not followed. */
function filesBelow(path: string): string[] {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory() !== true) return stats === undefined ? [] : [path];
  return readdirSync(path).flatMap((name) => filesBelow(join(path, name)));
}

function leadsOut(path: string): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats !== undefined && !(stats.isFile() && stats.nlink === 1);
}

function isOrdinary(path: string, what: 'file' | 'folder'): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return what === 'file' ? stats?.isFile() === true : stats?.isDirectory() === true;
}
