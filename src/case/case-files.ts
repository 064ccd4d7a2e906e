import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What a case consists of on the disk. The names tell nothing of what is inside. */
export type CaseFiles = {
  readonly folder: string;
  readonly database: string;
  /** A copy of it that is tried, because a WAL was left beside it. */
  readonly triedDatabase: string;
  readonly key: string;
  readonly keyHash: string;
  /** A new key file that is not in force yet. */
  readonly nextKey: string;
  /** The key file of a case that is being deleted. */
  readonly deletedKey: string;
  readonly originals: string;
  /** What lay among the originals, or beside the database, and no row names. Made when it is needed. */
  readonly setAside: string;
  /** There while a case is being made; a case with it was never acknowledged. */
  readonly unfinished: string;
};

export function caseFiles(folder: string): CaseFiles {
  return {
    folder,
    database: join(folder, 'case.db'),
    triedDatabase: join(folder, 'case.db.tried'),
    key: join(folder, 'key.age'),
    keyHash: join(folder, 'key.age.sha256'),
    nextKey: join(folder, 'key.age.next'),
    deletedKey: join(folder, 'key.age.deleted'),
    originals: join(folder, 'originals'),
    setAside: join(folder, 'set-aside'),
    unfinished: join(folder, 'unfinished'),
  };
}

export function originalPath(files: CaseFiles, n: number): string {
  return join(files.originals, `${n}.age`);
}

export function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // Below something that is no folder there is nothing.
    return false;
  }
}

/** Whether a case was begun there and not finished; a file of that name with something in it is not ours. */
export function isUnfinished({ unfinished }: CaseFiles): boolean {
  const stats = lstatSync(unfinished, { throwIfNoEntry: false });
  return stats?.isFile() === true && stats.size === 0;
}

/** Whether there is something that may not be looked into. */
export function isClosed(folder: string): boolean {
  try {
    readdirSync(folder);
    return false;
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EACCES';
  }
}

/** Whether a finished case lies there, or what is left of one: by its key file or its database. */
export function isCaseFolder(folder: string): boolean {
  const files = caseFiles(folder);
  const { key, database } = files;
  return (isThere(key) || isThere(database) || isBeingDeleted(files)) && !isUnfinished(files);
}

/** Whether the deleting of the case was begun. */
export function isBeingDeleted({ key, deletedKey }: CaseFiles): boolean {
  return isThere(deletedKey) && !isThere(key);
}
