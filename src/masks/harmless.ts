import {
  countWords,
  keyBoxes,
  labels,
  models,
  months,
  phoneWords,
  streets,
  timeWords,
  units,
} from './harmless-words.ts';
import { letter, signAt } from './signs.ts';

const number = "\\d+(?:[.,’' ]\\d{3})*(?:[.,]\\d+)?";
const far = '(?![\\p{L}\\p{N}\\uE000])';
const start = '(?<![\\p{L}])';
const clock = '(?:[01]\\d|2[0-3])[0-5]\\d';

/** Days and times of the day. */
const moments = [
  // 2025-03-01T21:30:00.123+01:00, 2025/03/01, 20250301_031000
  `(?:19|20)\\d\\d[-/._](?:0?[1-9]|1[0-2])[-/._](?:[0-2]?\\d|3[01])(?:[T _-]+\\d\\d[:._-]?\\d\\d(?:[:._-]?\\d\\d)?(?:\\.\\d+)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?${far}`,
  `(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])[T_-](?:[01]\\d|2[0-3])[0-5]\\d(?:[0-5]\\d)?${far}`,
  `(?:[0-2]?\\d|3[01])[-/.] ?(?:0?[1-9]|1[0-2])[-/.] ?(?:(?:19|20)\\d\\d|\\d\\d)?${far}`,
  `(?:0?[1-9]|1[0-2])/(?:[0-2]?\\d|3[01])/(?:19|20)?\\d\\d${far}`,
  `(?:[0-2]?\\d|3[01])(?:st|nd|rd|th|\\.)?[ -](?:of |de )?(?:${months})\\p{L}*\\.?(?:,? (?:de )?(?:19|20)\\d\\d)?${far}`,
  '\\d{4}年(?:\\d{1,2}月)?(?:\\d{1,2}日)?',
  // 03:10, 3.10 pm, 21:30:05
  `(?:[01]?\\d|2[0-4]):[0-5]\\d(?::[0-5]\\d(?:[.,]\\d+)?)?(?:\\s?(?:[ap]m|uhr|h))?${far}`,
  `(?:[01]?\\d|2[0-3])[h.][0-5]\\d(?:\\s?(?:[ap]m|uhr|h))${far}`,
  `(?:[01]?\\d|2[0-3])h(?:[0-5]\\d)?${far}`,
];
const monthFirst = [
  `(?<=${start}(?:${months})\\p{L}*\\.? )(?:(?:[0-2]?\\d|3[01])(?:st|nd|rd|th)?(?:,? (?:19|20)\\d\\d)?|(?:19|20)\\d\\d)${far}`,
];

/** Numbers that say what they are: measures, versions, addresses of machines. */
const plainly = [
  `(?!(?:\\d\\.){3}\\d(?!\\d))(?:\\d{1,3}\\.){3}\\d{1,3}(?:/\\d{1,2})?(?::\\d{1,5})?(?![\\p{N}.]\\d)`,
  `\\d{1,3}(?: \\. \\d{1,3}){3}(?![\\p{N}.]\\d)`,
  `(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}${far}`,
  `(?<!\\.)\\d{1,4}\\.\\d{1,3}\\.\\d{1,6}(?!\\.\\d)(?:[-.]?(?:beta|rc|b|dev)\\d*)?${far}`,
  `(?<=[€$£¥₹] ?)${number}`,
  `${number}\\s?(?:${units})(?:/(?:${units}))?(?![\\p{L}\\p{N}])`,
  '\\d{1,6}[.,]\\d{1,3}(?![\\p{N}]|[.,]\\d)',
  '\\d{1,3}(?:,\\d{3})+(?![\\p{N}])',
  '\\d{3,4}\\s?[x×]\\s?\\d{3,4}(?![\\p{N}])',
  `\\d{1,5}[a-z]? (?:[\\p{L}’'-]+ )?(?:${streets})(?![\\p{L}])`,
  '(?<=\\+)\\d{1,3}[ \\d()/-]{7,18}\\d',
  // a telephone number as it is written at home
  `0\\d{2,4}[ /-]\\d{3,4}[ -]?\\d{3,8}${far}`,
  `1, 2(?:, 3)?(?:, 4)?(?:, 5)*(?:,? (?:and|und|et|y|e) \\d)?${far}`,
];
/** Behind these four digits are a time and nothing else. */
const strictly = 'at|um|a las|las|alle|om|kl|klo';
/** Numbers of which the word before them says what they are. */
const labelled = [
  ...monthFirst,
  `(?<=${start}(?:${strictly})[.]? )${clock}${far}`,
  `(?<=${start}(?<!(?:${keyBoxes})[ ,:]{1,2})(?:${labels})[ :.#-]{0,2}(?:no\\.? ?)?)(?:\\d{8,14}|\\d{1,6})(?:[-–/]\\d{1,4})?${far}`,
  `(?<=${start}[\\p{L}-]{0,30}(?:${streets}) )\\d{1,5}${far}`,
  `(?<=${start}(?:${models})[ _!-]{0,2})\\d{2,5}${far}`,
  `(?<=${start}(?:${phoneWords})(?:\\P{N}){0,24})(?=(?:[ ()/.-]{0,2}\\d){7})\\d[\\d ()/.-]{5,18}\\d${far}`,
];
/** Between when something begins and when it ends. */
const until = 'a|à|al|alle|to|till?|until|bis|tot|til|till|do|до|and|und';
/** The same, but only where no word for a code stands near. */
const likely = [
  `${clock}(?:\\s?[-–—]\\s?| (?:${until}) )${clock}${far}`,
  `(?<=${clock} (?:${until}) )${clock}${far}`,
  // 20250301, a day
  `(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])${far}`,
  `(?<=${start}(?:${timeWords})[.:]? )${clock}${far}`,
  `(?<=${start}(?:${countWords}) )[1-9]\\d{2,6}(?= \\p{L}|[.!?,]|$)`,
];
/** A round number of somethings. */
const rounds = ['[1-9]\\d{0,2}00 \\p{L}{3,}'];

const oneOf = (patterns: readonly string[]): RegExp => new RegExp(patterns.join('|'), 'iuy');

const moment = oneOf(moments);
const momentBehind = oneOf(monthFirst);
const harmless = oneOf([...moments, ...plainly]);
const harmlessBehind = oneOf(labelled);
const harmlessAlone = oneOf(likely);
const round = oneOf(rounds);
/** `DS-7608`: the model of something. */
const model = /(?<=(?<![\p{L}\p{N}\uE000-])[A-Z]{2,5}-)\d{2,5}(?![\p{L}\p{N}\uE000-])/uy;

const endOf = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
};

/** Whether a word stands shortly before, to which a number could belong. */
const isBehindWord = (text: string, at: number): boolean => {
  for (let back = 1; back <= 4; back += 1) {
    const kind = signAt(text, at - back);
    if (at - back >= 0 && (kind === letter || text[at - back] === '#' || kind === 3)) return true;
  }
  return false;
};

/** Whether what begins here is a day or a time. */
export const isMoment = (text: string, at: number): boolean =>
  endOf(moment, text, at) !== -1 ||
  (isBehindWord(text, at) && endOf(momentBehind, text, at) !== -1);

/** Where a number ends that says by itself that it is no code; -1 where it does not. */
export function endOfHarmless(text: string, at: number): number {
  const end = endOf(harmless, text, at);
  if (end !== -1) return end;
  const isModel = text[at - 1] === '-' && endOf(model, text, at) !== -1;
  if (isModel) return model.lastIndex;
  const isBehind = isBehindWord(text, at) || text[at - 1] === '(';
  return isBehind ? endOf(harmlessBehind, text, at) : -1;
}

/** Where a number ends that is a time or a count, as long as nothing near is opened with a code. */
export function endOfLikely(text: string, at: number, isOpening: () => boolean): number {
  const end = endOf(harmlessAlone, text, at);
  if (end !== -1) return end;
  const rounded = endOf(round, text, at);
  return rounded !== -1 && !isOpening() ? rounded : -1;
}
