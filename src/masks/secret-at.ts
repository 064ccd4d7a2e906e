import { digit, done, gap, gapless, isLetter, letter, signAt } from './signs.ts';

/** A piece of a text that may be a secret. */
export type Secret = {
  readonly from: number;
  readonly until: number;
  readonly text: string;
  readonly isQuoted: boolean;
};

const longest = 120;
const quotes = new Map(
  Object.entries({
    '"': '"”“',
    "'": "'’",
    '“': '”“"',
    '”': '”"',
    '„': '“”"',
    '‚': '‘’',
    '‘': '’',
    '’': '’',
    '«': '»',
    '»': '«»',
    '‹': '›',
    '›': '‹›',
    '「': '」',
    '『': '』',
    '《': '》',
    '〈': '〉',
    '【': '】',
    '＂': '＂',
    '`': '`',
  }),
);

/** What stands here up to where it ends: at its closing quote, or before the next gap. */
export function secretAt(text: string, at: number): Secret | undefined {
  const from = /[([#№*_]/.test(text.charAt(at)) ? at + 1 : at;
  const closing = quotes.get(text.charAt(from));
  const quoted = closing === undefined ? undefined : quotedAt(text, from + 1, closing);
  if (quoted) return quoted;
  const start = closing === undefined ? from : from + 1;
  const until = endOf(text, start);
  return until === start
    ? undefined
    : { from: start, until, text: text.slice(start, until), isQuoted: false };
}

function quotedAt(text: string, inner: number, closing: string): Secret | undefined {
  const start = signAt(text, inner) === gap ? inner + 1 : inner;
  for (let at = start; at < text.length && at - start < longest; at += 1) {
    const one = text.charAt(at);
    if (one === '\n' || signAt(text, at) === done) return undefined;
    if (closing.includes(one) && at > start && !isInside(text, at)) {
      const until = signAt(text, at - 1) === gap ? at - 1 : at;
      return { from: start, until, text: text.slice(start, until), isQuoted: true };
    }
  }
  return undefined;
}

/** An apostrophe within a word closes nothing. */
const isInside = (text: string, at: number): boolean =>
  /['’]/.test(text.charAt(at)) && isLetter(signAt(text, at + 1));

/** A secret in plain signs goes on to the next gap; one in other letters is one word. */
function endOf(text: string, from: number): number {
  const first = signAt(text, from);
  const isPlain = text.charCodeAt(from) < 0x7f;
  let at = from;
  while (at < text.length && at - from < longest && goesOn(text, at, isPlain, first)) at += 1;
  return isPlain || isLetter(first) || first === digit ? trimmed(text, from, at) : from;
}

function goesOn(text: string, at: number, isPlain: boolean, first: number): boolean {
  const kind = signAt(text, at);
  if (kind === gap || kind === done) return false;
  if (isPlain) return kind !== gapless && !/["<>“”„«»「」]/.test(text.charAt(at));
  if (first === gapless) return kind === gapless || kind === digit || kind === letter;
  return kind === letter || kind === digit || text[at] === '_' || text[at] === '-';
}

/** What ends a sentence does not belong to it. */
function trimmed(text: string, from: number, until: number): number {
  let end = until;
  while (end > from && '.,;:)]}'.includes(text.charAt(end - 1))) end -= 1;
  return end;
}
