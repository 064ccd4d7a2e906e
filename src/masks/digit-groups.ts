import { endOfHarmless } from './harmless.ts';
import type { Span } from './sheet.ts';
import { digit, done, endOfRun, gapless, letter, signAt } from './signs.ts';

/** What joins the digits of one number; signs that nobody sees too. */
const joint =
  /(?:\u200B{1,4}|(?:, | ?[–—] ?| - |\u200C|\u200D|\u2060|\u00AD|[ \u00A0.,·*_/|–—-])\u200B{0,3})(?=\d)/uy;
const mostGroups = 60;

/** The groups of digits that begin here and belong together, up to what is no code by its looks. */
export function digitGroups(sheet: string, from: number): readonly Span[] {
  const groups: Span[] = [[from, endOfRun(sheet, from, digit)]];
  for (let end = groups[0]?.[1] ?? from; groups.length < mostGroups; ) {
    joint.lastIndex = end;
    if (!joint.test(sheet)) break;
    const next = joint.lastIndex;
    end = endOfRun(sheet, next, digit);
    if (signAt(sheet, end) === letter) break;
    if (end - next > 1 && endOfHarmless(sheet, next) !== -1) break;
    groups.push([next, end]);
  }
  return groups;
}

const latinDigits = 0x7f;
const ownDigits = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** Whether digits begin here that belong to no word, as they do in `camera1`. */
export function isFree(sheet: string, text: string, at: number): boolean {
  const before = at === 0 ? 0 : signAt(sheet, at - 1);
  if (before === letter)
    return text.charCodeAt(at) > latinDigits && ownDigits.test(sheet.charAt(at - 1));
  return before !== digit && before !== done;
}

/** Whether letters go on right behind. */
export const isFollowed = (sheet: string, at: number): boolean =>
  signAt(sheet, at) === letter || signAt(sheet, at) === gapless;
