import { readFileSync } from 'node:fs';
import { parseHousehold } from '../../household/parse-household.ts';
import { keysIn } from '../../model/backup-keys.ts';
import { HomegroundError } from '../../model/homeground-error.ts';
import type { Household } from '../../model/household.ts';
import { readTextFile } from '../../model/text-file.ts';
import { printable } from './layout.ts';

/** UTF-8, or UTF-16 as some editors write it. Throws `not-readable` for other bytes: they would be read as other letters. */
export function readText(path: string, what: string): string {
  const { text, isSure } = readTextFile(readBytes(path, what));
  if (isSure) return text;
  throw new HomegroundError(
    'not-readable',
    `The ${what} ${printable(path)} is no text in UTF-8.`,
    'Save it again in an editor, with UTF-8 as its encoding.',
  );
}

export function readBytes(path: string, what: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new HomegroundError(
      'not-readable',
      `The ${what} ${printable(path)} could not be opened.`,
      'Check its name, and that you may read it.',
    );
  }
}

export function readHousehold(path: string | undefined): Household | undefined {
  return path === undefined ? undefined : parseHousehold(readText(path, 'household file'), path);
}

/** Far above any list of passwords. */
const longestPasswordFile = 64 * 1024;

/** The passwords of backups in these files: one a line, or the emergency kit of a backup as it is. */
export function readPasswords(paths: readonly string[]): readonly string[] {
  return paths.flatMap(passwordsIn);
}

function passwordsIn(path: string): readonly string[] {
  const bytes = readBytes(path, 'password file');
  const keys = bytes.length > longestPasswordFile ? [] : keysIn(readTextFile(bytes).text);
  if (keys.length > 0) return keys;
  throw new HomegroundError(
    'bad-usage',
    `The password file ${printable(path)} holds no password.`,
    'Put the password alone into it, or give the text file of the emergency kit.',
  );
}
