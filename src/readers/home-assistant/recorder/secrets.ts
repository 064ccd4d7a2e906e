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

const mask = '***';

/** What looks like a key by itself: a JSON web token, long hex digits, a password in an address. */
const keyLike = [
  /\beyJ[\w-]{5,}\.[\w-]{5,}(\.[\w-]*)?/g,
  /\b[0-9a-f]{24,}\b/gi,
  /(?<=\bapi\/webhook\/)[^\s/?#"']+/gi,
  /(?<=\bBearer\s)\S+/gi,
  /(?<=:\/\/[^\s/:@]{0,100}:)[^\s/@]{1,200}(?=@)/g,
];

/** A key where letters and digits are mixed; asked of a whole run, so that a long text costs no more. */
const longRun = /[\w-]{28,}/g;
const isMixed = (run: string): boolean => /\d/.test(run) && /[a-z]/i.test(run);

/** A value told in words: `the code is 1234`, `pin: 0000`, `token=abc`. */
const told =
  /\b(code|pin|password|passwort|passcode|token|secret|api[ _-]?key|authsig|webhook(?:[ _-]?id)?)\b(\s*(?:[:=]|\bis\b|\bist\b)\s*|\s+(?=\S*\d))("?)([^\s"&,;]+)/gi;

/** The text with everything masked that looks like a secret. Linear in the length of the text. */
export const withoutSecrets = (text: string): string => {
  const masked = keyLike.reduce((so, pattern) => so.replace(pattern, mask), text);
  const runless = masked.replace(longRun, (run) => (isMixed(run) ? mask : run));
  return runless.replace(told, (all, name: string, link: string, quote: string, value: string) =>
    /\d/.test(value) || /[:=]/.test(link) ? `${name}${link}${quote}${mask}` : all,
  );
};

/** Every secret value inside, however deep, so that it can be taken out of the texts beside it. */
export const secretValuesIn = (value: unknown, depth = 0): string[] => {
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
  withoutSecrets(withoutValues(beginningOf(text), secretValuesIn(data)));

/** Cut between two words, because half a secret no longer looks like one. */
const beginningOf = (text: string): string => {
  if (text.length <= longestText) return text;
  const end = text.lastIndexOf(' ', longestText);
  return text.slice(0, end === -1 ? longestText : end);
};

/** The text without these values. Values of one or two letters would take whole words apart. */
export const withoutValues = (text: string, values: readonly string[]): string =>
  values
    .filter((value) => value.length > 2)
    .reduce((so, value) => so.replaceAll(value, mask), text);
