import { isCaseFolder } from '../../../case/case-files.ts';
import type { OpenCase } from '../../../case/open-case.ts';
import { HomegroundError } from '../../../model/homeground-error.ts';
import type { Arguments } from '../command.ts';
import { paragraph } from '../layout.ts';
import { version } from '../version.ts';
import { endOnSignals } from '../with-work-folder.ts';
import { logLine } from './log-words.ts';
import { openingLines } from './originals-words.ts';
import { openWithOneOf, passphraseFrom } from './passphrase.ts';

/** What every command takes that opens a case. */
export const caseOptions = {
  'passphrase-file': { type: 'string' },
  who: { type: 'string' },
} as const;

export const caseOptionsUsage = `  --passphrase-file FILE  the passphrase, alone in a file; without it you are asked
  --who LABEL             who is writing, for the log (a name or a word you choose)
`;

/**
 * Opens the case that the first argument names, and closes it afterwards, however the program ends.
 * Says so where its log does not hold.
 */
export async function withCase<Result>(
  given: Arguments,
  use: (open: OpenCase) => Promise<Result>,
): Promise<Result> {
  const folder = caseFolder(given);
  const passphrases = await passphraseFrom(given.text('passphrase-file'));
  return endOnSignals(async () => {
    const who = given.text('who');
    const opening = { who, programVersion: version() };
    const { open } = await openWithOneOf(folder, passphrases, opening);
    process.once('exit', open.close);
    try {
      warnOfLog(open);
      process.stderr.write(
        openingLines(open.tidied)
          .map((line) => paragraph(line))
          .join(''),
      );
      return await use(open);
    } finally {
      process.off('exit', open.close);
      open.close();
    }
  });
}

/** Whether one of the paths is a case; other records are then not meant. */
export function isOfCase({ paths }: Arguments): boolean {
  return paths.some(isCaseFolder);
}

export function caseFolder({ paths }: Arguments): string {
  const [folder] = paths;
  if (folder) return folder;
  throw new HomegroundError(
    'bad-usage',
    'Which case? Name its folder.',
    'A new one is made with: homeground new my-folder',
  );
}

function warnOfLog(open: OpenCase): void {
  const fault = logFault(open);
  if (fault !== undefined) process.stderr.write(paragraph(fault));
}

function logFault(open: OpenCase): string | undefined {
  try {
    const check = open.checkLog('quick');
    if (check.isIntact) return undefined;
    return `The log of this case ${logLine(check)}. Everything can still be read. homeground log shows it.`;
  } catch (cause) {
    if (!(cause instanceof HomegroundError) || cause.code !== 'case-damaged') throw cause;
    return `${cause.message} Its log cannot be read. homeground check says what still can be.`;
  }
}
