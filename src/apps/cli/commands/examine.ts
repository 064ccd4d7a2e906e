import type { WindowText } from '../../../context/window.ts';
import { HomegroundError } from '../../../model/homeground-error.ts';
import type { Examined } from '../../../pipeline.ts';
import { examineOpenCase } from '../case/examine-open-case.ts';
import { caseOptions, caseOptionsUsage, isOfCase, withCase } from '../case/with-case.ts';
import { type Arguments, type Command, readArguments, write } from '../command.ts';
import { examinationJson } from '../examination-json.ts';
import { examinePaths } from '../examine-paths.ts';
import { exitCodes } from '../exit-codes.ts';
import { jsonText } from '../json-text.ts';
import { readHousehold, readPasswords } from '../read-file.ts';
import { report } from '../report/report.ts';
import { version } from '../version.ts';

const usage = `homeground examine <files or folders...> [options]
homeground examine <case> [options]

  --household FILE      who is who (start one with: homeground household)
  --password-file FILE  the password of an encrypted backup, alone in a file, or
                        the text file of its emergency kit; may be given again;
                        without it you are asked
  --since DAY           only what was done from this day on (2025-03-01)
  --until DAY           only what was done up to and with this day
  --private             show private texts: messages and announcements
  --json                print the result as one JSON object
                        (docs/examination.schema.json)

Of a case, all records are examined as its household file says who is who, and
the result is kept in it. Then also:

${caseOptionsUsage}  --keep-password         keep the password of the backup in the case

Nothing is sent anywhere, and nothing is kept outside a case. The files you give
are never changed. Use a device that the other person never had.
`;

export const examineCommand: Command = {
  name: 'examine',
  summary: 'Say who holds access, what happened and what stands out.',
  usage,
  examples: [
    'homeground examine made-up-home/config --household made-up-home/household.yml',
    'homeground examine my-case',
  ],
  async run(args) {
    const given = readArguments(args, {
      household: { type: 'string' },
      'password-file': { type: 'string', multiple: true },
      since: { type: 'string' },
      until: { type: 'string' },
      private: { type: 'boolean' },
      json: { type: 'boolean' },
      'keep-password': { type: 'boolean' },
      ...caseOptions,
    });
    const examined = await (isOfCase(given) ? examineKept(given) : examineGiven(given));
    write(
      given.has('json')
        ? jsonText(examinationJson(examined, version()))
        : report(examined, { showPrivate: given.has('private'), window: windowOf(given) }),
    );
    return exitCodes.done;
  },
};

function examineGiven(given: Arguments): Promise<Examined> {
  return examinePaths({
    paths: given.paths,
    household: readHousehold(given.text('household')),
    passwords: readPasswords(given.all('password-file')),
    window: windowOf(given),
  });
}

function windowOf(given: Arguments): WindowText {
  return { since: given.text('since'), until: given.text('until') };
}

function examineKept(given: Arguments): Promise<Examined> {
  const other = ['household', 'since', 'until'].find((option) => given.text(option) !== undefined);
  if (other !== undefined || given.paths.length > 1)
    throw new HomegroundError(
      'bad-usage',
      'A case is examined alone and as a whole, with the household file that it keeps.',
      'Leave out other paths, --household, --since and --until. To put more into the case, use homeground add and homeground household.',
    );
  return withCase(given, (open) =>
    examineOpenCase(open, {
      passwordFiles: given.all('password-file'),
      isPasswordKept: given.has('keep-password'),
    }),
  );
}
