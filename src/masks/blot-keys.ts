import { blot } from './sheet.ts';

const prefixed =
  /(?<![\p{L}\p{N}])(?:sk|pk|rk|ghp|gho|ghs|ghu|glpat|xox[abp]|hf|pat|whsec)[_-][\w-]{8,}/gu;
/** What looks like a key by itself, whatever stands beside it; and a sign that each cannot do without. */
const keys: readonly (readonly [hint: string, key: RegExp])[] = [
  ['eyJ', /\beyJ[\w-]{5,}(?:\.[\w-]{3,}){0,2}/gu],
  [':', /(?<![\p{L}\p{N}])\d{5,12}:[\w-]{16,}/gu],
  ['', /(?<![\p{L}\p{N}])(?=[a-f]*\d)(?:0x)?[0-9a-f]{24,}(?![\p{L}\p{N}])/giu],
  ['A', /(?<![\p{L}\p{N}])(?:AKIA|ASIA|AIza)[\w-]{12,}/gu],
  ['ya29.', /(?<![\p{L}\p{N}])ya29\.[\w-]{12,}/gu],
  ['=', /(?<![\w+/-])[\w+/-]{22,}={1,2}(?![\p{L}\p{N}])/gu],
  ['$', /\$(?:2[abxy]|5|6|argon2\w*)\$[^\s"']{8,}/gu],
  ['_', prefixed],
  ['-', prefixed],
];

const longRun = /[\w-]{28,}/gu;
const letterRun = /(?<![\p{L}\p{N}])[A-Za-z0-9]{10,}(?![\p{L}\p{N}])/gu;

/** Blots what looks like a key by itself, in a piece without gaps. */
export const blotKeys = (piece: string): string =>
  keys
    .reduce((so, [hint, key]) => (so.includes(hint) ? so.replace(key, blot) : so), piece)
    .replace(longRun, (run) => (/\d/.test(run) && /[a-z]/i.test(run) ? blot(run) : run))
    .replace(letterRun, (run) => (isMixed(run) ? blot(run) : run));

/** Small, large and digits, changing often; or long hex: no word, and no model of anything. */
const isMixed = (run: string): boolean => {
  const turns = run.match(/[a-z]+|[A-Z]+|\d+/g)?.length ?? 0;
  if (/^[0-9a-f]{16,}$/i.test(run)) return /\d/.test(run) && /[a-f]/i.test(run);
  return /\d/.test(run) && /[a-z]/.test(run) && /[A-Z]/.test(run) && turns >= 6;
};
