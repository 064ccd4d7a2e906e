import {
  closeSync,
  constants,
  copyFileSync,
  lstatSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from '../readers/make-folder.ts';
import { sealedBytes } from './age/age-file.ts';
import { type CaseFiles, isThere, originalPath } from './case-files.ts';
import { renameDurably, syncFolder } from './durable-file.ts';
import { namesIn } from './originals-folder.ts';

/*
 * What no row names may still be the only copy of something: of what was added before the database
 * was lost or put back, for one. It is never removed, and never written over.
 */

/** Moves a file out of the way. Gives the name that it has there. */
export function setAside(files: CaseFiles, path: string): string {
  return placeAside(files, basename(path), (to) => {
    renameSync(path, to);
    syncFolder(dirname(path));
  });
}

/** The same, and puts it back where `check` throws. */
export function setAsideUnless(files: CaseFiles, path: string, check: () => void): string {
  const name = setAside(files, path);
  try {
    check();
    return name;
  } catch (cause) {
    renameDurably(join(files.setAside, name), path);
    throw cause;
  }
}

/** Keeps a copy of a file that is about to be changed. */
export function copyAside(files: CaseFiles, path: string): string {
  return placeAside(files, basename(path), (to) =>
    copyFileSync(path, to, constants.COPYFILE_FICLONE),
  );
}

/**
 * Puts an original that was set aside back under its number, where the file there is lost. Its size
 * has to be right; what is in it is compared whenever it is read.
 */
export function returnOriginal(
  files: CaseFiles,
  { original, bytes }: { readonly original: number; readonly bytes: number },
): boolean {
  const place = originalPath(files, original);
  const isMeant = new RegExp(`^${original}(\\.\\d+)?\\.age$`);
  const found = namesIn(files.setAside)
    .filter((name) => isMeant.test(name))
    .map((name) => join(files.setAside, name))
    .find((path) => lstatSync(path).isFile() && lstatSync(path).size === sealedBytes(bytes));
  if (found === undefined || isThere(place)) return false;
  renameDurably(found, place);
  syncFolder(files.setAside);
  return true;
}

function placeAside(files: CaseFiles, name: string, put: (to: string) => void): string {
  makeFolder(files.setAside);
  const to = claimName(files.setAside, name);
  try {
    put(to);
  } catch (cause) {
    rmSync(to, { force: true });
    throw cause;
  }
  syncFolder(files.setAside);
  syncFolder(files.folder);
  return basename(to);
}

/** An empty file under a name that nothing had: `2.age`, or `2.2.age` and so on. */
function claimName(folder: string, name: string): string {
  const [first = name, ...rest] = name.split('.');
  for (let turn = 1; ; turn += 1) {
    const path = join(folder, turn === 1 ? name : [first, turn, ...rest].join('.'));
    try {
      closeSync(openSync(path, 'wx', 0o600));
      return path;
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause;
    }
  }
}
