import { readFileSync } from 'node:fs';
import { parseHousehold } from '../../household/parse-household.ts';
import { HomegroundError } from '../../model/homeground-error.ts';
import type { Household } from '../../model/household.ts';
import { printable } from './layout.ts';

export function readText(path: string, what: string): string {
  return readBytes(path, what).toString('utf8');
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

/** The first line of the file, without its line end; a password file has just the one. */
export function readPassword(path: string | undefined): string | undefined {
  return path === undefined ? undefined : readText(path, 'password file').split(/\r?\n/)[0];
}
