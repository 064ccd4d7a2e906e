import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { asCaseError } from './case-errors.ts';

/** Puts a file in the place of the one before, whole or not at all, and on the disk when it returns. */
export function writeDurably(path: string, bytes: Uint8Array | string): void {
  const part = `${path}.part`;
  try {
    const file = openSync(part, 'w', 0o600);
    try {
      writeFileSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameDurably(part, path);
  } catch (cause) {
    rmSync(part, { force: true });
    throw asCaseError(cause);
  }
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
