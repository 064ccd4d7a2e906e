import { endsHere } from './is-meant.ts';
import type { Key } from './keys-in.ts';
import { isNoSecret, isOdd } from './looks.ts';
import { secretAt } from './secret-at.ts';
import type { Span } from './sheet.ts';

/** `login sam / marigold72`, `admin:granary71` */
const login = /(?:\s{0,3}(?<sign>:)?\s+\S{1,40}\s{0,3}(?<by>[/,;|])\s{0,3}|[:/])/uy;

/** What stands behind who signs in. */
export function loginBehind(sheet: string, key: Key): readonly Span[] {
  login.lastIndex = key.until;
  const found = login.exec(sheet);
  const secret = found && secretAt(sheet, login.lastIndex);
  if (!secret || isNoSecret(secret.text)) return [];
  const isPair = found.groups?.['by'] === '/' && found.groups['sign'] !== undefined;
  const isTold = isOdd(secret.text) || (isPair && endsHere(sheet, secret.until));
  return isTold ? [[secret.from, secret.until]] : [];
}
