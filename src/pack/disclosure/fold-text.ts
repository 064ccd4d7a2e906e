import { type DecodedText, decodeText } from './decode-text.ts';

/** Marks that a name may have or not: accents, vowel points, tatweel. */
const dropped =
  '\\u0300-\\u0344\\u0346-\\u036f\\u0591-\\u05c7\\u0640\\u064b-\\u0655\\u0670\\ufe00-\\ufe0f\\p{Cf}';
const clusters = new RegExp(
  `[\\u1100-\\u115f][\\u1160-\\u11a7][\\u11a8-\\u11ff]?|.[${dropped}\\u0345\\u3099\\u309a]*`,
  'gsu',
);
const droppedMarks = new RegExp(`[${dropped}]`, 'gu');

/** A text in which every way to write a letter is the same, and where each of its letters came from. */
export type FoldedText = {
  readonly text: string;
  /** Of a place in the folded text its place in the original; undefined in the midst of a letter. */
  placeOf(at: number): number | undefined;
};

/** Folds letter by letter, so that places can be found again: case, normal form, accents, ligatures, escapes. */
export function foldText(original: string): FoldedText {
  const decoded = decodeText(original);
  if (/^\p{ASCII}*$/u.test(decoded.text))
    return { text: decoded.text.toLowerCase(), placeOf: decoded.placeOf };
  let places: Map<number, number> | undefined;
  return {
    text: decoded.text.replaceAll(clusters, foldOnce),
    // Most texts hold no name, and nobody asks for their places.
    placeOf(at) {
      places ??= placesIn(decoded);
      return places.get(at);
    },
  };
}

function placesIn({ text, placeOf }: DecodedText): Map<number, number> {
  const places = new Map<number, number>();
  let length = 0;
  for (const { 0: cluster, index } of text.matchAll(clusters)) {
    if (!places.has(length)) places.set(length, placeOf(index));
    length += foldOnce(cluster).length;
  }
  if (!places.has(length)) places.set(length, placeOf(text.length));
  return places;
}

const folded = new Map<string, string>();
const mostFolded = 20_000;

function foldOnce(cluster: string): string {
  const known = folded.get(cluster);
  if (known !== undefined) return known;
  const one = foldLetter(cluster);
  if (folded.size < mostFolded) folded.set(cluster, one);
  return one;
}

/** Down, up and down again: ẞ is like ß only when small, and ß, ς and ı like others only when not. */
const foldLetter = (cluster: string): string =>
  [...cluster.normalize('NFKD').replaceAll(droppedMarks, '')]
    .flatMap((letter) => [...letter.toLowerCase().toUpperCase()])
    .map((letter) => letter.toLowerCase())
    .join('')
    .normalize('NFC');
