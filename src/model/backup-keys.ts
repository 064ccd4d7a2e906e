import { secretForms } from './typed-secret.ts';

/*
 * Home Assistant's own keys, as its emergency kit shows them: seven groups of four. What stands between
 * them gets lost or changed on the way (strokes, spaces, line ends, marks of a quoted mail), so anything
 * that is neither letter nor digit will do, and nothing at all.
 */
const group = '[A-Za-z0-9]{4}';
const alone = ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])'] as const;
/** Whatever is written right behind it. */
const strokedKey = new RegExp(
  `${alone[0]}(?=(${group}(?:[-\u2010-\u2015\u2212]${group}){6}))`,
  'gu',
);
const looseKey = new RegExp(
  `${alone[0]}(?=(${group}(?:[^\\p{L}\\p{N}]{0,8}${group}){6})${alone[1]})`,
  'gu',
);
/** What a Japanese keyboard writes for a stroke; to Unicode it is a letter. */
const japaneseStroke = '\u30fc';
/** More lines, or keys, than this are no list of passwords. */
const mostOfAKind = 40;

/**
 * The passwords that a text may hold, the likeliest first: keys as an emergency kit shows them, wherever
 * they stand in it, then each line as it is. So the kit itself will do, and a list of one a line.
 */
export function keysIn(text: string): readonly string[] {
  const lines = linesOf(text).filter((line) => line.trim() !== '');
  const plain = plainly(text);
  const texts = [plain, ...joinedLines(plain)];
  const keys = [strokedKey, looseKey].flatMap((form) => texts.flatMap((one) => kitKeys(one, form)));
  return [
    ...new Set([...[...new Set(keys)].slice(0, mostOfAKind), ...lines.slice(0, mostOfAKind)]),
  ];
}

function kitKeys(text: string, form: RegExp): string[] {
  return [...text.matchAll(form)].map(([, key = '']) => {
    const signs = key.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
    return signs.replace(/.{4}(?=.)/g, '$&-');
  });
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/);
}

/** Of a mail its own text, without signs that are not seen, each letter in its plain form. */
function plainly(text: string): string {
  return text
    .replace(/(?:=[0-9A-F]{2})+/g, quotedPrintable)
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFKC')
    .replaceAll(japaneseStroke, '-');
}

function quotedPrintable(run: string): string {
  const codes = run.slice(1).split('=');
  return new TextDecoder().decode(Uint8Array.from(codes, (code) => Number.parseInt(code, 16)));
}

/** Where a key was broken inside a group, by a mail program with a sign of equality: lines put together. */
function joinedLines(text: string): string[] {
  const lines = linesOf(text).map((line) => line.replace(/^[\s>]+|=?\s*$/g, ''));
  return lines.flatMap((_, at) => [2, 3].map((count) => lines.slice(at, at + count).join('')));
}

/** Each password in every form in which it may have been used. */
export function formsOfAll(passwords: readonly string[]): readonly string[] {
  return [...new Set(passwords.flatMap(secretForms))];
}
