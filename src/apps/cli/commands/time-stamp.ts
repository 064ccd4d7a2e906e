import { createHash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { HomegroundError } from '../../../model/homeground-error.ts';
import { addTimeStamp, keyOfPack, timeStampRequestFor } from '../../../pack/make/add-time-stamp.ts';
import { writeNewFile } from '../../../pack/make/write-new-file.ts';
import { caseOptions, caseOptionsUsage, withCase } from '../case/with-case.ts';
import { type Arguments, type Command, readArguments, write } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { paragraph } from '../layout.ts';
import { onlyPath, outPath } from '../pack/only-path.ts';
import { summaryWords } from '../pack/summary-words.ts';
import { readBytes } from '../read-file.ts';
import { version } from '../version.ts';

const usage = `homeground time-stamp <pack.zip> --request FILE.tsq
homeground time-stamp <pack.zip> --response FILE.tsr --to NEW.zip [--case CASE]

  --request FILE   write what a time-stamp service (RFC 3161) has to stamp: a hash,
                   and nothing of what is in the pack
  --response FILE  put the answer of the service into a copy of the pack
  --to FILE        where to write that copy; nothing is ever overwritten
  --case CASE      note the hash of the stamp in the log of the case, so that the
                   signature of a later pack covers it: the pack was signed before
                   the stamp was put in, and its own signature does not
${caseOptionsUsage}
This program sends nothing. Whoever sends the request shows the service, and
those who watch the network, that there is something to be stamped.
`;

export const timeStampCommand: Command = {
  name: 'time-stamp',
  summary: 'Have somebody else say when a pack was there.',
  usage,
  examples: ['homeground time-stamp pack.zip --request pack.tsq'],
  async run(args) {
    const given = readArguments(args, {
      request: { type: 'string' },
      response: { type: 'string' },
      to: { type: 'string' },
      case: { type: 'string' },
      ...caseOptions,
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
    else write(await putIn(given, { from, response: response ?? '', to: outPath(given) }));
    return exitCodes.done;
  },
};

type Asked = { readonly from: string; readonly response: string; readonly to: string };

async function putIn(given: Arguments, { from, response, to }: Asked): Promise<string> {
  const bytes = readBytes(response, 'answer');
  const folder = given.text('case');
  const stamped = { from, response: bytes, to, programVersion: version() };
  if (folder === undefined) return summaryWords(await addTimeStamp(stamped)) + paragraph(unsigned);
  const summary = await withCase({ ...given, paths: [folder] }, async (open) => {
    if ((await keyOfPack(from, version())) !== open.about().publicKey) throw ofAnotherCase();
    return addTimeStamp({
      ...stamped,
      settle({ root }, placing) {
        const details = { root, stampSha256: sha256Of(bytes) };
        open.noteFile({ action: 'time-stamp', details }, placing);
      },
    });
  });
  return summaryWords(summary) + paragraph(noted);
}

const unsigned =
  'The stamp was put in after the pack was signed, so that no signature of the case covers it. With --case its hash is noted in the log of the case, and the signature of a later pack covers that.';
const noted =
  'The hash of the stamp stands in the log of the case now. The signature of the next pack covers it; the one of this pack does not.';

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function ofAnotherCase(): HomegroundError {
  return new HomegroundError(
    'bad-usage',
    'The pack was not made from this case.',
    'Name the case it was made from. Nothing was written.',
  );
}

async function writeRequest(from: string, to: string): Promise<string> {
  const request = await timeStampRequestFor(from, version());
  await writeNewFile(to, async (file) => writeSync(file, request));
  return paragraph(
    `Written to ${to}. Give it to a time-stamp service, and its answer to --response.`,
  );
}
