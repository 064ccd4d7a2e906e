import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { HomegroundError } from '../model/homeground-error.ts';

/**
 * A private folder (owner-only) for copies that reading needs. `wipe` writes zeros over what is in
 * it and removes it; on SSDs and copy-on-write disks old blocks may still outlive that.
 */
export type WorkFolder = { readonly path: string; wipe(): void };

/** Throws `HomegroundError` `bad-usage` where the temporary folder of this machine may not be used. */
export function makeWorkFolder(): WorkFolder {
  const path = newFolderIn(tmpdir());
  return { path, wipe: () => wipeFolder(path) };
}

/** Names say which process of which machine a folder belongs to, so that what a killed one left is known. */
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const namePrefix = `hg-${machine}-`;

/** Wipes what programs of this user on this machine left behind when they were killed. */
export function wipeLeftFolders(parent: string = tmpdir()): void {
  for (const name of namesIn(parent)) {
    const pid = Number(new RegExp(`^${namePrefix}(\\d+)-\\w+$`).exec(name)?.[1] ?? Number.NaN);
    const folder = join(parent, name);
    if (Number.isInteger(pid) && !isRunning(pid) && isOurFolder(folder)) wipeFolder(folder);
  }
}

function namesIn(parent: string): string[] {
  try {
    return readdirSync(parent);
  } catch {
    return [];
  }
}

/** Not to be asked counts as running: it may be another user's. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return !(cause instanceof Error && 'code' in cause && cause.code === 'ESRCH');
  }
}

function isOurFolder(folder: string): boolean {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  const isOwn = process.getuid === undefined || stats?.uid === process.getuid();
  return stats?.isDirectory() === true && isOwn;
}

function newFolderIn(parent: string): string {
  try {
    return mkdtempSync(join(parent, `${namePrefix}${process.pid}-`));
  } catch {
    throw new HomegroundError(
      'bad-usage',
      `No folder for passing copies could be made in ${parent}.`,
      'Set TMPDIR to a folder of your own, with room for a copy of the records.',
    );
  }
}

/** Writes zeros over every file at and below a folder of our own, and removes it. */
export function wipeFolder(folder: string): void {
  if (!existsSync(folder)) return;
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const inside = join(folder, entry.name);
      if (entry.isDirectory()) wipeFolder(inside);
      else if (entry.isFile()) wipeFile(inside);
    }
  } finally {
    // A copy that is still being written when the program is stopped may appear while this removes.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
  }
}

/** Writes zeros over a file of our own and removes it; one that is gone already is no mistake. */
export function wipeFile(path: string): void {
  const bytes = statSync(path, { throwIfNoEntry: false })?.size;
  if (bytes === undefined) return;
  try {
    overwrite(path, bytes);
  } finally {
    rmSync(path, { force: true });
  }
}

function overwrite(path: string, bytes: number): void {
  const zeros = new Uint8Array(Math.min(bytes, 1024 * 1024));
  const file = openSync(path, 'r+');
  try {
    for (let at = 0; at < bytes; at += zeros.length) {
      writeSync(file, zeros, 0, Math.min(zeros.length, bytes - at), at);
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
