import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { HomegroundError } from '../../model/homeground-error.ts';

/**
 * Writes a file beside where it shall be and puts it there when it is whole and on the disk, for its
 * owner only. Throws `will-not-overwrite`, `not-readable` where the folder does not take it, and
 * `disk-full`; then nothing is left behind. `settle` comes last before the file has its name.
 */
export async function writeNewFile<Result>(
  to: string,
  write: (file: number) => Promise<Result>,
  settle: (result: Result) => void = () => undefined,
): Promise<Result> {
  const part = `${to}.part`;
  const file = openNew(part, to);
  try {
    const result = await write(file);
    fsyncSync(file);
    settle(result);
    putInPlace(part, to);
    return result;
  } catch (cause) {
    rmSync(part, { force: true });
    throw plainly(cause, to);
  } finally {
    closeSync(file);
  }
}

function openNew(part: string, to: string): number {
  try {
    // What a program that was stopped left behind is nobody's.
    rmSync(part, { force: true });
    return openSync(part, 'wx+', 0o600);
  } catch (cause) {
    throw plainly(cause, to);
  }
}

/** A link refuses a name that is taken, which a renaming would not; some disks know no links. */
function putInPlace(part: string, to: string): void {
  try {
    linkSync(part, to);
    rmSync(part);
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') throw cause;
    renameSync(part, to);
  }
  if (process.platform === 'win32') return;
  const folder = openSync(dirname(to), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : '';

const notThere: readonly string[] = [
  ...['ENOENT', 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EISDIR'],
  ...['ENAMETOOLONG', 'EINVAL', 'ELOOP'],
];

function plainly(cause: unknown, to: string): unknown {
  const code = codeOf(cause);
  if (code === 'EEXIST')
    return new HomegroundError(
      'will-not-overwrite',
      `${to} is already there, and is not overwritten.`,
      'Name another file with --to.',
    );
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
