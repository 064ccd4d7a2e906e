import type { Key } from './keys-in.ts';
import { secretsBefore } from './said-before.ts';
import { secretsBehind } from './said-behind.ts';
import { blotSpans, type Sheet, type Span } from './sheet.ts';

/** Blots what is told behind a word for a secret, or before it, and digits that are written out. */
export function blotTold(sheet: Sheet, keys: readonly Key[]): Sheet {
  if (keys.length === 0) return sheet;
  const spans: Span[] = [];
  const limits = limitsOf(keys, sheet.length);
  for (const [index, key] of keys.entries()) {
    spans.push(...secretsBefore(sheet, key));
    spans.push(...secretsBehind(sheet, key, limits[index] ?? sheet.length));
  }
  return blotSpans(sheet, [...spans, ...numeralsIn(sheet, keys)]);
}

/** For each word where the next one as strong stands, to which belongs what is told from there. */
function limitsOf(keys: readonly Key[], end: number): readonly number[] {
  const limits: number[] = [];
  const next = { password: end, code: end, network: end };
  for (const { kind, from } of keys.toReversed()) {
    limits.push(
      kind === 'password' ? next.password : kind === 'network' ? next.network : next.code,
    );
    if (kind === 'password') next.password = from;
    if (kind === 'password' || kind === 'code' || kind === 'key') next.code = from;
    if (kind !== 'access' && kind !== 'command') next.network = from;
  }
  return limits.reverse();
}

/** Digits that are written out, three or more one behind the other in one language. */
function numeralsIn(sheet: Sheet, keys: readonly Key[]): Span[] {
  const spans: Span[] = [];
  let row: Key[] = [];
  const end = (): void => {
    const [first] = row;
    const last = row.at(-1);
    if (first && last && row.length >= 3) spans.push([first.from, last.until]);
    row = [];
  };
  for (const key of keys.filter(({ rows }) => rows.length > 0)) {
    const last = row.at(-1);
    const goesOn =
      last &&
      /^[ ,.-]{1,2}$/.test(sheet.slice(last.until, key.from)) &&
      key.rows.some((one) => row.every(({ rows }) => rows.includes(one)));
    if (!goesOn) end();
    row.push(key);
  }
  end();
  return spans;
}
