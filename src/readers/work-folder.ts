import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
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

function newFolderIn(parent: string): string {
  try {
    return mkdtempSync(join(parent, 'hg-'));
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
