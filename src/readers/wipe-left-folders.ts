import { lstatSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isLeftBehind } from './folder-owner.ts';
import { wipeNotedPart } from './part-file.ts';
import { wipeFolder } from './wipe-file.ts';

/**
 * Wipes what programs of this user on this machine left behind when they were killed: private
 * folders, and the part files that notes in them name. Of one that still runs nothing is touched.
 * What cannot be wiped now is tried again by the next command.
 */
export function wipeLeftFolders(parent: string = tmpdir()): void {
  for (const name of namesIn(parent)) {
    const folder = join(parent, name);
    if (isLeftBehind(name) && isOurFolder(folder)) wipeQuietly(folder);
  }
}

function namesIn(parent: string): string[] {
  try {
    return readdirSync(parent);
  } catch {
    return [];
  }
}

function isOurFolder(folder: string): boolean {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  const isOwn = process.getuid === undefined || stats?.uid === process.getuid();
  return stats?.isDirectory() === true && isOwn;
}

/** Another program may be wiping the same at this moment. */
function wipeQuietly(folder: string): void {
  try {
    wipeNotedPart(folder);
    wipeFolder(folder);
  } catch {
    // What is asked for now does not fail by what was left before.
  }
}
