const scripts = [
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
  'Thai',
  'Lao',
  'Khmer',
  'Myanmar',
  'Tibetan',
];

/** Letters of scripts that leave no gap between words, or put particles right behind a name. */
export const gapless = `[ー々${scripts.map((script) => `\\p{Script=${script}}`).join('')}]`;

const syllabic = /^[ー々\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+$/u;
const isGapless = new RegExp(`^${gapless}+$`, 'u');
const behind = '先生|女士|太太|小姐|老师|老師|さん|さま|様|ちゃん|くん|君|氏|씨|님';

/** Finds two letters or more of a name in such a script, and its first with how somebody is called. */
export function gaplessPattern(names: readonly string[]): RegExp | undefined {
  const words = names.flatMap((name) => name.normalize('NFC').split(/[^\p{L}\p{M}ー]+/u));
  const own = words.filter((word) => isGapless.test(word));
  const pieces = own.flatMap((word) => (syllabic.test(word) ? piecesOf([...word]) : [word]));
  const longestFirst = [...new Set(pieces)].sort((a, b) => b.length - a.length);
  return longestFirst.length === 0 ? undefined : new RegExp(longestFirst.join('|'), 'gu');
}

function piecesOf(letters: readonly string[]): string[] {
  const [first = ''] = letters;
  const pieces = letters.flatMap((_, from) =>
    letters.slice(from + 1).map((_one, more) => letters.slice(from, from + more + 2).join('')),
  );
  const called = letters.map((one) => `[小老阿]${one}`);
  return [...pieces, ...called, `${first}(?:${behind})`, ...(letters.length === 1 ? [first] : [])];
}
