import { secretForms } from './typed-secret.ts';

/** Home Assistant's own keys, as its emergency kit shows them; some programs make longer strokes of the hyphens. */
const kitKey = /(?<![\p{L}\p{N}])[A-Za-z0-9]{4}(?:[-\u2010-\u2015\u2212][A-Za-z0-9]{4}){6}/gu;
const longStroke = /[\u2010-\u2015\u2212]/gu;
/** More lines than this are no list of passwords. */
const mostLines = 40;

/**
 * The passwords that a text may hold, the likeliest first: keys as an emergency kit shows them, wherever
 * they stand in it, then each line as it is. So the kit itself will do, and a list of one a line.
 */
export function keysIn(text: string): readonly string[] {
  const inKit = (text.match(kitKey) ?? []).map((key) => key.replace(longStroke, '-').toUpperCase());
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).filter((line) => line.trim() !== '');
  return [...new Set([...inKit, ...lines.slice(0, mostLines)])];
}

/** Each password in every form in which it may have been used. */
export function formsOfAll(passwords: readonly string[]): readonly string[] {
  return [...new Set(passwords.flatMap(secretForms))];
}
