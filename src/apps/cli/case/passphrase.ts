import { HomegroundError } from '../../../model/homeground-error.ts';
import { askHidden } from '../ask-hidden.ts';
import { printable } from '../layout.ts';
import { readText } from '../read-file.ts';

/** Short ones are guessed by trying. Four words that do not belong together are longer than this. */
const shortestNew = 10;

/** The passphrase of a case: the first line of a file, or typed without being shown. */
export async function passphraseFrom(file: string | undefined): Promise<string> {
  if (file !== undefined) return firstLine(file);
  checkCanAsk('--passphrase-file');
  return askHidden('Passphrase (it is not shown): ');
}

/** A new passphrase; typed twice, because one that was mistyped opens nothing. */
export async function newPassphraseFrom(
  file: string | undefined,
  option = '--passphrase-file',
): Promise<string> {
  if (file !== undefined) return longEnough(firstLine(file));
  checkCanAsk(option);
  const first = longEnough(await askHidden('New passphrase (it is not shown): '));
  if (first === (await askHidden('The same again: '))) return first;
  throw new HomegroundError(
    'bad-usage',
    'The two were not the same.',
    'Nothing was changed. Start again, and type it slowly.',
  );
}

function longEnough(passphrase: string): string {
  if (passphrase.length >= shortestNew) return passphrase;
  throw new HomegroundError(
    'bad-usage',
    `A passphrase of fewer than ${shortestNew} characters is too easy to guess.`,
    'Take four or five words that do not belong together, and that nobody would guess.',
  );
}

function firstLine(file: string): string {
  const [line] = readText(file, 'passphrase file').split(/\r?\n/);
  if (line) return line;
  throw new HomegroundError(
    'bad-usage',
    `The first line of the passphrase file ${printable(file)} is empty.`,
    'Put the passphrase there, and nothing before it.',
  );
}

function checkCanAsk(option: string): void {
  if (process.stdin.isTTY) return;
  throw new HomegroundError(
    'bad-usage',
    'There is nobody to ask for the passphrase.',
    `Put it alone into a file, and add ${option} FILE.`,
  );
}
