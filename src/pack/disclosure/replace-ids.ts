import { createHmac, randomBytes } from 'node:crypto';
import { digitsOf, fewestDigits, hasBoth, inFormOf, mapDrawnIds } from './drawn-ids.ts';

/** A key for the ids of one pack. It is never kept: by two keys nothing of one can be found in the other. */
export const drawIdKey = (): string => randomBytes(32).toString('hex');

export type ReplaceIds = {
  readonly key: string;
  /** SHA-256 of the records, hex: an id that is the beginning of one says no more than that one. */
  readonly records: Iterable<string>;
};

const mostRemembered = 20_000;

/**
 * Puts another id in the place of each drawn id: the same one for the same one, of the same form, and
 * without the key nobody can work out which it was, or try out what it may have been made of.
 */
export function replaceIds({ key, records }: ReplaceIds): (text: string) => string {
  const hashes = new Map([...records].map((hash) => [hash.slice(0, fewestDigits), hash]));
  const given = new Map<string, string>();
  const digitsFor = (digits: string): string => {
    const before = given.get(digits);
    if (before !== undefined) return before;
    // Most ids stand once, in one row; those of accounts and devices come again and again.
    if (given.size > mostRemembered) given.clear();
    const drawn = pseudonymOf(digits, key);
    given.set(digits, drawn);
    return drawn;
  };
  return (text) =>
    mapDrawnIds(text, (id) => {
      const digits = digitsOf(id);
      const isOfRecord = hashes.get(digits.slice(0, fewestDigits))?.startsWith(digits) === true;
      return isOfRecord ? id : inFormOf(id, digitsFor(digits));
    });
}

const isHex = /^[0-9a-f]+$/;
const ulidDigits = '0123456789abcdefghjkmnpqrstvwxyz';

/** As long as what it stands for, and never to be taken for a number or a word. */
function pseudonymOf(digits: string, key: string): string {
  for (let attempt = 0; ; attempt += 1) {
    const bytes = createHmac('sha256', key).update(`${attempt} ${digits}`).digest();
    const found = isHex.test(digits) ? bytes.toString('hex') : inUlidDigits(bytes);
    const short = found.slice(0, digits.length);
    if (hasBoth(short)) return short;
  }
}

/** The first digit of a ULID is below 8. */
const inUlidDigits = (bytes: Uint8Array): string =>
  [...bytes].map((byte, at) => ulidDigits[byte % (at === 0 ? 8 : 32)]).join('');
