import { HomegroundError } from '../../../model/homeground-error.ts';
import type { FaultCode, Verdict } from '../../../pack/verdict.ts';
import { checkPack } from '../../desk/check-pack.ts';
import { readCertificate } from '../../desk/read-certificate.ts';
import { askHidden } from '../ask-hidden.ts';
import { ownTimeZone } from '../case/own-time-zone.ts';
import { type Arguments, type Command, readArguments, write } from '../command.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { jsonText } from '../json-text.ts';
import { printable } from '../layout.ts';
import { onlyPath } from '../pack/only-path.ts';
import { verdictWords } from '../pack/verdict-words.ts';
import { placeOfMistake } from '../place-of-mistake.ts';
import { readBytes, readHousehold, readPassword } from '../read-file.ts';
import { showProgress } from '../show-progress.ts';
import { version } from '../version.ts';
import { endOnSignals } from '../with-work-folder.ts';

const usage = `homeground verify <pack.zip> [options]

  --key HEX             the key of the case, as the person told you in another way;
                        without it, anybody could have signed
  --no-rereading        do not read the records in it again
  --password-file FILE  the password of an encrypted backup in it, alone in a file;
                        without it you are asked
  --household FILE      the whole household file, where names are redacted in the pack
  --tsa-cert FILE       the certificate of the time-stamp service that you trust
  --json                print the result as one JSON object

It ends with 0 when everything holds and the key is the one you gave, with 1 when
something does not hold or was asked for and could not be checked, with 2 when it
is no pack, and with 3 when everything fits together and no key was given, so that
who made it was not checked. Nothing is sent anywhere.
`;

export const verifyCommand: Command = {
  name: 'verify',
  summary: 'Check whether everything in a pack fits together, and whose key signed it.',
  usage,
  async run(args) {
    const given = readArguments(args, {
      key: { type: 'string' },
      'no-rereading': { type: 'boolean' },
      'password-file': { type: 'string' },
      household: { type: 'string' },
      'tsa-cert': { type: 'string' },
      json: { type: 'boolean' },
    });
    const verdict = await endOnSignals(() => verify(given));
    write(given.has('json') ? jsonText(verdict) : verdictWords(verdict, ownTimeZone()));
    return exitCodeFor(verdict, given);
  },
};

async function verify(given: Arguments): Promise<Verdict> {
  const password = readPassword(given.text('password-file'));
  const verdict = await verifyOnce(given, password);
  const isLocked = verdict.checks.some(({ faults }) =>
    faults.some(({ why }) => why === 'password-needed'),
  );
  if (!isLocked || password !== undefined || !process.stdin.isTTY) return verdict;
  const typed = await askHidden('Password of the backup in the pack (it is not shown): ');
  return typed === '' ? verdict : verifyOnce(given, typed);
}

async function verifyOnce(given: Arguments, password: string | undefined): Promise<Verdict> {
  const progress = showProgress();
  try {
    return await checkPack(onlyPath(given, 'pack'), {
      programVersion: version(),
      expectedKey: keyIn(given.text('key')),
      stampCertificate: certificateIn(given.text('tsa-cert')),
      isReadAgain: !given.has('no-rereading'),
      household: readHousehold(given.text('household')),
      password,
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
  const key = text.replaceAll(/[\s:-]/g, '').toLowerCase();
  if (/^[0-9a-f]{64}$/.test(key)) return key;
  throw new HomegroundError(
    'bad-usage',
    'That is no key of a case.',
    'A key has 64 letters and digits, from 0 to 9 and from a to f.',
  );
}

function certificateIn(path: string | undefined): Uint8Array | undefined {
  return path === undefined
    ? undefined
    : readCertificate(readBytes(path, 'certificate'), printable(path));
}
