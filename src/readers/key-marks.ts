/** Names that are given to files of keys, whatever product they belong to. */
const keyNames =
  /(^|\/)(\.ssh|\.gnupg|\.aws|\.kube)\/|(^|\/)(id_(rsa|dsa|ecdsa|ed25519)[^/]*|ssh_host_[^/]*_key|secrets?\.(ya?ml|json|toml|ini|txt)|\.env(\.[^/]*)?|\.netrc|\.npmrc|\.pypirc|\.htpasswd|\.pgpass|\.git-credentials|[^/]*(credential|refresh[_-]?token|access[_-]?token|oauth)[^/]*)$|\.(pem|key|der|p8|p12|pfx|jks|keystore|kdbx|ppk|asc|gpg|age|ovpn|mobileconfig)$/i;

/** How archives and locked boxes begin (as Latin-1): what is in them cannot be looked at. */
const closedStarts = [
  ...['PK\x03\x04', 'PK\x05\x06', '\x1f\x8b', 'BZh', '\xfd7zXZ', '7z\xbc\xaf\x27\x1c', 'Rar!'],
  ...['\x28\xb5\x2f\xfd', '\xfe\xed\xfe\xed', '\xce\xce\xce\xce', 'SecureTar', 'Salted__'],
];
/** Documents of office programs are archives too, and hold writing; their first member tells. */
const documentStart = /^PK.{28}(\[Content_Types\]\.xml|mimetype|_rels\/)/s;
const tarMarkAt = 257;

/** What a key looks like, or is called, in a text. */
const marks: readonly RegExp[] = [
  /-----BEGIN [A-Z0-9 ]*PRIVATE KEY|AGE-SECRET-KEY-1|PuTTY-User-Key-File|OpenVPN Static key/,
  /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{4,}/,
  /\b(gh[pousr]_\w{20,}|xox[abprs]-[\w-]{10,}|AKIA[A-Z0-9]{16}|\d{8,10}:AA[\w-]{30,})/,
  /\bauthorization["']?\s*[:=]\s*["']?(bearer|basic)\s+[\w+/=.-]{8,}/i,
  /:\/\/[^\s/:@"']{1,64}:[^\s/@"']{3,64}@/,
  /(token|secret|passw(or)?d|passwort|passphrase|(api|private|access|jwt|auth|encryption|network|noise)[_-]?(key|psk)|\bpsk|client[_-]?key)s?["']?\s*[:=]\s*["']?(?!(true|false|null|none|undefined)\b)[^\s"',;!<${}[\]()*|>&]{6,}/i,
];

/** How much of the end of a piece is looked at once more with the next. */
const overlap = 600;

/** Whether a name, or the beginning of a file, says that there are keys, or hides whether there are. */
export function isClosedOrNamed(path: string, head: Uint8Array): boolean {
  if (keyNames.test(path)) return true;
  const start = Buffer.from(head.subarray(0, 512)).toString('latin1');
  if (start.startsWith('ustar', tarMarkAt)) return true;
  return closedStarts.some((one) => start.startsWith(one)) && !documentStart.test(start);
}

/** Whether something in a file looks like a key that opens something, in any encoding of letters. */
export async function looksLikeKeys(bytes: AsyncIterable<Uint8Array>): Promise<boolean> {
  let before = '';
  for await (const piece of bytes) {
    const text = before + Buffer.from(piece).toString('latin1').replaceAll('\0', '');
    if (marks.some((mark) => mark.test(text))) return true;
    before = text.slice(-overlap);
  }
  return false;
}
