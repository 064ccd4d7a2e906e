import { writeSync } from 'node:fs';
import { HomegroundError } from '../../../model/homeground-error.ts';
import { addTimeStamp, timeStampRequestFor } from '../../../pack/make/add-time-stamp.ts';
import { writeNewFile } from '../../../pack/make/write-new-file.ts';
import { type Command, readArguments, write } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { paragraph } from '../layout.ts';
import { onlyPath, outPath } from '../pack/only-path.ts';
import { summaryWords } from '../pack/summary-words.ts';
import { readBytes } from '../read-file.ts';
import { version } from '../version.ts';

const usage = `homeground time-stamp <pack.zip> --request FILE.tsq
homeground time-stamp <pack.zip> --response FILE.tsr --to NEW.zip

  --request FILE   write what a time-stamp service (RFC 3161) has to stamp: a hash,
                   and nothing of what is in the pack
  --response FILE  put the answer of the service into a copy of the pack
  --to FILE        where to write that copy; nothing is ever overwritten

This program sends nothing. Whoever sends the request shows the service, and
those who watch the network, that there is something to be stamped.
`;

export const timeStampCommand: Command = {
  name: 'time-stamp',
  summary: 'Have somebody else say when a pack was there.',
  usage,
  async run(args) {
    const given = readArguments(args, {
      request: { type: 'string' },
      response: { type: 'string' },
      to: { type: 'string' },
    });
    const from = onlyPath(given, 'pack');
    const [request, response] = [given.text('request'), given.text('response')];
    if ((request === undefined) === (response === undefined))
      throw new HomegroundError(
        'bad-usage',
        'Name either --request or --response.',
        'First the request, then, when its answer is there, the response.',
      );
    if (request !== undefined) write(await writeRequest(from, request));
    else {
      const bytes = readBytes(response ?? '', 'answer');
      write(
        summaryWords(
          await addTimeStamp({
            from,
            response: bytes,
            to: outPath(given),
            programVersion: version(),
          }),
        ),
      );
    }
    return exitCodes.done;
  },
};

async function writeRequest(from: string, to: string): Promise<string> {
  const request = await timeStampRequestFor(from, version());
  await writeNewFile(to, async (file) => writeSync(file, request));
  return paragraph(
    `Written to ${to}. Give it to a time-stamp service, and its answer to --response.`,
  );
}
