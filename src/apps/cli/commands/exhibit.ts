import { HomegroundError } from '../../../model/homeground-error.ts';
import { handOverExhibit } from '../../../pack/make/hand-over-exhibit.ts';
import { type Command, readArguments, write } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { outPath } from '../pack/only-path.ts';
import { recordsWords, summaryWords } from '../pack/summary-words.ts';
import { version } from '../version.ts';

const usage = `homeground exhibit <pack.zip> <number or mark> --to FILE.zip

  --to FILE  where to write it; nothing is ever overwritten

It takes one exhibit out of a pack, with what shows that it was in there. The
rest of the pack stays closed: not even its names are given away. The number is
that of the list of exhibits in the report: 7 for AB/7. homeground verify checks
the result, and so do the steps of the README.txt in it.
`;

export const exhibitCommand: Command = {
  name: 'exhibit',
  summary: 'Hand over one exhibit of a pack, and nothing else.',
  usage,
  examples: ['homeground exhibit pack.zip 1 --to one-record.zip'],
  async run(args) {
    const given = readArguments(args, { to: { type: 'string' } });
    const [from, number, ...others] = given.paths;
    const n = Number(number?.split('/').at(-1) || Number.NaN);
    if (from === undefined || !Number.isSafeInteger(n) || others.length > 0)
      throw new HomegroundError(
        'bad-usage',
        'Which exhibit? Name a pack and a number.',
        'For example: homeground exhibit records.zip 2 --to one.zip',
      );
    write(
      summaryWords(
        await handOverExhibit({ from, n, to: outPath(given), programVersion: version() }),
      ) + recordsWords,
    );
    return exitCodes.done;
  },
};
