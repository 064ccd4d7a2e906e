import {
  closeSync,
  constants,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { asCaseError } from './case-errors.ts';

/** Puts a file in the place of the one before, whole or not at all, and on the disk when it returns. */
export function writeDurably(path: string, bytes: Uint8Array | string): void {
  const part = `${path}.part`;
  try {
    const file = openNewFile(part);
    try {
      writeFileSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameDurably(part, path);
  } catch (cause) {
    removeQuietly(part);
    throw asCaseError(cause);
  }
}

const asNew =
  constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0);

/**
 * Opens a new file of our own, for its owner only. A file or link that a stop left under this name
 * goes; what a link leads to is never written to. Throws what the system says.
 */
export function openNewFile(path: string): number {
  rmSync(path, { force: true });
  return openSync(path, asNew, 0o600);
}

export function renameDurably(from: string, to: string): void {
  renameSync(from, to);
  syncFolder(dirname(to));
}

/** Makes new names in a folder survive a power cut. Some systems cannot; there it does nothing. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** For what goes by the next opening at the latest. */
export function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // What went wrong before is told, and not this.
  }
}
