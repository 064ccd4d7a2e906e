import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HomegroundError } from '../model/homeground-error.ts';
import { ownPrefix } from './folder-owner.ts';
import { wipeFolder } from './wipe-file.ts';

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
    return mkdtempSync(join(parent, ownPrefix()));
  } catch {
    throw new HomegroundError(
      'bad-usage',
      `No folder for passing copies could be made in ${parent}.`,
      'Set TMPDIR to a folder of your own, with room for a copy of the records.',
    );
  }
}
