import { writeFileSync } from 'node:fs';
import { parseHousehold } from '../../../household/parse-household.ts';
import { writeHouseholdStart } from '../../../household/write-household-start.ts';
import { HomegroundError } from '../../../model/homeground-error.ts';
import { examineOpenCase } from '../case/examine-open-case.ts';
import { caseOptions, caseOptionsUsage, isOfCase, withCase } from '../case/with-case.ts';
import { type Arguments, type Command, readArguments, write } from '../command.ts';
import { examinePaths } from '../examine-paths.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { paragraph, printable } from '../layout.ts';
import { readPasswords, readText } from '../read-file.ts';

const usage = `homeground household <files or folders...> [options]
homeground household <case> [options]

  --out FILE            where to write it; without it, it is printed
  --password-file FILE  the password of an encrypted backup, alone in a file, or
                        the text file of its emergency kit; may be given again

It lists the accounts, phones and people that were found, with questions beside
them. Answer those you can; "unknown" is a full answer. Then:

  homeground examine <the same records> --household FILE

Of a case, it gives the file that is kept in it, or a starting one. Then also:

  --from FILE             keep this file in the case, in place of the one before
${caseOptionsUsage}`;

export const householdCommand: Command = {
  name: 'household',
  summary: 'Start a file that says who is who, from what the records name.',
  usage,
  examples: [
    'homeground household made-up-home/config --out who-is-who.yml',
    'homeground household my-case --from who-is-who.yml',
  ],
  async run(args) {
    const given = readArguments(args, {
      out: { type: 'string' },
      'password-file': { type: 'string', multiple: true },
      from: { type: 'string' },
      ...caseOptions,
    });
    const from = given.text('from');
    if (from !== undefined) return keep(given, from);
    const text = await (isOfCase(given) ? keptText(given) : startText(given));
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

async function startText(given: Arguments): Promise<string> {
  const { things } = await examinePaths({
    paths: given.paths,
    passwords: readPasswords(given.all('password-file')),
  });
  return writeHouseholdStart([...things.devices, ...things.accounts]);
}

function keptText(given: Arguments): Promise<string> {
  return withCase(given, async (open) => {
    const kept = open.householdText();
    if (kept !== undefined) return kept;
    const passwordFiles = given.all('password-file');
    const { things } = await examineOpenCase(open, { passwordFiles });
    return writeHouseholdStart([...things.devices, ...things.accounts]);
  });
}

async function keep(given: Arguments, from: string): Promise<ExitCode> {
  const text = readText(from, 'household file');
  parseHousehold(text, from);
  await withCase(given, async (open) => open.saveHousehold(text));
  write(paragraph(keptWords));
  return exitCodes.done;
}

const keptWords =
  'Kept in the case. The file you gave is still where it was, and anybody who finds it can read it: remove it when you no longer need it there.';

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
