/**
 * A text that is worked on: as long as the text itself, so that places stay places. What is blotted
 * out and what is known to be harmless stands in it as a sign that no pattern looks at.
 */
export type Sheet = string;

const blotSign = '\uE000';
const keptSign = '\uE001';

/** What stands where a secret was. */
export const mask = '***';

export const blot = (piece: string): string => blotSign.repeat(piece.length);
export const keep = (piece: string): string => keptSign.repeat(piece.length);

/** Digits of every script and form but the plain ones. */
const digit = /(?![0-9])[\p{Nd}\p{No}]/gu;
/** Signs that nobody sees; between digits they only hide that these belong together. */
const unseen = '\u200B';

/** What makes a digit a picture of a key. */
const keycap = /[\uFE0F\u20E3]/g;

/** A sheet of a text: its digits made plain, and signs of our own taken for letters of nobody. */
export const sheetOf = (text: string): Sheet =>
  /^[\0-\x7f]*$/.test(text)
    ? text
    : text
        .replace(/[\uE000\uE001]/g, '\uE002')
        .replace(keycap, unseen)
        .replace(digit, (one) => {
          const plain = plainDigit(one);
          return plain === undefined ? one : plain.padEnd(one.length, unseen);
        });

function plainDigit(sign: string): string | undefined {
  const compatible = sign.normalize('NFKC');
  if (/^[0-9]$/.test(compatible)) return compatible;
  if (!/^\p{Nd}$/u.test(sign)) return undefined;
  // Digits of a script stand one behind the other, from a place that ends in 0 or 6.
  const code = sign.codePointAt(0) ?? 0;
  const isFromZero = /^\p{Nd}$/u.test(String.fromCodePoint(code - (code % 16)));
  return String((code % 16) - (isFromZero ? 0 : 6));
}

/** The text as its sheet leaves it. */
export const readOff = (text: string, sheet: Sheet): string => {
  if (!sheet.includes(blotSign)) return text;
  let out = '';
  let at = 0;
  for (const { 0: blotted, index } of sheet.matchAll(/\uE000+/g)) {
    out += text.slice(at, index) + mask;
    at = index + blotted.length;
  }
  return out + text.slice(at);
};

/** What of the text its sheet takes away. */
export const cutOff = (text: string, sheet: Sheet): readonly string[] =>
  [...sheet.matchAll(/\uE000+/g)].map(({ 0: { length }, index }) =>
    text.slice(index, index + length),
  );

/** From where to where something stands. */
export type Span = readonly [from: number, until: number];

/** Blots these pieces, in whatever order and however often they were found. */
export const blotSpans = (sheet: Sheet, spans: readonly Span[]): Sheet =>
  withSpans(sheet, spans, blot);

export const keepSpans = (sheet: Sheet, spans: readonly Span[]): Sheet =>
  withSpans(sheet, spans, keep);

function withSpans(sheet: Sheet, spans: readonly Span[], sign: (piece: string) => string): Sheet {
  if (spans.length === 0) return sheet;
  const pieces: string[] = [];
  let at = 0;
  for (const [from, until] of spans.toSorted((one, other) => one[0] - other[0])) {
    if (until <= at) continue;
    const start = Math.max(from, at);
    pieces.push(sheet.slice(at, start), sign(sheet.slice(start, until)));
    at = until;
  }
  return pieces.join('') + sheet.slice(at);
}
