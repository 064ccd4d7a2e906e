import { randomBytes } from 'node:crypto';
import { lstatSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { wipeFile } from './wipe-file.ts';
import { makeWorkFolder } from './work-folder.ts';

/** A file that is being written beside where it shall be. */
export type PartFile = {
  readonly path: string;
  /** Open for reading and writing. */
  readonly file: number;
  /** To be called before it gets another name: from then on its content is nothing to be wiped. */
  release(): void;
  /** Takes away what still lies under its passing name, and ends the watch over it. */
  end(): void;
};

/** What a note is called tells what may be done with what it names. */
const notes = { wiped: 'beside', unlinked: 'named' } as const;
const partForm = /^hg-[0-9a-f]{16}\.part$/;
const longestNote = 64 * 1024;

/**
 * Begins a file in the folder of `target`, for its owner only, under a name that nothing else has.
 * A note in a private folder says where it lies before it is there: an end of the program wipes it,
 * and what a kill leaves is wiped by the next command. Throws what the system says.
 */
export function openPartFile(target: string): PartFile {
  const folder = makeWorkFolder();
  const path = join(dirname(resolve(target)), `hg-${randomBytes(8).toString('hex')}.part`);
  const clear = (): void => {
    try {
      wipeNotedPart(folder.path);
      folder.wipe();
    } catch {
      // The note stays, and the next command takes it away.
    }
  };
  const end = (): void => {
    process.off('exit', clear);
    clear();
  };
  process.once('exit', clear);
  const note = join(folder.path, notes.wiped);
  const release = (): void => renameSync(note, join(folder.path, notes.unlinked));
  try {
    writeFileSync(note, path, { flag: 'wx', mode: 0o600 });
    return { path, file: openSync(path, 'wx+', 0o600), release, end };
  } catch (cause) {
    end();
    throw cause;
  }
}

/** Takes away the part file that the note in a private folder names, where it is one of ours. */
export function wipeNotedPart(folder: string): void {
  const toWipe = notedIn(join(folder, notes.wiped));
  if (toWipe !== undefined) wipeFile(toWipe);
  // It may be one of two names of a finished file, and not every disk says so.
  const toUnlink = notedIn(join(folder, notes.unlinked));
  if (toUnlink !== undefined) rmSync(toUnlink, { force: true });
}

function notedIn(note: string): string | undefined {
  const written = lstatSync(note, { throwIfNoEntry: false });
  if (written?.isFile() !== true || written.size > longestNote) return undefined;
  const path = readFileSync(note, 'utf8');
  if (!isAbsolute(path) || !partForm.test(basename(path))) return undefined;
  const stats = lstatSync(path, { throwIfNoEntry: false });
  const isOwn = process.getuid === undefined || stats?.uid === process.getuid();
  return stats?.isFile() === true && isOwn ? path : undefined;
}
