import type { Key } from './keys-in.ts';
import { loginBehind } from './login-behind.ts';
import { said } from './said-here.ts';
import type { Span } from './sheet.ts';
import { gap, gapless, letter, signAt } from './signs.ts';
import { startOfSecret } from './start-of-secret.ts';
import { wordsBehind } from './words-behind.ts';

/** What is told behind a word for a secret. */
export function secretsBehind(sheet: string, key: Key, limit: number): readonly Span[] {
  if (key.kind === 'login') return loginBehind(sheet, key);
  if (!tells.has(key.kind)) return [];
  const start = startOfSecret(sheet, key.until);
  if (start.how === 'sign') {
    const told = said(sheet, key, start.at, 'sign');
    if (told.length > 0 || start.isTag) return told;
  }
  const beside = start.how === 'beside' ? isBeside(sheet, key, start.at) : [];
  return beside.length > 0 ? beside : wordsBehind(sheet, key, limit);
}

const tells: ReadonlySet<string> = new Set(['password', 'code', 'key', 'network']);

function isBeside(sheet: string, key: Key, at: number): readonly Span[] {
  const isJoined = at === key.until && signAt(sheet, at) !== gap;
  const kind = signAt(sheet, at);
  if (isJoined && kind === letter && signAt(sheet, key.until - 1) !== gapless) return [];
  if (isJoined && (kind === gapless || /['’]/.test(sheet.charAt(at)))) return [];
  return said(sheet, key, at, 'beside');
}
