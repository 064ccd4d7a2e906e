import { keyPictureLines } from '../../../guidance/key/key-picture.ts';
import { keyWords } from '../../../guidance/key/key-words.ts';
import { sayIn } from '../../../guidance/messages/say.ts';
import { paragraph } from '../layout.ts';

const say = sayIn('en');

/** The twelve words of a key, on one line. */
export const wordsOfKey = (publicKey: string): string => keyWords(publicKey).join(' ');

/** The picture of a key, in signs. */
export function pictureOfKey(publicKey: string): string {
  const lines = keyPictureLines(publicKey).map((line) => `  ${line}\n`);
  return [paragraph(say('key.picture-text')), ...lines].join('');
}
