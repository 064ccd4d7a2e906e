import { redacted, redactedPersonMark } from './disclosure.ts';

const mark = /\[redacted(?: \d+)?\]/;

/** Whether a value may be what a pack shows, where what is redacted there stands for anything. */
export function isShownAs(shown: unknown, actual: unknown): boolean {
  if (typeof shown === 'string') return typeof actual === 'string' && isTextShownAs(shown, actual);
  if (Array.isArray(shown))
    return (
      Array.isArray(actual) &&
      actual.length === shown.length &&
      shown.every((one, at) => isShownAs(one, actual[at]))
    );
  if (typeof shown !== 'object' || shown === null) return shown === actual;
  if (typeof actual !== 'object' || actual === null || Array.isArray(actual)) return false;
  const there = new Map(Object.entries(actual).filter(([, value]) => value !== undefined));
  const pairs = Object.entries(shown);
  return (
    pairs.length === there.size &&
    pairs.every(([key, value]) => there.has(key) && isShownAs(value, there.get(key)))
  );
}

export const hasRedaction = (text: string): boolean =>
  text.includes(redacted) || text.includes(redactedPersonMark);

function isTextShownAs(shown: string, actual: string): boolean {
  const [first = '', ...rest] = shown.split(mark);
  const last = rest.pop();
  if (last === undefined) return shown === actual;
  if (!actual.startsWith(first)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = actual.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return actual.length - last.length >= at && actual.endsWith(last);
}
