import {
  codeWord,
  isOrdinary,
  networkPassword,
  networkWord,
  passwordWord,
  wordEnding,
} from './key-words.ts';
import { blotNamed, type Sheet } from './sheet.ts';

const start = '(?<![\\p{L}\\p{N}])';
const end = '(?![\\p{L}])';
/** Scripts without gaps between words: a word may stand right beside another. */
const gapless =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Hangul}';
const quotes = '["\'“”„‚‘’«»‹›「」『』`]';
const verb =
  'is|was|be|ist|war|lautet|est|était|es|era|è|é|jest|to|je|är|er|on|είναι|е|є|это|adalah|là|هو|هي|equals|now|changed to|set to|reset to|geändert (?:in|auf|zu)|cambiad[oa] a';
const is = `(?<![\\p{L}])(?:${verb})(?=[\\s:]|$)|[はが是为為]`;
const sign = '[:=：＝→⇒]|[-=]>|\\s[-–—]\\s';
/** Words that stand between `is` and the secret, and change nothing. */
const skipped =
  '(?:(?:now|still|currently|again|just|jetzt|nun|noch|maintenant|ahora|adesso|teraz|теперь)\\s+){0,2}';
/** A secret in plain signs goes on to the next gap; one in other letters is one word. */
const word = `[!-~](?:[^\\s"<>\\uE000\\uE001${gapless}]){0,120}|[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}_-]{0,60}`;
const between = "(?:[ \\t]+[\\p{L}\\p{N}’'-]{1,20}){0,6}?";

const password = `(?:${start}|(?<=[${gapless}]))(?:(?:\\p{L}[\\p{L}-]{0,29})?(?:passwort|kennwort|wachtwoord|password|passord)|${passwordWord}|${networkPassword})`;
const code = `(?!pass\\p{L}|codec)(?:(?:${start}|(?<=[${gapless}]))${codeWord}|${start}\\p{L}[\\p{L}-]{0,29}?${wordEnding})`;
const keyEnd = `(?:${end}|(?=[${gapless}]))${quotes}?\\)?\\s{0,3}`;

/** A word for a code in another case or number; `passing` and `codec` are other words. */
const inflected = '(?!(?:ing|ed|c|cs)(?!\\p{L}))\\p{L}{0,3}';

const flags = 'giu';
const secretWord = `(?<secret>${word})`;
const patterns = {
  /** `"password": "mari gold"` */
  quoted: new RegExp(
    `(?<before>(?:${password}|${code}|${start}${networkWord})${keyEnd}(?:${sign}|${is})?\\s{0,3}["“„«「『](?=\\S))(?<secret>[^"”“»」』\\n]{2,100})`,
    flags,
  ),
  inTag: new RegExp(`(?<before>${password}>)(?<secret>[^<\\n]{1,100})`, flags),
  /** `<b>Password:</b> siskin`, `**Password:** siskin` */
  inMarkup: new RegExp(
    `(?<before>${password}\\s?(?::\\s?(?:</[a-z]{1,10}>|\\*{1,3}|__)|(?:</[a-z]{1,10}>|\\*{1,3}|__)\\s?:)\\s{0,3})${secretWord}`,
    flags,
  ),
  /** `Passwort (neu): Zaunkönig`, `password (case sensitive) wHeatear` */
  behindNote: new RegExp(
    `(?<before>${password}\\s?\\([^()\\n]{1,40}\\)\\s?[:=]\\s?)${secretWord}`,
    flags,
  ),
  /** The passphrase is four words. */
  phrase: new RegExp(
    `(?<before>pass[ -]?phrases?${between}\\s{0,3}(?:${sign}|(?:is|was)\\s)\\s{0,3})(?<secret>[\\p{L}\\p{N}-]+(?: [\\p{L}\\p{N}-]+){2,7})`,
    flags,
  ),
  passwordSaid: new RegExp(
    `(?<before>${password}${keyEnd}${between}\\s{0,3}(?:${sign}|${is}):?\\s{0,3}${skipped}[("'“„«]?)${secretWord}`,
    flags,
  ),
  passwordBeside: new RegExp(
    `(?<before>${password}(?:${end}|(?=[${gapless}]))[ \\t]{0,3}[("'“„«#]?)${secretWord}`,
    flags,
  ),
  passwordNear: new RegExp(
    `(?<before>${password}${end}(?:[ \\t]{1,3}[\\p{L}’'-]{1,20}){1,4}[ \\t]{1,3}["'“]?)${secretWord}`,
    flags,
  ),
  codeSaid: new RegExp(
    `(?<before>${code}${inflected}${keyEnd}(?:${sign})\\s{0,3}["'“(]?)${secretWord}`,
    flags,
  ),
  codeIs: new RegExp(
    `(?<before>${code}${inflected}${keyEnd}${between}\\s{0,3}(?:${sign}|${is}):?\\s{0,3}${skipped}["'“(]?)${secretWord}`,
    flags,
  ),
  codeBeside: new RegExp(`(?<before>${code}${inflected}${keyEnd}[("'“„«#№]?)${secretWord}`, flags),
  network: new RegExp(
    `(?<before>${start}${networkWord}${end}${between}\\s{0,3}(?:${sign}|${is})\\s{0,3}["'“(]?)${secretWord}`,
    flags,
  ),
  networkBeside: new RegExp(
    `(?<before>${start}${networkWord}${end}[ \\t]["'“(]?)${secretWord}`,
    flags,
  ),
  saidBefore: new RegExp(
    `(?<before>(?<=^|[\\s"'“„«(]))(?<secret>[^\\s"'“”„«»(){}\\uE000\\uE001]{3,60})(?=["'”“»]?\\s+(?:is|was|ist|est|es|è|é|jest|=)\\s+(?:[\\p{L}’'-]{1,12}\\s+){0,4}?(?:${password})${end})`,
    flags,
  ),
  login: new RegExp(
    `(?<before>${start}(?:login|log in|anmeldung|user(?:name)?|benutzer|admin)(?:[:/]|\\s{0,3}:?\\s+\\S{1,40}\\s{0,3}[/,;|]\\s{0,3}))${secretWord}`,
    flags,
  ),
} as const;

const plain = (secret: string): string => secret.replaceAll(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, '');

/** No word of any sentence: digits among letters, signs inside, or large letters within small ones. */
const isOdd = (secret: string): boolean => {
  const own = plain(secret);
  return (
    /^(?=.*\d)(?=.*\p{L})/u.test(own) ||
    /[\p{L}\p{N}][!@#$%^&*_+=|~-][\p{L}\p{N}]/u.test(own) ||
    /\p{Ll}\p{Lu}/u.test(own)
  );
};
const isCode = (secret: string): boolean =>
  /\d/.test(secret) && /[\p{L}\d]{2}|[\p{L}\d]\W[\p{L}\d]/u.test(secret);
const digitCount = (secret: string): number => secret.replaceAll(/\D/g, '').length;
const isWord = (secret: string): boolean => plain(secret) !== '' && !isOrdinary(plain(secret));

/** A measure or a share of something is no code, although it stands behind such a word. */
const isMeasure = (secret: string): boolean =>
  /^\d+(?:[.,]\d+)?(?:%|°|[kmg]?[bw]h?|v|s|ms|min|h|x|st|nd|rd|th|ghz|am|pm)?[.,;:!?)]*$/iu.test(
    secret,
  ) &&
  digitCount(secret) < 3 &&
  !/^\d\d$/.test(secret);

const isCodeHere = (secret: string): boolean =>
  (isCode(secret) || isOdd(secret)) && !isMeasure(secret);

/** Blots what is told behind a word for a secret, or before it. */
export function blotTold(sheet: Sheet): Sheet {
  let so = sheet;
  const told = (pattern: RegExp, isMeant: (secret: string, all: string) => boolean): void => {
    so = blotNamed(so, pattern, isMeant);
  };
  told(patterns.quoted, (secret, all) => isQuotedSecret(secret, all));
  told(patterns.inTag, () => true);
  told(patterns.inMarkup, isWord);
  told(patterns.behindNote, isWord);
  told(patterns.phrase, () => true);
  told(patterns.passwordSaid, isWord);
  told(patterns.passwordBeside, (secret) => isWord(secret) && !/^[.,;:!?)\]}>/'’-]/u.test(secret));
  told(patterns.passwordNear, (secret) => isOdd(secret) && !isMeasure(secret));
  told(patterns.codeSaid, (secret) => plain(secret) !== '' && !isMeasure(secret));
  told(patterns.codeIs, isCodeHere);
  told(patterns.codeBeside, (secret) => isCodeHere(secret) && !/^-\D*$/.test(secret));
  told(
    patterns.network,
    (secret) => isOdd(secret) && !isOrdinary(plain(secret)) && !/^\d/.test(secret),
  );
  told(patterns.networkBeside, (secret) => /^\p{L}{3,}\d{2,}/u.test(secret));
  told(patterns.saidBefore, (secret) => isWord(secret) && secret.length > 3);
  told(patterns.login, isOdd);
  return so;
}

const isQuotedSecret = (secret: string, all: string): boolean =>
  new RegExp(password, 'iu').test(all)
    ? !isOrdinary(secret)
    : isCode(secret) || isOdd(secret) || /[:=]/.test(all);
