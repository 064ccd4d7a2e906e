import { showBytes } from '../../../guidance/show-time.ts';
import { counted } from '../../../guidance/words.ts';
import type { PackSummary } from '../../../pack/pack-options.ts';
import { bullets, paragraph, printable } from '../layout.ts';
import { wordsOfKey } from './key-lines.ts';

/** For a file that holds records. */
export const recordsWords = paragraph(
  'The records in it hold what the home’s system held: door codes in the history, and keys where you asked for them.',
);

const mostNamed = 12;

/** Which records stayed out for the keys in them, and how one goes in all the same. */
export function keptBackWords({ keptBack = [] }: PackSummary): string {
  if (keptBack.length === 0) return '';
  const named = keptBack.slice(0, mostNamed).map(printable);
  const more = keptBack.length - named.length;
  return [
    paragraph(
      'These stayed out, because they hold keys that may still work, or could not be looked into. To put one in: --with-keys and its path.',
    ),
    bullets([...named, ...(more > 0 ? [`and ${more} more: exhibits.csv in the pack`] : [])]),
  ].join('');
}

/** What was written, and the two numbers to keep elsewhere. */
export function summaryWords({ path, sha256, bytes, exhibits, publicKey }: PackSummary): string {
  return [
    paragraph(`Written to ${path}: ${counted(exhibits, 'exhibit')}, ${showBytes(bytes)}.`),
    bullets([
      `SHA-256 of the file: ${sha256}`,
      `Key of the case: ${publicKey}`,
      `The key in words: ${wordsOfKey(publicKey)}`,
    ]),
    paragraph(
      'Write them down where nobody can change them, and tell the key or its words to whoever gets the file in another way. It is not locked: whoever has the file can read it.',
    ),
  ].join('');
}
