import { codesIn } from './codes-in.ts';
import { digitGroups, isFollowed, isFree } from './digit-groups.ts';
import { endOfHarmless } from './harmless.ts';
import { isMixedCode } from './looks.ts';
import { isBehindOpening } from './near-keys.ts';
import type { Page } from './page.ts';
import { blotSpans, keepSpans, type Sheet, type Span } from './sheet.ts';
import { digit, endOfRun, letter, signAt } from './signs.ts';

const hanRun = /[〇零一二三四五六七八九]{4,}/g;
/** No code is shorter. */
const leastDigits = 3;
const longestMixed = 6;

type Found = { readonly codes: Span[]; readonly kept: Span[] };

/** Blots digits that stand alone and may be a code, and sets aside what says by itself that it is none. */
export function blotNumbers(page: Page): Sheet {
  const { sheet } = page;
  const found: Found = { codes: hanRuns(sheet), kept: [] };
  for (let at = nextDigit(sheet, 0); at !== -1; )
    at = nextDigit(sheet, takeNumber(page, at, found));
  return keepSpans(blotSpans(sheet, found.codes), found.kept);
}

const hanRuns = (sheet: Sheet): Span[] =>
  [...sheet.matchAll(hanRun)].map(({ 0: run, index }) => [index, index + run.length]);

function nextDigit(sheet: string, from: number): number {
  for (let at = from; at < sheet.length; at += 1) {
    const code = sheet.charCodeAt(at);
    if (code >= 48 && code <= 57) return at;
  }
  return -1;
}

/** Looks at the number that begins here, and tells where to go on. */
function takeNumber(page: Page, at: number, found: Found): number {
  const { sheet, text } = page;
  const end = endOfRun(sheet, at, digit);
  const isCandidate = isFree(sheet, text, at) || isGluedToDoor(page, at, end);
  if (!isCandidate) return takeMixed(page, at, found);
  if (isShort(sheet, at)) return isFollowed(sheet, end) ? takeMixed(page, at, found) : end;
  const harmless = endOfHarmless(sheet, at);
  if (harmless !== -1) {
    found.kept.push([at, harmless]);
    return Math.max(harmless, end);
  }
  if (isFollowed(sheet, end)) return takeMixed(page, at, found);
  const groups = digitGroups(sheet, at);
  found.codes.push(...codesIn(page, groups));
  return groups.at(-1)?.[1] ?? end;
}

/** Whether fewer digits stand together here than any code has. */
function isShort(sheet: string, from: number): boolean {
  let count = 0;
  for (let at = from; at < sheet.length && at - from < 40; at += 1) {
    const code = sheet.charCodeAt(at);
    if (code >= 48 && code <= 57) count += 1;
    else if (code > 64 && code < 123) break;
    if (count >= leastDigits) return false;
  }
  return true;
}

/** `for guests B7K4`: letters and digits that take turns, behind what is opened or who is let in. */
function takeMixed({ sheet, keys }: Page, at: number, found: Found): number {
  let from = at;
  while (from > 0 && isMixable(sheet, from - 1)) from -= 1;
  let until = at;
  while (until < sheet.length && isMixable(sheet, until)) until += 1;
  const isCode =
    until - from <= longestMixed &&
    isMixedCode(sheet.slice(from, until)) &&
    /^[A-Z\d]+$/.test(sheet.slice(from, until)) &&
    !/[-_./]/.test(sheet.charAt(from - 1) + sheet.charAt(until)) &&
    isBehindOpening(sheet, keys, from);
  if (isCode) found.codes.push([from, until]);
  return until;
}

const isMixable = (sheet: string, at: number): boolean => {
  const kind = signAt(sheet, at);
  return kind === letter || kind === digit;
};

/** `Door0731` */
const isGluedToDoor = (page: Page, at: number, end: number): boolean =>
  end - at >= 4 && page.keys.some(({ kind, until }) => until === at && kind === 'access');
