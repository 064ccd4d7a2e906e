import { isOrdinary } from './is-meant.ts';
import { isNetwork } from './key-words.ts';
import type { Key } from './keys-in.ts';
import { said } from './said-here.ts';
import type { Span } from './sheet.ts';
import { done, endOfRun, gap, gapless, letter, sign, signAt } from './signs.ts';

const mostWords = 7;
const mostSigns = 160;

type Walk = {
  readonly sheet: string;
  readonly key: Key;
  /** Where the next word of the kind stands, to which the rest belongs. */
  readonly limit: number;
  readonly words: (readonly [from: number, until: number])[];
  at: number;
};
/** What was found, or that there is nothing; otherwise the walk goes on. */
type Step = readonly Span[] | undefined;

/**
 * What is told further on in the same thought: behind `is`, behind `to` where something was changed,
 * before a verb that comes last, in quotes, or as what is no word at all.
 */
export function wordsBehind(sheet: string, key: Key, limit: number): readonly Span[] {
  const walk: Walk = { sheet, key, limit, words: [], at: key.until };
  for (let step = 0; step < mostWords * 2; step += 1) {
    while (signAt(sheet, walk.at) === gap && walk.at < sheet.length && sheet[walk.at] !== '\n')
      walk.at += 1;
    const isOver = walk.at >= limit || sheet[walk.at] === '\n' || walk.at - key.until > mostSigns;
    if (isOver || walk.words.length >= mostWords) return [];
    const found = stepOn(walk);
    if (found) return found;
  }
  return [];
}

function stepOn(walk: Walk): Step {
  const kind = signAt(walk.sheet, walk.at);
  if (kind === done) return [];
  if (kind === sign) return overSign(walk);
  if (kind === gapless) return overRun(walk);
  return kind === letter ? overWord(walk) : overOther(walk);
}

function overSign(walk: Walk): Step {
  const { sheet, key, at } = walk;
  const one = sheet.charAt(at);
  if (/[:=：＝→⇒]/.test(one)) return said(sheet, key, at + 1, 'sign');
  const isApart = signAt(sheet, at - 1) === gap;
  if (/["'“„‚‘«‹「『`]/.test(one) && isApart) return said(sheet, key, at, 'near');
  if (one === ',') return overComma(walk);
  if (one === '(') {
    const inside = /^\(\S{1,60}\)/u.test(sheet.slice(at, at + 62));
    const told = inside ? some(said(sheet, key, at, 'beside')) : undefined;
    if (told) return told;
    const end = sheet.slice(at, at + 42).indexOf(')');
    if (end === -1) return [];
    walk.at = at + end + 1;
    return undefined;
  }
  if (!/["'’”»\-‑/&]/.test(one)) return [];
  walk.at = at + 1;
  return undefined;
}

/** `the password of the wifi, it's foxglove` */
function overComma(walk: Walk): Step {
  const next = walk.at + 2;
  if (walk.key.speech.is.endAt(walk.sheet, next) === -1) return [];
  walk.at = next;
  return undefined;
}

/** In a script without gaps `is` may stand anywhere near the word. */
function overRun(walk: Walk): Step {
  const { sheet, key, at } = walk;
  const end = endOfRun(sheet, at, gapless);
  if (key.speech.said.gaplessAt(sheet, at) !== -1) return [];
  for (let from = at; from < Math.min(end, at + 8); from += 1) {
    const is = key.speech.is.gaplessAt(sheet, from);
    if (is !== -1) return said(sheet, key, is, 'is');
  }
  walk.words.push([at, end]);
  walk.at = end;
  return undefined;
}

function overWord(walk: Walk): Step {
  const { sheet, key, at, words } = walk;
  const { speech } = key;
  const end = endOfRun(sheet, at, letter);
  if (speech.stop.endAt(sheet, at) !== -1) return [];
  const told = behindWord(walk) ?? besideNetwork(walk) ?? beforeVerb(walk);
  if (told) return told;
  const near = isJoined(sheet, at) ? [] : said(sheet, key, at, 'near');
  if (near.length > 0) return near;
  words.push([at, end]);
  walk.at = Math.max(end, speech.is.endAt(sheet, at));
  return undefined;
}

const isJoined = (sheet: string, at: number): boolean => signAt(sheet, at - 1) !== gap;

const some = (spans: readonly Span[]): Step => (spans.length > 0 ? spans : undefined);

function behindWord({ sheet, key, at }: Walk): Step {
  const { speech } = key;
  const is = speech.is.endAt(sheet, at);
  const told = is === -1 ? undefined : some(said(sheet, key, is, 'is'));
  if (told) return told;
  const from = speech.from.endAt(sheet, at);
  const pair = from === -1 ? undefined : fromTo(sheet, key, from);
  if (pair) return pair;
  const to = speech.to.endAt(sheet, at);
  if (to === -1) return undefined;
  const spans = said(sheet, key, to, 'is');
  const [span] = spans;
  return span && isChange(sheet, key, span[1]) ? spans : undefined;
}

/** `from linnet to twite` */
function fromTo(sheet: string, key: Key, at: number): Step {
  const [old] = said(sheet, key, at, 'is');
  if (!old) return undefined;
  const word = old[1] + (/^["'”»“」]/.test(sheet.slice(old[1], old[1] + 1)) ? 1 : 0) + 1;
  const to = key.speech.to.endAt(sheet, word);
  const [fresh] = to === -1 ? [] : said(sheet, key, to, 'is');
  return fresh && [old, fresh];
}

/** Whether a word around says that something was changed. */
function isChange(sheet: string, { from, speech }: Key, until: number): boolean {
  const around = sheet.slice(Math.max(0, from - 50), until + 40);
  return [...around.matchAll(/\p{L}+/gu)].some(
    ({ index }) => speech.change.endAt(around, index) !== -1,
  );
}

/** `password for the guest wifi marigold` */
function besideNetwork({ sheet, key, at, words }: Walk): Step {
  if (key.kind !== 'password' || isJoined(sheet, at) || words.length === 0) return undefined;
  const isNear = words.every(
    ([from, until]) =>
      isOrdinary(sheet.slice(from, until), key) || isNetwork(sheet.slice(from, until)),
  );
  const isOfNetwork = words.some(([from, until]) => isNetwork(sheet.slice(from, until)));
  return isNear && isOfNetwork && !isNetwork(sheet.slice(at, endOfRun(sheet, at, letter)))
    ? some(said(sheet, key, at, 'beside'))
    : undefined;
}

function beforeVerb({ sheet, key, at, words }: Walk): Step {
  const last = words.at(-1);
  if (key.kind !== 'password' || !last || key.speech.closes.endAt(sheet, at) === -1)
    return undefined;
  const word = sheet.slice(...last);
  return isOrdinary(word, key) || isNetwork(word) ? undefined : [last];
}

/** Digits among words, and whatever else is no word. */
function overOther(walk: Walk): Step {
  const { sheet, key, at } = walk;
  const near = said(sheet, key, at, 'near');
  if (near.length > 0) return near;
  while (walk.at < sheet.length && signAt(sheet, walk.at) !== gap) walk.at += 1;
  walk.words.push([at, walk.at]);
  return undefined;
}
