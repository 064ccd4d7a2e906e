import { closeSync, lstatSync, realpathSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { HomegroundError } from '../model/homeground-error.ts';
import { blankFile, wipeFile } from '../readers/wipe-file.ts';
import { notACase } from './case-errors.ts';
import { type CaseFiles, caseFiles, isThere, isUnfinished } from './case-files.ts';
import { databaseFiles } from './check-own-files.ts';
import { checkNotInUse } from './database-connection.ts';
import { openNewFile, syncFolder } from './durable-file.ts';
import { namesIn } from './originals-folder.ts';
import { filesInFolders, foldersOf, isOrdinary, keyFiles, namesInCase } from './parts-of-case.ts';

export type DeletedCase = {
  /** Removed and not written over: links, files that have a second name, and what the disk refused. */
  readonly onlyRemoved: readonly string[];
  /** What else lies in the folder, and was left as it is. */
  readonly left: readonly string[];
  /** Where something was left, or the rights do not let it go, the folder itself stays. */
  readonly isFolderGone: boolean;
};

/**
 * Overwrites and removes a case. The key file is put out of force and overwritten first, so that what
 * is left can be opened by nobody; its name goes last, so that deleting it again goes on where it was
 * stopped. What no case gives its name to stays, and nothing outside of the folder is written to. On
 * SSDs and disks with snapshots, and in copies, old blocks may outlive this. Throws what
 * `checkToDelete` does, `case-in-use`, or `not-readable` where not all of it could be removed.
 */
export function deleteCase(folder: string): DeletedCase {
  checkToDelete(folder);
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

/** Throws `not-a-case` where there is none nor what is left of one, and `bad-usage` for a link to one. */
export function checkToDelete(folder: string): void {
  const files = caseFiles(folder);
  const { key, deletedKey, database } = files;
  if (![key, deletedKey, database].some(isThere) && !isUnfinished(files)) throw notACase(folder);
  if (lstatSync(resolve(folder)).isSymbolicLink()) throw namedByLink(folder);
}

function removeAll(files: CaseFiles): DeletedCase {
  const { folder, deletedKey, unfinished } = files;
  const onlyRemoved: string[] = [];
  const wipe = (path: string): void => {
    const shown = path === deletedKey ? files.key : path;
    if (wipeFile(path) === 'only-removed') onlyRemoved.push(relative(folder, shown));
  };
  if (isOrdinary(files.key, 'file')) {
    wipe(deletedKey);
    putOutOfForce(files);
  } else if (!isThere(deletedKey)) markQuietly(files);
  blankFile(deletedKey);
  for (const path of [...keyFiles(files), ...databaseFiles(files), ...filesInFolders(files)])
    wipe(path);
  for (const path of foldersOf(files)) removeIfEmpty(path);
  if (isUnfinished(files)) rmSync(unfinished);
  wipe(deletedKey);
  const left = namesInCase(files);
  return { onlyRemoved, left, isFolderGone: left.length === 0 && isRemoved(folder) };
}

function namedByLink(folder: string): HomegroundError {
  return new HomegroundError(
    'bad-usage',
    `${folder} is a link. The case lies at ${realpathSync(folder)}.`,
    'Nothing was removed. Delete it by the name of its own folder, and remove the link yourself.',
  );
}

function notAllRemoved(folder: string): HomegroundError {
  return new HomegroundError(
    'not-readable',
    `Not all of ${folder} could be removed.`,
    'Check the disk, and your rights to the folder and its files; then delete it again.',
  );
}

/** A renaming needs no room; from then on it is known that the case is being deleted. */
function putOutOfForce({ folder, key, deletedKey }: CaseFiles): void {
  renameSync(key, deletedKey);
  syncFolder(folder);
}

/** Without a key file, a name in its stead says that the case is being deleted; no room for it stops nothing. */
function markQuietly({ deletedKey }: CaseFiles): void {
  try {
    closeSync(openNewFile(deletedKey));
  } catch {
    // What is left after a stop can be deleted all the same for as long as the database is there.
  }
}

function removeIfEmpty(path: string): void {
  if (namesIn(path).length === 0) rmdirSync(path);
}

function isRemoved(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

function leadsOut(path: string): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats !== undefined && !(stats.isFile() && stats.nlink === 1);
}
