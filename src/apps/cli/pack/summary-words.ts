import { showBytes } from '../../../guidance/show-time.ts';
import { counted } from '../../../guidance/words.ts';
import type { PackSummary } from '../../../pack/pack-options.ts';
import { bullets, paragraph } from '../layout.ts';
import { wordsOfKey } from './key-lines.ts';

/** For a file that holds records. */
export const recordsWords = paragraph(
  'The records in it hold what the home’s system held, its passwords and keys too.',
);

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
