/** Letters of other scripts as plain ones, near enough to tell a name written in them. */
const pairs: Readonly<Record<string, string>> = {
  ...lettersOf('абвгдезийклмнопрстуфхцыэіїґћђљњјџўқғһәөү', [
    ...'abvgdezijklmnoprstufhcyeiigcdlnjd'.split(''),
    ...['u', 'k', 'g', 'h', 'a', 'o', 'u'],
  ]),
  ...{ ж: 'zh', ч: 'ch', ш: 'sh', щ: 'sh', ю: 'ju', я: 'ja', ё: 'jo', ь: '', ъ: '', є: 'je' },
  ...lettersOf('αβγδεζηικλμνοπρσςτυφω', 'avgdeziiklmnoprsstyfo'.split('')),
  ...{ θ: 'th', ξ: 'x', χ: 'ch', ψ: 'ps' },
  ...lettersOf('ابتجحدذرزسصضطظفقكلمنهويىةپگکی', 'abtghddrzssdtzfqklmnhwyyapgky'.split('')),
  ...{ خ: 'kh', ش: 'sh', ع: '', غ: 'gh', ث: 'th', چ: 'ch', ء: '', أ: 'a', إ: 'i', آ: 'a' },
  ...lettersOf('אבגדהוזחטיכךלמםנןסעפףצץקרשת', 'abgdhvzhtikklmmnnsappzzkrst'.split('')),
  ...lettersOf('アイウエオカキクケコサシスセソタチツテトナニヌネノ', [
    ...['a', 'i', 'u', 'e', 'o', 'ka', 'ki', 'ku', 'ke', 'ko', 'sa', 'shi', 'su', 'se', 'so'],
    ...['ta', 'chi', 'tsu', 'te', 'to', 'na', 'ni', 'nu', 'ne', 'no'],
  ]),
  ...lettersOf('ハヒフヘホマミムメモヤユヨラリルレロワヲンガギグゲゴザジズゼゾ', [
    ...['ha', 'hi', 'fu', 'he', 'ho', 'ma', 'mi', 'mu', 'me', 'mo', 'ya', 'yu', 'yo'],
    ...['ra', 'ri', 'ru', 're', 'ro', 'wa', 'o', 'n', 'ga', 'gi', 'gu', 'ge', 'go'],
    ...['za', 'ji', 'zu', 'ze', 'zo'],
  ]),
  ...lettersOf('ダヂヅデドバビブベボパピプペポジョャュ', [
    ...['da', 'ji', 'zu', 'de', 'do', 'ba', 'bi', 'bu', 'be', 'bo', 'pa', 'pi', 'pu', 'pe', 'po'],
    ...['ji', 'yo', 'ya', 'yu'],
  ]),
  ...{ ー: '', ッ: '', ß: 'ss', ł: 'l', ø: 'o', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th' },
};

function lettersOf(from: string, to: readonly string[]): Record<string, string> {
  return Object.fromEntries([...from].map((letter, at) => [letter, to[at] ?? '']));
}

const hangulFirst = 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' ');
const hangulMiddle = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const hangulLast = ' g kk gs n nj nh d l lg lm lb ls lt lp lh m b bs s ss ng j ch k t p h'.split(
  ' ',
);

/** A syllable of Hangul is two or three letters, counted out in Unicode. */
function hangulOf(letter: string): string | undefined {
  const code = (letter.codePointAt(0) ?? 0) - 0xac00;
  if (code < 0 || code > 11_171) return undefined;
  const [first, middle, last] = [Math.floor(code / 588), Math.floor((code % 588) / 28), code % 28];
  return `${hangulFirst[first]}${hangulMiddle[middle]}${hangulLast[last]}`;
}

/** A word in small plain letters, from whatever script. */
export const plainLetters = (word: string): string =>
  [...hiraganaAsKatakana(word.normalize('NFKC').toLowerCase())]
    .map((letter) => hangulOf(letter) ?? pairs[letter] ?? letter)
    .join('')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/./gu, (letter) => pairs[letter] ?? letter);

const hiraganaAsKatakana = (word: string): string =>
  word.replaceAll(/[ぁ-ゖ]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));

const alike: Readonly<Record<string, string>> = {
  ...{ c: 'k', q: 'k', z: 's', x: 'ks', v: 'b', w: 'b', p: 'b', f: 'b', d: 't', l: 'r', g: 'k' },
};

/** What is left of a word when it goes through another script: its consonants, those alike made one. */
export const skeletonOf = (plain: string): string =>
  plain
    .replaceAll(/ph/g, 'f')
    .replaceAll(/[sz]h|ch/g, 's')
    .replaceAll(/[aeiouyjh]/g, '')
    .replaceAll(/./g, (letter) => alike[letter] ?? letter)
    .replaceAll(/(.)\1+/g, '$1');

const figures: Readonly<Record<string, string>> = {
  ...{
    '0': 'o',
    '1': 'i',
    '3': 'e',
    '4': 'a',
    '5': 's',
    '7': 't',
    '8': 'b',
    $: 's',
    '@': 'a',
    '!': 'i',
  },
};

/** `5am`, `s4m`: figures that stand for letters. */
export const lettersForFigures = (plain: string): string =>
  plain.replaceAll(/[0134578$@!]/g, (figure) => figures[figure] ?? figure);
