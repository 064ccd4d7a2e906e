import { mask, maskText } from './masks.ts';

/** Names under which services take codes, keys and the like; nothing below them ever comes out. */
const secretNames =
  /code|^pins?$|_pin$|^pin_|passw|passphrase|passkey|^pass$|token|secret|api_?key|webhook|credential|authorization|^auth$|auth_sig|private_key|^key$|psk/i;

/** Names that hold the word and are no secret. */
const harmlessNames = new Set([
  'code_slot',
  'country_code',
  'language_code',
  'keycode',
  'zip_code',
]);

export const isSecretName = (name: string): boolean =>
  secretNames.test(name) && !harmlessNames.has(name);

/** Every secret value inside, however deep, so that it can be taken out of the texts beside it. */
const secretValuesIn = (value: unknown, depth = 0): string[] => {
  if (typeof value !== 'object' || value === null || depth > 8) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    isSecretName(name) ? leaves(inner) : secretValuesIn(inner, depth + 1),
  );
};

const leaves = (value: unknown, depth = 0): string[] => {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null || depth > 8) return [];
  return Object.values(value).flatMap((inner) => leaves(inner, depth + 1));
};

const longestText = 4000;

/** A private text without what the data beside it keeps secret and what looks secret by itself; cut where it is very long. */
export const cleanText = (text: string, data: unknown): string =>
  maskText(withoutValues(beginningOf(text), secretValuesIn(data)));

/** Cut between two words, because half a secret no longer looks like one. */
const beginningOf = (text: string): string => {
  if (text.length <= longestText) return text;
  const end = text.lastIndexOf(' ', longestText);
  return text.slice(0, end === -1 ? longestText : end);
};

/** The text without these values. Values of one or two letters would take whole words apart. */
const withoutValues = (text: string, values: readonly string[]): string =>
  values
    .filter((value) => value.length > 2)
    .reduce((so, value) => so.replaceAll(value, mask), text);
