import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it that are missing, for their owner only. Throws what the system
 * says; `mkdirSync` with `recursive` never ends on one that takes no folders and says so with
 * ENOENT, such as /proc.
 */
export function makeFolder(path: string): void {
  const above = dirname(path);
  if (!existsSync(above) && above !== dirname(above)) makeFolder(above);
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (cause) {
    if (!isFolder(path)) throw cause;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
