/** Words of a file's name that say what is in it, whatever sort of file it is. */
const plainWords: ReadonlySet<string> = new Set(
  `secret secrets password passwords passwd passwort passwörter pwd passphrase passphrases passcode
  passcodes credential credentials logins kennwort keepass bitwarden 1password`.split(/\s+/),
);
/** Words that also mean something else: they count in the name of a text, a table or a letter. */
const doubtfulWords: ReadonlySet<string> = new Set(
  'token tokens pin pins code codes key keys apikey wifi wlan'.split(' '),
);
const writing =
  /^(txt|text|md|csv|tsv|ya?ml|json|toml|ini|conf|cfg|env|properties|xml|html?|rtf|pdf|docx?|odt|pages|xlsx?|ods|numbers)$/;
const setAside = /(\.(bak|old|orig|save|swp|disabled|tmp|copy|\d+)|~)+$/;

/** Whether the last part of a path has such a word, as a whole word: not `keypad` or `zipcodes`. */
export function isNamedForSecrets(path: string): boolean {
  const name = (path.split('/').at(-1) ?? '').replace(setAside, '');
  const spaced = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  const words = spaced.split(/[^\p{L}\p{N}]+|(?<=\p{L})(?=\p{N})/u).filter(Boolean);
  const ending = name.toLowerCase().split('.').slice(1).at(-1);
  const isWriting = ending === undefined || writing.test(ending);
  return words.some((word) => plainWords.has(word) || (isWriting && doubtfulWords.has(word)));
}

const smallBytes = 32 * 1024;

/**
 * A line that gives a code or a password by its name; one that only refers to a secret gives none, and
 * neither does a blank or a switch.
 */
const givenSecret =
  /^[\s\-"'{,]*(?:export\s+)?(?!\w*(?:status|error|exit|return|response|http|country|postal|post|zip|area|region|language|source)[_-]codes?\b)(?:[\w-]*[_-])?(?:codes?|passwords?|passwd|passphrase|pwd|pins?|tokens?|secrets?|psk|api[_-]?key)["']?[ \t]*[:=][ \t]*["']?(?!(?:true|false|yes|no|on|off|null|none|undefined)\b)[^\s"',;!<${}[\]()*|>&#]{3,}/im;

/** Whether a small text has a line with a secret, however short that is. */
export function tellsSecrets(head: Uint8Array): boolean {
  if (head.length === 0 || head.length > smallBytes) return false;
  const text = Buffer.from(head).toString('latin1').replaceAll('\0', '');
  return givenSecret.test(text);
}
