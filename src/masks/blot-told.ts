import { type Key, keysIn } from './keys-in.ts';
import { secretsBefore } from './said-before.ts';
import { secretsBehind } from './said-behind.ts';
import { blotSpans, type Sheet, type Span } from './sheet.ts';

/** Blots what is told behind a word for a secret, or before it, and digits that are written out. */
export function blotTold(sheet: Sheet): Sheet {
  const keys = keysIn(sheet);
  if (keys.length === 0) return sheet;
  const spans = keys.flatMap((key) => [...secretsBefore(sheet, key), ...secretsBehind(sheet, key)]);
  return blotSpans(sheet, [...spans, ...numeralsIn(sheet, keys)]);
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
