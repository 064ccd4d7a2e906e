/** A text in which every letter stands for itself, and where each of its letters came from. */
export type DecodedText = {
  readonly text: string;
  /** Of a place in the decoded text its place in the original. */
  placeOf(at: number): number;
};

const escapes = [
  '(?:[%=][0-9a-f]{2})+',
  String.raw`\\u\{[0-9a-f]{1,6}\}|\\u[0-9a-f]{4}|\\x[0-9a-f]{2}`,
  '&#[0-9]{1,7};|&#x[0-9a-f]{1,6};|&[a-z]{2,8};',
  // UTF-8 that somebody read as Latin 1: `JÃ¶rg`.
  '(?:[\\u00c2-\\u00f4][\\u0080-\\u00bf]{1,3})+',
  String.raw`\p{Cf}`,
];
const escaped = new RegExp(escapes.join('|'), 'giu');
const mayHaveAny = /[%=\\&\u0080-\u00bf\p{Cf}]/u;

type Letter = readonly [text: string, units: number];

/** Undoes what a letter is written as in addresses, markup and programs, and drops what nobody sees. */
export function decodeText(original: string): DecodedText {
  const once = decodeOnce(original);
  if (once.text === original) return once;
  // `%25D0`: written so twice.
  const twice = decodeOnce(once.text);
  return { text: twice.text, placeOf: (at) => once.placeOf(twice.placeOf(at)) };
}

function decodeOnce(original: string): DecodedText {
  if (!mayHaveAny.test(original)) return { text: original, placeOf: (at) => at };
  let text = '';
  let done = 0;
  const places: number[] = [];
  const take = (letters: readonly Letter[]): void => {
    for (const [letter, units] of letters) {
      for (let unit = 0; unit < letter.length; unit += 1) places.push(done);
      text += letter;
      done += units;
    }
  };
  for (const { 0: found, index } of original.matchAll(escaped)) {
    take(asTheyAre(original.slice(done, index)));
    take(lettersOf(found));
  }
  take(asTheyAre(original.slice(done)));
  return { text, placeOf: (at) => places[at] ?? original.length };
}

/** Halves of letters apart, so that each has its place. */
const asTheyAre = (text: string): Letter[] => text.split('').map((unit) => [unit, 1]);

function lettersOf(found: string): readonly Letter[] {
  if (/^[%=]/.test(found)) return lettersOfBytes(found, 3);
  if (/^[\u00c2-\u00f4]/.test(found)) return lettersOfBytes(found, 1);
  if (/^\p{Cf}/u.test(found)) return [['', found.length]];
  const [code] = /(?<=^&#)[0-9]+/.exec(found) ?? [];
  const [hex] = /(?<=^(?:&#x|\\u\{?|\\x))[0-9a-f]+/i.exec(found) ?? [];
  if (code !== undefined) return [[letterOfCode(Number(code), found), found.length]];
  if (hex !== undefined) return [[letterOfCode(Number.parseInt(hex, 16), found), found.length]];
  const named = namedLetter(found.slice(1, -1));
  return named === undefined ? asTheyAre(found) : [[named, found.length]];
}

const letterOfCode = (code: number, found: string): string =>
  code > 0x1f && code <= 0x10ffff ? String.fromCodePoint(code) : found;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Letters of UTF-8, each byte of it so many units long; bytes that are no letter stay as they are. */
function lettersOfBytes(found: string, width: number): Letter[] {
  const pieces = found.match(new RegExp(`.{${width}}`, 'gsu')) ?? [];
  const bytes = pieces.map((piece) =>
    width === 1 ? piece.charCodeAt(0) : Number.parseInt(piece.slice(1), 16),
  );
  const letters: Letter[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = lengthOfLetter(bytes[at] ?? 0);
    const letter = decodedBytes(bytes.slice(at, at + length));
    const raw = pieces.slice(at, at + length).join('');
    letters.push(...(letter === undefined ? asTheyAre(raw) : [[letter, raw.length] as const]));
    at += length;
  }
  return letters;
}

function lengthOfLetter(first: number): number {
  if (first < 0xc2) return 1;
  if (first < 0xe0) return 2;
  return first < 0xf0 ? 3 : 4;
}

function decodedBytes(bytes: readonly number[]): string | undefined {
  if (bytes.some((byte) => byte < 0x20)) return undefined;
  try {
    return utf8.decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}

/** How HTML calls marks on a letter: `&uuml;`. */
const marks: Readonly<Record<string, string>> = {
  ...{ uml: '\u0308', acute: '\u0301', grave: '\u0300', circ: '\u0302', tilde: '\u0303' },
  ...{ ring: '\u030a', cedil: '\u0327', caron: '\u030c', ogon: '\u0328', breve: '\u0306' },
  ...{ macr: '\u0304', dot: '\u0307', dblac: '\u030b' },
};
const named: Readonly<Record<string, string>> = {
  ...{ szlig: 'ß', aelig: 'æ', AElig: 'Æ', oslash: 'ø', Oslash: 'Ø', oelig: 'œ', OElig: 'Œ' },
  ...{ eth: 'ð', ETH: 'Ð', thorn: 'þ', THORN: 'Þ', lstrok: 'ł', Lstrok: 'Ł', dstrok: 'đ' },
  ...{ Dstrok: 'Đ', inodot: 'ı', amp: '&', nbsp: ' ', apos: "'", rsquo: '’', lsquo: '‘' },
  ...{ quot: '"', shy: '', zwnj: '', zwj: '', lrm: '', rlm: '' },
};

function namedLetter(name: string): string | undefined {
  const mark = marks[name.slice(1)];
  if (mark !== undefined) return `${name.slice(0, 1)}${mark}`.normalize('NFC');
  return Object.hasOwn(named, name) ? named[name] : undefined;
}
