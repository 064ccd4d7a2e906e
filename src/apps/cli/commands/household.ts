import { writeFileSync } from 'node:fs';
import { writeHouseholdStart } from '../../../household/write-household-start.ts';
import { HomegroundError } from '../../../model/homeground-error.ts';
import { type Command, readArguments, write } from '../command.ts';
import { examinePaths } from '../examine-paths.ts';
import { exitCodes } from '../exit-codes.ts';
import { paragraph, printable } from '../layout.ts';
import { readPassword } from '../read-file.ts';

const usage = `homeground household <files or folders...> [options]

  --out FILE            where to write it; without it, it is printed
  --password-file FILE  the password of an encrypted backup, alone in a file

It lists the accounts, phones and people that were found, with questions beside
them. Answer those you can; "unknown" is a full answer. Then:

  homeground examine <the same records> --household FILE
`;

export const householdCommand: Command = {
  name: 'household',
  summary: 'Start a file that says who is who, from what the records name.',
  usage,
  async run(args) {
    const given = readArguments(args, {
      out: { type: 'string' },
      'password-file': { type: 'string' },
    });
    const { things } = await examinePaths({
      paths: given.paths,
      password: readPassword(given.text('password-file')),
    });
    const text = writeHouseholdStart([...things.devices, ...things.accounts]);
    const out = given.text('out');
    if (out === undefined) write(text);
    else {
      save(out, text);
      write(
        paragraph(`Written to ${out}. Open it in any text editor and answer the questions in it.`),
      );
    }
    return exitCodes.done;
  },
};

/** Owner-only, and never over a file that is there: somebody may have filled it in. */
function save(path: string, text: string): void {
  try {
    writeFileSync(path, text, { mode: 0o600, flag: 'wx', flush: true });
  } catch (cause) {
    const isThere = cause instanceof Error && 'code' in cause && cause.code === 'EEXIST';
    throw isThere
      ? new HomegroundError(
          'will-not-overwrite',
          `${printable(path)} is already there, and is not overwritten.`,
          'Name another file with --out.',
        )
      : new HomegroundError(
          'not-readable',
          `${printable(path)} could not be written.`,
          'Name a file in a folder that you may write to.',
        );
  }
}
