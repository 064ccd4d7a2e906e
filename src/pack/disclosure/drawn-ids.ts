/** A number that a system drew or worked out and nobody wrote, where it stands in a text. */
export type DrawnId = { readonly at: number; readonly text: string };

/** Fewer are too easily a number or a word. */
export const fewestDigits = 12;

const hex = '[0-9a-f]';
const forms = [
  // UUIDs, also as hubs write them into ids of their own.
  `${hex}{8}(?:[-_]${hex}{4}){3}[-_]${hex}{12}`,
  // Addresses of network cards, and the longer ones of radios.
  `${hex}{2}(?:(?::${hex}{2}){5,7}|(?:[-_]${hex}{2}){5,7})`,
  // ULIDs.
  '[0-7][0-9a-hjkmnp-tv-z]{25}',
  // Whatever else is written in hex. 64 digits are the SHA-256 of a record, and stay.
  `${hex}{${fewestDigits},63}`,
];
const drawn = new RegExp(
  `(?:(?<![0-9a-z])|(?<=(?<![0-9a-z])0x))(?:${forms.join('|')})(?![0-9a-z])`,
  'gi',
);

/** Numbers that count or measure have no letter; behind a colon they are the last part of an id. */
const isBehindColon = /[0-9a-z\]]:$/i;
const colons = /^..:/;
/** What stands between the digits of some. */
const gap = /[-_:]/;
const gaps = /[-_:]/g;
const uuid = /^.{8}[-_].{4}[-_]/;

/**
 * The drawn ids in a text, by how they look: no list of them is needed, so that one that a message
 * quotes is found as well, and whoever checks a pack finds the same ones.
 */
export function* drawnIdsIn(text: string): Generator<DrawnId> {
  if (text.length < fewestDigits) return;
  for (const { 0: found, index } of text.matchAll(drawn))
    if (hasBoth(found) || colons.test(found) || uuid.test(found) || isAfterColon(text, index))
      yield { at: index, text: found };
}

export const hasDrawnId = (text: string): boolean => drawnIdsIn(text).next().done === false;

/** A text with each of its drawn ids changed; what comes back is as long as what was given. */
export function mapDrawnIds(text: string, change: (id: string) => string): string {
  let changed = '';
  let done = 0;
  for (const { at, text: id } of drawnIdsIn(text)) {
    changed += text.slice(done, at) + change(id);
    done = at + id.length;
  }
  return done === 0 ? text : changed + text.slice(done);
}

/** Whether digits can be told from a number and from a word: letters and numerals among them. */
export const hasBoth = (digits: string): boolean => /\d/.test(digits) && /[a-z]/i.test(digits);

/** The same id has the same digits, however it is written. */
export const digitsOf = (id: string): string => id.replaceAll(gaps, '').toLowerCase();

/** Other digits, written as the id is. */
export function inFormOf(id: string, digits: string): string {
  const isUpper = id !== id.toLowerCase() && id === id.toUpperCase();
  const written = isUpper ? digits.toUpperCase() : digits;
  if (!gap.test(id)) return written;
  let next = 0;
  return [...id].map((sign) => (gap.test(sign) ? sign : (written[next++] ?? ''))).join('');
}

const isAfterColon = (text: string, index: number): boolean =>
  isBehindColon.test(text.slice(Math.max(0, index - 2), index));
