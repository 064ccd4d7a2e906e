import { HomegroundError } from '../../../model/homeground-error.ts';
import type { Arguments } from '../command.ts';

/** The one file that a command is about; `what` is its word. Throws `bad-usage` for none or more. */
export function onlyPath({ paths }: Arguments, what: string): string {
  const [path, ...others] = paths;
  if (path !== undefined && others.length === 0) return path;
  throw new HomegroundError(
    'bad-usage',
    `Which ${what}? Name one file.`,
    'Add --help to the command to see how it is used.',
  );
}

/** Where the result goes. */
export function outPath(given: Arguments): string {
  const to = given.text('to');
  if (to !== undefined) return to;
  throw new HomegroundError(
    'bad-usage',
    'Where to? Name a file that is not there yet.',
    'For example: --to records.zip',
  );
}
