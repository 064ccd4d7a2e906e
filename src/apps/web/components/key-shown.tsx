import {
  dotRadius,
  type KeyField,
  keyPicture,
  keyPictureColumns,
  keyPictureRows,
} from '../../../guidance/key/key-picture.ts';
import { keyWords } from '../../../guidance/key/key-words.ts';
import { useSay } from '../language.tsx';
import './key-shown.css';

/** A key (hex) for people to compare: twelve words, a picture, and the letters and digits. */
export const KeyShown = ({ publicKey }: { readonly publicKey: string }) => {
  const say = useSay();
  const words = keyWords(publicKey);
  return (
    <div className="key-shown">
      <figure className="key-figure">
        <Picture publicKey={publicKey} alt={say('key.picture-alt', { words: words.join(' ') })} />
        <figcaption className="small soft">{say('key.picture')}</figcaption>
      </figure>
      <div className="stack">
        <ol className="key-words" aria-label={say('key.in-words')} dir="ltr">
          {words.map((word, at) => (
            // The same word may stand there twice.
            <li key={`${at} ${word}`}>{word}</li>
          ))}
        </ol>
        <code className="key-digits small soft" dir="ltr">
          {publicKey}
        </code>
      </div>
    </div>
  );
};

const Picture = ({ publicKey, alt }: { publicKey: string; alt: string }) => (
  <svg
    className="key-picture"
    role="img"
    aria-label={alt}
    viewBox={`-0.5 -0.5 ${keyPictureColumns + 1} ${keyPictureRows + 1}`}
  >
    <rect width={keyPictureColumns} height={keyPictureRows} className="key-frame" />
    {keyPicture(publicKey).map((field) => (
      <Field key={`${field.column} ${field.row}`} field={field} />
    ))}
  </svg>
);

const Field = ({ field }: { field: KeyField }) => {
  const { column, row, visits, isFirst, isLast } = field;
  const [x, y] = [column + 0.5, row + 0.5];
  return (
    <>
      {visits > 0 && <circle cx={x} cy={y} r={dotRadius(visits)} fill="currentColor" />}
      {isFirst && <rect x={column} y={row} width={1} height={1} className="key-end" />}
      {isLast && <path d={`M${x} ${y - 0.7}l.7 .7-.7 .7-.7-.7z`} className="key-end" />}
    </>
  );
};
