/** What a sign is to whoever looks for words: most of them are looked up once and remembered. */
export const gap = 1;
export const letter = 2;
/** A letter of a script without gaps between words: a word may begin right beside another. */
export const gapless = 3;
export const digit = 4;
export const sign = 5;
/** What was blotted or set aside. */
export const done = 6;

const known = new Uint8Array(0x10000);

/** Behind the end of a text stands a gap. */
export function signAt(text: string, at: number): number {
  if (at < 0 || at >= text.length) return gap;
  const code = text.charCodeAt(at);
  return known[code] || learn(code);
}

export const isLetter = (kind: number): boolean => kind === letter || kind === gapless;

function learn(code: number): number {
  const kind = kindOf(code, String.fromCharCode(code));
  known[code] = kind;
  return kind;
}

const scripts = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Hangul', 'Lao', 'Khmer', 'Myanmar'];
const withoutGaps = new RegExp(
  `[ー々〇${scripts.map((name) => `\\p{Script=${name}}`).join('')}]`,
  'u',
);

function kindOf(code: number, one: string): number {
  if (code === 0xe000 || code === 0xe001) return done;
  if (/\s/u.test(one)) return gap;
  if (withoutGaps.test(one)) return gapless;
  if (isPartOfWord(code, one)) return letter;
  return /[0-9]/.test(one) ? digit : sign;
}

/** What joins letters, as Persian writes it, is one of them; what makes a picture of one is not. */
const isPartOfWord = (code: number, one: string): boolean =>
  [0x200c, 0x200d, 0xad].includes(code) ||
  (/[\p{L}\p{M}]/u.test(one) && code !== 0xfe0f && code !== 0x20e3);

/** Where the run of such signs ends that goes on at `at`. */
export function endOfRun(text: string, at: number, kind: number): number {
  let end = at;
  while (end < text.length && signAt(text, end) === kind) end += 1;
  return end;
}

export function startOfRun(text: string, until: number, kind: number): number {
  let start = until;
  while (start > 0 && signAt(text, start - 1) === kind) start -= 1;
  return start;
}
