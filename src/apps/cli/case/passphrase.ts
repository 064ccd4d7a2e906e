import type { OpenCase, Opening } from '../../../case/open-case.ts';
import { openCase } from '../../../case/read-case.ts';
import { HomegroundError } from '../../../model/homeground-error.ts';
import { readTextFile } from '../../../model/text-file.ts';
import { secretForm } from '../../../model/typed-secret.ts';
import { askHidden } from '../ask-hidden.ts';
import { printable } from '../layout.ts';
import { readBytes } from '../read-file.ts';

/** Short ones are guessed by trying. Four words that do not belong together are longer than this. */
const shortestNew = 10;

/**
 * The passphrase of a case: the first line of a file, or typed without being shown. Of a file also what
 * an older version took for its first line, which may be what a case was locked with.
 */
export async function passphraseFrom(file: string | undefined): Promise<readonly string[]> {
  if (file === undefined) {
    checkCanAsk('--passphrase-file');
    return [await askHidden('Passphrase (it is not shown): ')];
  }
  const bytes = readBytes(file, 'passphrase file');
  const [line = ''] = linesOf(readTextFile(bytes).text);
  const [before = ''] = bytes.toString('utf8').split(/\r?\n/);
  if (line.trim() === '') throw emptyLine(file);
  return line === before ? [line] : [line, before];
}

/** Opens a case with the first of these that does it; gives that one too. */
export async function openWithOneOf(
  folder: string,
  passphrases: readonly string[],
  opening: Omit<Opening, 'passphrase'>,
): Promise<{ readonly open: OpenCase; readonly passphrase: string }> {
  const [passphrase = '', ...others] = passphrases;
  try {
    return { open: await openCase(folder, { ...opening, passphrase }), passphrase };
  } catch (cause) {
    const isWrong = cause instanceof HomegroundError && cause.code === 'wrong-passphrase';
    if (!isWrong || others.length === 0) throw cause;
    return openWithOneOf(folder, others, opening);
  }
}

/** A new passphrase; typed twice, because one that was mistyped opens nothing. */
export async function newPassphraseFrom(
  file: string | undefined,
  option = '--passphrase-file',
): Promise<string> {
  if (file !== undefined) return longEnough(onlyLine(file));
  checkCanAsk(option);
  const first = longEnough(await askHidden('New passphrase (it is not shown): '));
  if (secretForm(first) === secretForm(await askHidden('The same again: '))) return first;
  throw new HomegroundError(
    'bad-usage',
    'The two were not the same.',
    'Nothing was changed. Start again, and type it slowly.',
  );
}

function longEnough(passphrase: string): string {
  if ([...secretForm(passphrase)].length >= shortestNew) return passphrase;
  throw new HomegroundError(
    'bad-usage',
    `A passphrase of fewer than ${shortestNew} characters is too easy to guess.`,
    'Take four or five words that do not belong together, and that nobody would guess.',
  );
}

/** What a new case is locked with has to be the whole of a file, and text without doubt. */
function onlyLine(file: string): string {
  const { text, isSure } = readTextFile(readBytes(file, 'passphrase file'));
  const [line = '', ...others] = linesOf(text);
  if (line.trim() === '') throw emptyLine(file);
  if (isSure && others.every((other) => other.trim() === '')) return line;
  throw new HomegroundError(
    'bad-usage',
    isSure
      ? `The passphrase file ${printable(file)} has more than one line.`
      : `The passphrase file ${printable(file)} is no text in UTF-8: see its sign ${firstDoubt(text)}.`,
    isSure
      ? 'Put the passphrase alone into it. Nothing was changed.'
      : 'Save it as UTF-8. Nothing was changed.',
  );
}

/** Every sign before it is the same in all ways of writing text. */
function firstDoubt(text: string): number {
  return [...text].findIndex((sign) => sign > '\u007f') + 1;
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|[\n\r]/);
}

function emptyLine(file: string): HomegroundError {
  return new HomegroundError(
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
