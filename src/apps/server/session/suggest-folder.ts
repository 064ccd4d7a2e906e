import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** A folder, as a person types it, as a whole path: `~` is their own folder. */
export function wholePath(folder: string): string {
  const trimmed = folder.trim();
  const below = /^~(?:[/\\](.*))?$/.exec(trimmed);
  return below === null ? resolve(trimmed) : join(homedir(), below[1] ?? '');
}

/** Where a new case could be kept: a place that is free, with a name that says nothing. */
export function suggestFolder(named: string | undefined): string {
  if (named !== undefined) return named;
  const documents = join(homedir(), 'Documents');
  const parent = existsSync(documents) ? documents : homedir();
  for (let n = 1; ; n += 1) {
    const folder = join(parent, n === 1 ? 'household-papers' : `household-papers-${n}`);
    if (!existsSync(folder)) return folder;
  }
}
