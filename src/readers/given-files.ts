import { createHash } from 'node:crypto';
import { closeSync, lstatSync, readdirSync, readSync, type Stats, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { Readable } from 'node:stream';
import { HomegroundError } from '../model/homeground-error.ts';
import type { Unread, UnreadReason } from '../model/unread.ts';
import { openOrdinary, readOrdinary } from './open-ordinary.ts';
import type { GivenFile } from './reader.ts';

/** How much of the given folders is walked: far above any real configuration, below what exhausts memory. */
export const folderLimits = { files: 200_000, depth: 32 } as const;

const headBytes = 64 * 1024;

export type GivenFiles = { files: GivenFile[]; unread: Unread[] };

/**
 * Every ordinary file at or below the given paths, in the order of their paths. Links found inside
 * folders are not followed, because they may lead out of what was given.
 * Throws `HomegroundError` `not-found` where nothing is at a path.
 */
export function listGivenFiles(paths: readonly string[]): GivenFiles {
  const found: GivenFiles = { files: [], unread: [] };
  const seen = new Set<string>();
  for (const given of paths) {
    const location = resolve(given);
    const stats = statGiven(given, location);
    if (stats.isDirectory()) walk({ given, top: location, found, seen }, location, 0);
    else if (stats.isFile()) add({ given, top: location, found, seen }, location, stats);
    else found.unread.push(unreadPath(given, 'not-readable'));
  }
  return found;
}

type Walk = { given: string; top: string; found: GivenFiles; seen: Set<string> };

function statGiven(given: string, location: string): Stats {
  try {
    return statSync(location);
  } catch {
    throw new HomegroundError(
      'not-found',
      `There is nothing at ${given}`,
      'Check the spelling, or drag the file or folder onto the terminal window to get its path.',
    );
  }
}

function walk(state: Walk, folder: string, depth: number): void {
  if (depth > folderLimits.depth || state.found.files.length >= folderLimits.files) {
    state.found.unread.push(unreadPath(shown(state, folder), 'too-large'));
    return;
  }
  for (const name of namesIn(state, folder)) {
    const location = join(folder, name);
    const stats = lstatSync(location, { throwIfNoEntry: false });
    if (stats?.isDirectory()) walk(state, location, depth + 1);
    else if (stats?.isFile()) add(state, location, stats);
    else {
      const why = stats?.isSymbolicLink() ? 'link' : 'not-readable';
      state.found.unread.push(unreadPath(shown(state, location), why));
    }
  }
}

function namesIn(state: Walk, folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    state.found.unread.push(unreadPath(shown(state, folder), 'not-readable'));
    return [];
  }
}

function add(state: Walk, location: string, stats: Stats): void {
  if (state.seen.has(location)) return;
  state.seen.add(location);
  state.found.files.push(givenFile(state, location, stats));
}

function givenFile(state: Walk, location: string, stats: Stats): GivenFile {
  let head: Uint8Array | undefined;
  let digest: Promise<string> | undefined;
  return {
    given: state.given,
    path: shown(state, location),
    location,
    bytes: stats.size,
    get head() {
      head ??= readHead(location);
      return head;
    },
    sha256() {
      digest ??= hashFile(location);
      return digest;
    },
    open: () => Readable.from(readOrdinary(location), { objectMode: false }),
  };
}

/** An unreadable file has an empty head, so that no reader recognises it; the runner says so. */
function readHead(location: string): Uint8Array {
  const buffer = new Uint8Array(headBytes);
  try {
    const file = openOrdinary(location);
    try {
      return buffer.subarray(0, readSync(file, buffer, 0, headBytes, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    return new Uint8Array(0);
  }
}

async function hashFile(location: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of readOrdinary(location)) hash.update(chunk);
  return hash.digest('hex');
}

function shown(state: Walk, location: string): string {
  const below = relative(state.top, location).split(sep).join('/');
  return below === '' ? basename(location) : below;
}

function unreadPath(where: string, why: UnreadReason): Unread {
  return { kind: 'unread', record: where, where, why, count: 1 };
}
