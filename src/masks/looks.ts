import { sign, signAt } from './signs.ts';

/** A secret without the signs around it. */
export function plain(secret: string): string {
  let from = 0;
  let until = secret.length;
  while (from < until && isAround(secret, from)) from += 1;
  while (until > from && isAround(secret, until - 1)) until -= 1;
  return secret.slice(from, until);
}

const isAround = (secret: string, at: number): boolean =>
  signAt(secret, at) === sign && /[\p{P}\p{S}]/u.test(secret.charAt(at));

/** No word of any sentence: digits among letters, signs inside, or large letters within small ones. */
export const isOdd = (secret: string): boolean => {
  const own = plain(secret);
  return (
    (/\d/.test(own) && /\p{L}/u.test(own)) ||
    (/[\p{L}\p{N}][!@#$%^&*_+=|~-][\p{L}\p{N}]/u.test(own) &&
      !/^(?:re|on|off|un|e|wi)-/iu.test(own)) ||
    /\p{Ll}\p{Lu}/u.test(own)
  );
};

/** How often letters and digits take turns: `8A42B` does four times, a model's `TS0201` twice. */
export const turnsOf = (secret: string): number => secret.match(/\p{L}+|\d+/gu)?.length ?? 0;

/** `8A42B`, `B7K4`: a code among words, and no size or model. */
export const isMixedCode = (secret: string): boolean => {
  const own = plain(secret);
  return (
    /^[\p{L}\d]{4,8}$/u.test(own) &&
    /\d.*\d/.test(own) &&
    /\p{L}/u.test(own) &&
    turnsOf(own) >= 3 &&
    !/^\d+[hx:]\d+/iu.test(own)
  );
};

const isVersion = (secret: string): boolean => /^v\d+(?:\.\d+)*$/iu.test(plain(secret));

/** A measure or a share of something is no code, although it stands behind such a word. */
const isMeasure = (secret: string): boolean =>
  /^\d+(?:[.,]\d+)?(?:%|°|[kmg]?[bw]h?|v|s|ms|min|h|x|st|nd|rd|th|ghz|am|pm)?[.,;:!?)]*$/iu.test(
    secret,
  ) &&
  secret.replaceAll(/\D/g, '').length < 3 &&
  !/^\d\d$/.test(secret);

export const isNoSecret = (secret: string): boolean =>
  plain(secret) === '' || isMeasure(secret) || isVersion(secret);

/** What has digits in it, enough of them to open something; or groups of letters, joined alike. */
export const isCode = (secret: string): boolean => {
  if (isNoSecret(secret)) return false;
  const own = plain(secret);
  if (/^\p{L}{3,6}(?:-\p{L}{3,6}){2,}$/u.test(own)) return true;
  if (!/\d/.test(own)) return false;
  const count = own.replaceAll(/[^\p{L}\d]/gu, '').length;
  return count >= 3 || /^\d\d$/.test(own);
};
