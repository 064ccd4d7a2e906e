import type { Key } from './keys-in.ts';

const reach = 40;
const sentenceEnd = /[.!?\n]/;

/** Whether a word for a code stands so near that even three digits are one. */
export function isBeside(sheet: string, keys: readonly Key[], [from, until]: Near): boolean {
  return around(keys, from, until).some(({ kind, from: start, until: end }) => {
    if (kind !== 'password' && kind !== 'code' && kind !== 'command') return false;
    if (end <= from) return !sentenceEnd.test(sheet.slice(end, from));
    return kind !== 'command' && start >= until && !sentenceEnd.test(sheet.slice(until, start));
  });
}

/** Whether the same sentence speaks of what is opened. */
export const isOpening = (sheet: string, keys: readonly Key[], [from, until]: Near): boolean =>
  around(keys, from, until, 80).some(
    ({ kind, from: start, until: end }) =>
      kind !== 'numeral' &&
      kind !== 'network' &&
      !sentenceEnd.test(end <= from ? sheet.slice(end, from) : sheet.slice(until, start)),
  );

/** Whether a word for what is opened, or for who is let in, stands shortly before. */
export const isBehindOpening = (sheet: string, keys: readonly Key[], from: number): boolean =>
  around(keys, from, from, 24).some(
    ({ kind, until }) =>
      kind !== 'numeral' &&
      kind !== 'network' &&
      until <= from &&
      !/[.!?\n,;]/.test(sheet.slice(until, from)),
  );

type Near = readonly [from: number, until: number];

function around(keys: readonly Key[], from: number, until: number, most = reach): readonly Key[] {
  const near: Key[] = [];
  for (let index = firstFrom(keys, from - most - 40); index < keys.length; index += 1) {
    const key = keys[index];
    if (!key || key.from > until + most) break;
    if (key.until >= from - most) near.push(key);
  }
  return near;
}

/** The first that begins there or later. */
function firstFrom(keys: readonly Key[], from: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
