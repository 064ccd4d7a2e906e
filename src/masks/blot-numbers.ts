import { accessWord, codeWord, disarmWord, passwordWord, wordEnding } from './key-words.ts';
import { blot, type Sheet } from './sheet.ts';

const joint = '[ \\u00A0\\u200B-\\u200D\\u2060\\u00AD.,·*_/|–—-]';
/** Digits that no letter touches, with what joins them. */
const run = new RegExp(
  `(?<![\\p{L}\\p{N}\\uE000\\uE001])\\d+(?:(?:${joint}|, )\\u200B?\\d+){0,60}(?![\\p{L}\\p{N}])`,
  'gu',
);
const keyWord = `(?<![\\p{L}])(?:${passwordWord}|${codeWord}|\\p{L}[\\p{L}-]{0,29}?${wordEnding})`;
const nearKey = new RegExp(`(?:${keyWord}|(?<![\\p{L}])${disarmWord})[^\\n.!?]{0,40}$`, 'iu');
const beforeKey = new RegExp(`^[^\\n.!?]{0,40}?(?:${keyWord})(?![\\p{L}])`, 'iu');
const nearAccess = new RegExp(`(?<![\\p{L}])(?:${accessWord})(?![\\p{L}])`, 'iu');

export type Place = 'name' | 'text';

/** Blots digits that stand alone and may be a code. */
export const blotNumbers = (sheet: Sheet, place: Place): Sheet =>
  sheet.replace(run, (digits, index: number) => {
    const around = {
      before: sheet.slice(Math.max(0, index - 80), index),
      after: sheet.slice(index + digits.length, index + digits.length + 80),
    };
    return blotRun(digits, { ...around, place });
  });

type Around = { readonly before: string; readonly after: string; readonly place: Place };

function blotRun(digits: string, around: Around): string {
  if (!/\d\D{0,3}\d\D{0,3}\d/.test(digits)) return digits;
  const groups = digits.replaceAll('\u200B', '').split(/\D+/);
  const least = isBeside(around) ? 3 : 4;
  if (isOneCode(digits, groups, least)) return isYear(digits, around) ? digits : blot(digits);
  return digits.replaceAll(/\d+/g, (one) =>
    one.length >= least && !isYear(one, around) ? blot(one) : one,
  );
}

const isBeside = ({ before, after }: Around): boolean =>
  nearKey.test(before) || beforeKey.test(after);

/** `4711`, `48 02 31`, `4-8-0-2`, `482 913`, `123-45-678`: joined alike, as somebody writes one code. */
function isOneCode(digits: string, groups: readonly string[], least: number): boolean {
  const total = groups.join('').length;
  if (total < least) return false;
  if (groups.length === 1) return true;
  if (groups.every(({ length }) => length === 1)) return groups.length >= least;
  if (/^\d+(?:[-–—]\d+)+$/.test(digits)) return total >= (least === 3 ? 3 : 5);
  const isEven = groups.every(({ length }) => length === groups[0]?.length);
  return isEven && (groups[0]?.length === 2 ? total >= 6 || least === 3 : total >= 6);
}

/** A year is no code, but where a word says so, or where something is opened in the same sentence. */
function isYear(digits: string, around: Around): boolean {
  if (!/^(?:19|20)\d\d$/.test(digits) || isBeside(around)) return false;
  if (around.place === 'name') return true;
  const before = around.before.slice(around.before.search(/[^.!?\n]*$/));
  return (
    /(?:^|\P{L})(?:in|of|since|im|seit|en|depuis|desde|nel|w|в|by|until|bis)\s$/iu.test(before) ||
    !nearAccess.test(before + around.after.split(/[.!?\n]/)[0])
  );
}

const numerals = [
  'zero|oh|one|two|three|four|five|six|seven|eight|nine',
  'null|eins|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun',
  'zéro|un|deux|trois|quatre|cinq|sept|huit|neuf|dix|six',
  'cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve',
  'zero|uno|due|tre|quattro|cinque|sei|sette|otto|nove',
  'zero|um|dois|três|quatro|cinco|seis|sete|oito|nove',
  'nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen',
  'zero|jeden|dwa|trzy|cztery|pięć|sześć|siedem|osiem|dziewięć',
  'ноль|один|два|три|четыре|пять|шесть|семь|восемь|девять',
  'sıfır|bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz',
].map(
  (words) =>
    new RegExp(`(?<![\\p{L}])(?:${words})(?:[ ,.-]{1,2}(?:${words})){2,30}(?![\\p{L}])`, 'giu'),
);
const hanRun = /[〇零一二三四五六七八九]{4,}/gu;

/** Blots digits that are written out, one behind the other. */
export const blotNumerals = (sheet: Sheet): Sheet =>
  numerals.reduce((so, pattern) => so.replace(pattern, blot), sheet).replace(hanRun, blot);
