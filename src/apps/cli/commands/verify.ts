import { writeSync } from 'node:fs';
import { keyMistakeWords } from '../../../guidance/key/key-mistake-words.ts';
import { readKey } from '../../../guidance/key/read-key.ts';
import { sayIn } from '../../../guidance/messages/say.ts';
import { HomegroundError } from '../../../model/homeground-error.ts';
import { writeNewFile } from '../../../pack/make/write-new-file.ts';
import type { FaultCode, Verdict } from '../../../pack/verdict.ts';
import { checkPack } from '../../desk/check-pack.ts';
import { readCertificate } from '../../desk/read-certificate.ts';
import { verifyPageBytes } from '../../desk/verify-page-file.ts';
import { askForKeys } from '../ask-for-keys.ts';
import { ownTimeZone } from '../case/own-time-zone.ts';
import { type Arguments, type Command, readArguments, refuseMore, write } from '../command.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { jsonText } from '../json-text.ts';
import { paragraph, printable } from '../layout.ts';
import { onlyPath } from '../pack/only-path.ts';
import { verdictWords } from '../pack/verdict-words.ts';
import { placeOfMistake } from '../place-of-mistake.ts';
import { readBytes, readHousehold, readPasswords } from '../read-file.ts';
import { showProgress } from '../show-progress.ts';
import { version } from '../version.ts';
import { endOnSignals } from '../with-work-folder.ts';

const usage = `homeground verify <pack.zip> [options]
homeground verify --page [--to FILE]

  --key KEY             the key of the case, as the person told you in another way:
                        its twelve words in quotes, or 64 letters and digits;
                        without it, anybody could have signed
  --no-rereading        do not read the records in it again
  --password-file FILE  the password of an encrypted backup in it, alone in a file,
                        or the text file of its emergency kit; may be given again;
                        without it you are asked
  --household FILE      the whole household file, where names are redacted in the pack
  --tsa-cert FILE       the certificate of the time-stamp service that you trust
  --json                print the result as one JSON object
  --page                write verify.html instead: one page that checks packs in any
                        browser, for somebody who has no Homeground
  --to FILE             where to write that page; nothing is ever overwritten

It ends with 0 when everything holds and the key is the one you gave, with 1 when
something does not hold or was asked for and could not be checked, with 2 when it
is no pack, and with 3 when everything fits together and no key was given, so that
who made it was not checked. Nothing is sent anywhere.
`;

export const verifyCommand: Command = {
  name: 'verify',
  summary: 'Check whether a pack fits together, and whose key signed it.',
  usage,
  examples: ['homeground verify pack.zip', 'homeground verify --page --to verify.html'],
  async run(args) {
    const given = readArguments(args, {
      key: { type: 'string' },
      'no-rereading': { type: 'boolean' },
      'password-file': { type: 'string', multiple: true },
      household: { type: 'string' },
      'tsa-cert': { type: 'string' },
      json: { type: 'boolean' },
      page: { type: 'boolean' },
      to: { type: 'string' },
    });
    if (given.has('page')) {
      write(await writePage(given));
      return exitCodes.done;
    }
    if (given.text('to') !== undefined) throw onlyForPage();
    const verdict = await endOnSignals(() => verify(given));
    write(given.has('json') ? jsonText(verdict) : verdictWords(verdict, ownTimeZone()));
    return exitCodeFor(verdict, given);
  },
};

async function writePage(given: Arguments): Promise<string> {
  refuseMore(given.paths, 0);
  const to = given.text('to') ?? 'verify.html';
  await writeNewFile(to, async (file) => writeSync(file, verifyPageBytes()));
  return paragraph(
    `Written to ${to}. Whoever opens it in a browser can check packs there; it connects to nothing.`,
  );
}

function onlyForPage(): HomegroundError {
  return new HomegroundError(
    'bad-usage',
    '--to is only for --page: a check writes no file.',
    'Leave it out, or name no pack: homeground verify --page --to FILE',
  );
}

function verify(given: Arguments): Promise<Verdict> {
  return askForKeys({
    given: readPasswords(given.all('password-file')),
    read: (passwords) => verifyOnce(given, passwords),
    reasons: ({ checks }) => checks.flatMap(({ faults }) => faults.map(({ why }) => why)),
  });
}

async function verifyOnce(given: Arguments, passwords: readonly string[]): Promise<Verdict> {
  const progress = showProgress();
  try {
    return await checkPack(onlyPath(given, 'pack'), {
      programVersion: version(),
      expectedKey: keyIn(given.text('key')),
      stampCertificate: certificateIn(given.text('tsa-cert')),
      isReadAgain: !given.has('no-rereading'),
      household: readHousehold(given.text('household')),
      passwords,
      onProgress: progress.tell,
      onReaderFailed: (reader, cause) =>
        process.stderr.write(`\nThe reader ${reader} has a mistake: ${placeOfMistake(cause)}\n`),
    });
  } finally {
    progress.end();
  }
}

const unanswered: readonly FaultCode[] = [
  'password-needed',
  'wrong-password',
  'originals-unreadable',
  'made-by-other-version',
];

/** What was asked for and could not be checked does not hold for whoever asked. */
function exitCodeFor({ headline, checks }: Verdict, given: Arguments): ExitCode {
  const isOpen = checks.some(({ faults }) => faults.some(({ why }) => unanswered.includes(why)));
  const stamp = checks.find(({ id }) => id === 'time-stamp')?.answer;
  const isStampOpen = given.has('tsa-cert') && stamp !== 'holds';
  if (headline === 'does-not-hold' || isOpen || isStampOpen) return exitCodes.doesNotHold;
  return headline === 'holds' ? exitCodes.done : exitCodes.fitsTogether;
}

function keyIn(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const key = readKey(text) ?? { why: 'word-count', count: 0 };
  if (typeof key === 'string') return key;
  throw new HomegroundError(
    'bad-usage',
    `That is no key of a case. ${printable(keyMistakeWords(sayIn('en'), key))}`,
    'Give its twelve words in quotes, or its 64 letters and digits.',
  );
}

function certificateIn(path: string | undefined): Uint8Array | undefined {
  return path === undefined
    ? undefined
    : readCertificate(readBytes(path, 'certificate'), printable(path));
}
