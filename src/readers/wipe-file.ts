import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  rmSync,
  type Stats,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/**
 * What became of a name: `overwritten` with zeros and removed; `only-removed`, because it was a link, or
 * what it names has another name elsewhere, or the disk did not take the zeros; or there was `nothing`
 * that is a file.
 */
export type Wiped = 'overwritten' | 'only-removed' | 'nothing';

/**
 * Writes zeros over a file of our own and removes it; one that is gone already is no mistake. What
 * lies outside is never written to: of a link, and of a file that has a second name, only this name
 * goes. On SSDs and copy-on-write disks old blocks may outlive it.
 */
export function wipeFile(path: string): Wiped {
  const stats = whatIsAt(path);
  if (stats === undefined || stats.isDirectory()) return 'nothing';
  const isBlank = blankFile(path);
  rmSync(path, { force: true });
  return isBlank ? 'overwritten' : 'only-removed';
}

/** Writes zeros over a file of our own, where it is one and has no second name; tells whether it did. */
export function blankFile(path: string): boolean {
  try {
    return whatIsAt(path)?.isFile() === true && overwrite(path);
  } catch {
    return false;
  }
}

/** Wipes every file at and below a folder of our own, and removes it; of a link, the link alone. */
export function wipeFolder(folder: string): void {
  if (whatIsAt(folder)?.isDirectory() !== true) return void wipeFile(folder);
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const inside = join(folder, entry.name);
      if (entry.isDirectory()) wipeFolder(inside);
      else wipeFile(inside);
    }
  } finally {
    // A copy that is still being written when the program is stopped may appear while this removes.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
  }
}

/** What a name stands for, links not followed; below something that is no folder there is nothing. */
function whatIsAt(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Looked at again once it is open: what was a file before may have been put out of the way. */
const asItLies = constants.O_RDWR | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Whether it was written over; nothing is written to what has a second name. */
function overwrite(path: string): boolean {
  const file = openSync(path, asItLies);
  try {
    const stats = fstatSync(file);
    if (!stats.isFile() || stats.nlink > 1) return false;
    const zeros = new Uint8Array(Math.min(stats.size, 1024 * 1024));
    for (let at = 0; at < stats.size; at += zeros.length)
      writeSync(file, zeros, 0, Math.min(zeros.length, stats.size - at), at);
    fsyncSync(file);
    return true;
  } finally {
    closeSync(file);
  }
}
