import { readNumber } from '../../../sigma/exact-number.ts';

/** Where a number may be that a double does not hold: so many digits, or an exponent of three. */
const longNumber = /\d[\d.]{15}|\d[eE][+-]?\d{3}/;
const stringOrNumber =
  /"[^"\\]*(?:\\.[^"\\]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?!\s*:)/g;

/**
 * Reads JSON without loss: a number that no double holds becomes the text that writes it, as rules
 * compare such a text as a number, digit by digit. Throws where the text is not JSON.
 */
export function parseExactJson(text: string): unknown {
  return JSON.parse(longNumber.test(text) ? text.replace(stringOrNumber, quoteLong) : text);
}

function quoteLong(token: string): string {
  if (token.startsWith('"') || typeof readNumber(token) === 'number') return token;
  return `"${token.replace(/^(-?\d+)\.0+$/, '$1')}"`;
}
