import {
  closeSync,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { HomegroundError } from '../../model/homeground-error.ts';
import { openPartFile, type PartFile } from '../../readers/part-file.ts';

/** A file that is whole and on the disk, and has yet to get its name. */
export type Placing = {
  readonly path: string;
  /** By which it is known again, whatever its name: its number on its disk, and its size. */
  readonly inode: string;
  readonly bytes: number;
  put(): void;
  /** Takes away what `put` has put there. */
  takeBack(): void;
};

/**
 * Writes a file beside where it shall be and puts it there when it is whole and on the disk, for its
 * owner only. Throws `will-not-overwrite`, `not-readable` where the folder does not take it, and
 * `disk-full`; then nothing is left behind. `settle` has it put in place.
 */
export async function writeNewFile<Result>(
  to: string,
  write: (file: number) => Promise<Result>,
  settle: (result: Result, placing: Placing) => void = (_result, placing) => placing.put(),
): Promise<Result> {
  const part = openPart(to);
  try {
    const result = await write(part.file);
    fsyncSync(part.file);
    settle(result, placingOf(part, to));
    return result;
  } catch (cause) {
    throw plainly(cause, to);
  } finally {
    closeSync(part.file);
    part.end();
  }
}

function openPart(to: string): PartFile {
  if (isTaken(to)) throw taken(to);
  try {
    return openPartFile(to);
  } catch (cause) {
    throw plainly(cause, to);
  }
}

function placingOf({ path, file, release }: PartFile, to: string): Placing {
  const { ino, size } = fstatSync(file, { bigint: true });
  const takeBack = (): void => {
    const there = lstatSync(to, { bigint: true, throwIfNoEntry: false });
    if (there?.ino === ino) rmSync(to);
  };
  const put = (): void => {
    release();
    putInPlace(path, to);
    try {
      flushFolder(dirname(to));
    } catch (cause) {
      takeBack();
      throw cause;
    }
  };
  return { path: resolve(to), inode: String(ino), bytes: Number(size), put, takeBack };
}

/** A link refuses a name that is taken, which a renaming would not; some disks know no links. */
function putInPlace(part: string, to: string): void {
  try {
    linkSync(part, to);
  } catch {
    if (isTaken(to)) throw taken(to);
    renameSync(part, to);
  }
}

function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Also by a link that leads nowhere. */
function isTaken(to: string): boolean {
  return lstatSync(to, { throwIfNoEntry: false }) !== undefined;
}

function taken(to: string): HomegroundError {
  return new HomegroundError(
    'will-not-overwrite',
    `${to} is already there, and is not overwritten.`,
    'Name another file with --to.',
  );
}

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : '';

const notThere: readonly string[] = [
  ...['ENOENT', 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EISDIR', 'EIO'],
  ...['ENAMETOOLONG', 'EINVAL', 'ELOOP'],
];

function plainly(cause: unknown, to: string): unknown {
  const code = codeOf(cause);
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code))
    return new HomegroundError(
      'disk-full',
      'There is no room left on the disk.',
      'Make room, or name a file on another disk with --to. Nothing was left behind.',
    );
  if (notThere.includes(code))
    return new HomegroundError(
      'not-readable',
      `${to} could not be written.`,
      'Name a file in a folder that you may write to.',
    );
  return cause;
}
