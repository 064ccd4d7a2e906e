import type { AddedRecords } from '../../../case/open-case.ts';
import { showBytes } from '../../../guidance/show-time.ts';
import { counted, unreadWords } from '../../../guidance/words.ts';
import { HomegroundError } from '../../../model/homeground-error.ts';
import { caseOptions, caseOptionsUsage, withCase } from '../case/with-case.ts';
import { type Command, readArguments, write } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { bullets, paragraph } from '../layout.ts';
import { showProgress } from '../show-progress.ts';

const usage = `homeground add <case> <files or folders...> [options]

${caseOptionsUsage}
Keeps a copy of every file, encrypted. The files you give are only read, and
stay where they are: think about who else can find them there.
`;

export const addCommand: Command = {
  name: 'add',
  summary: 'Keep records in a case.',
  usage,
  examples: ['homeground add my-case made-up-home/config'],
  async run(args) {
    const given = readArguments(args, caseOptions);
    const paths = given.paths.slice(1);
    if (given.paths.length > 0 && paths.length === 0) throw nothingGiven();
    const progress = showProgress();
    const added = await withCase(given, (open) =>
      open.addRecords(paths, progress.tell).finally(progress.end),
    );
    write(wordsFor(added));
    return exitCodes.done;
  },
};

function wordsFor({ added, alreadyThere, leftOut }: AddedRecords): string {
  const bytes = added.reduce((sum, one) => sum + one.bytes, 0);
  const unknown = added.filter(({ reader }) => reader === null).length;
  return [
    paragraph(
      `Kept ${counted(added.length, 'file')} (${showBytes(bytes)}). ${
        unknown === 0
          ? ''
          : `${counted(unknown, 'of them is', 'of them are')} none that Homeground can read; kept all the same.`
      }`,
    ),
    alreadyThere.length === 0
      ? ''
      : paragraph(`${counted(alreadyThere.length, 'file was', 'files were')} in the case already.`),
    bullets(leftOut.map(({ where, why }) => `not kept: ${where} (${unreadWords[why]})`)),
  ].join('');
}

function nothingGiven(): HomegroundError {
  return new HomegroundError(
    'bad-usage',
    'Which records? Name at least one file or folder.',
    'For example: homeground add my-case my-backup.tar',
  );
}
