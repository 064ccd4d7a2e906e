import { redacted, redactedPersonMark } from './disclosure.ts';
import { type DrawnId, drawnIdsIn } from './drawn-ids.ts';

const mark = /\[redacted(?: \d+)?\]/;

/** Whether an id of a pack may stand for one of its records in the same place. */
export type IsShownFor = (shown: string, actual: string) => boolean;

/**
 * Whether a value may be what a pack shows, where what is redacted there stands for anything, and one
 * id for another as `isShownFor` says; without it each id stands for itself.
 */
export function isShownAs(
  shown: unknown,
  actual: unknown,
  isShownFor: IsShownFor = (one, other) => one === other,
): boolean {
  const isLike = (one: unknown, other: unknown): boolean => isShownAs(one, other, isShownFor);
  if (typeof shown === 'string')
    return typeof actual === 'string' && isTextShownAs(shown, actual, isShownFor);
  if (Array.isArray(shown))
    return (
      Array.isArray(actual) &&
      actual.length === shown.length &&
      shown.every((one, at) => isLike(one, actual[at]))
    );
  if (typeof shown !== 'object' || shown === null) return shown === actual;
  if (typeof actual !== 'object' || actual === null || Array.isArray(actual)) return false;
  const there = new Map(Object.entries(actual).filter(([, value]) => value !== undefined));
  const pairs = Object.entries(shown);
  return (
    pairs.length === there.size &&
    pairs.every(([key, value]) => there.has(key) && isLike(value, there.get(key)))
  );
}

export const hasRedaction = (text: string): boolean =>
  text.includes(redacted) || text.includes(redactedPersonMark);

function isTextShownAs(shown: string, actual: string, isShownFor: IsShownFor): boolean {
  if (shown === actual) return true;
  const [first, ...rest] = shown.split(mark).map(plainOf);
  const last = rest.pop();
  const text = plainOf(actual);
  if (first === undefined || !isPieceAt(0, { piece: first, text, isShownFor })) return false;
  if (last === undefined) return first.text.length === text.text.length;
  let at = first.text.length;
  for (const piece of rest) {
    const found = placeOf({ piece, text, isShownFor }, at);
    if (found === -1) return false;
    at = found + piece.text.length;
  }
  const end = text.text.length - last.text.length;
  return end >= at && isPieceAt(end, { piece: last, text, isShownFor });
}

/** A text without its ids: what is left of two texts can be the same, although their ids are others. */
type Plain = { readonly text: string; readonly ids: readonly DrawnId[] };
type Laying = { readonly piece: Plain; readonly text: Plain; readonly isShownFor: IsShownFor };

const gap = '\u0000';

function plainOf(text: string): Plain {
  const ids = [...drawnIdsIn(text)];
  if (ids.length === 0) return { text, ids };
  let plain = text;
  for (const { at, text: id } of ids)
    plain = plain.slice(0, at) + id.replaceAll(/[^-_:]/g, gap) + plain.slice(at + id.length);
  return { text: plain, ids };
}

/** Where a piece of what is shown lies in a text, from a place on. */
function placeOf(laying: Laying, from: number): number {
  const { piece, text } = laying;
  let at = text.text.indexOf(piece.text, from);
  while (at !== -1 && !isPieceAt(at, laying)) at = text.text.indexOf(piece.text, at + 1);
  return at;
}

function isPieceAt(at: number, { piece, text, isShownFor }: Laying): boolean {
  if (!text.text.startsWith(piece.text, at)) return false;
  return piece.ids.every(({ at: place, text: id }) => {
    const there = text.text.slice(at + place, at + place + id.length);
    const actual = text.ids.find(
      (one) => one.at === at + place && one.text.length === there.length,
    );
    return actual !== undefined && isShownFor(id, actual.text);
  });
}
