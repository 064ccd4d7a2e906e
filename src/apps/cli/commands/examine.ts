import { type Command, readArguments, write } from '../command.ts';
import { examinationJson } from '../examination-json.ts';
import { examinePaths } from '../examine-paths.ts';
import { exitCodes } from '../exit-codes.ts';
import { jsonText } from '../json-text.ts';
import { readHousehold, readPassword } from '../read-file.ts';
import { report } from '../report/report.ts';
import { version } from '../version.ts';

const usage = `homeground examine <files or folders...> [options]

  --household FILE      who is who (start one with: homeground household)
  --password-file FILE  the password of an encrypted backup, alone in a file;
                        without it you are asked
  --since DAY           only what was done from this day on (2025-03-01)
  --until DAY           only what was done up to and with this day
  --private             show private texts: messages and announcements
  --json                print the result as one JSON object
                        (docs/examination.schema.json)

Nothing is sent anywhere, and nothing is kept on disk. The files you give are
never changed. Use a device that the other person never had.
`;

export const examineCommand: Command = {
  name: 'examine',
  summary: 'Say who holds access, what happened and what stands out.',
  usage,
  async run(args) {
    const given = readArguments(args, {
      household: { type: 'string' },
      'password-file': { type: 'string' },
      since: { type: 'string' },
      until: { type: 'string' },
      private: { type: 'boolean' },
      json: { type: 'boolean' },
    });
    const window = { since: given.text('since'), until: given.text('until') };
    const examined = await examinePaths({
      paths: given.paths,
      household: readHousehold(given.text('household')),
      password: readPassword(given.text('password-file')),
      window,
    });
    write(
      given.has('json')
        ? jsonText(examinationJson(examined, version()))
        : report(examined, { showPrivate: given.has('private'), window }),
    );
    return exitCodes.done;
  },
};
