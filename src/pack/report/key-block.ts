import {
  dotRadius,
  keyPicture,
  keyPictureColumns,
  keyPictureRows,
} from '../../guidance/key/key-picture.ts';
import { keyWords } from '../../guidance/key/key-words.ts';
import type { Block } from './blocks.ts';
import { shortKey } from './show-hash.ts';
import type { View } from './view.ts';

/** The key of the case to be compared: words, picture, letters and digits. */
export const keyBlock = ({ say, about: { publicKey } }: View): Block => {
  const words = keyWords(publicKey).join(' ');
  return {
    kind: 'key',
    words,
    digits: shortKey(publicKey),
    picture: {
      alt: say('key.picture-alt', { words }),
      columns: keyPictureColumns,
      rows: keyPictureRows,
      fields: keyPicture(publicKey).map((field) => ({
        ...field,
        radius: field.visits === 0 ? 0 : dotRadius(field.visits),
      })),
    },
  };
};
