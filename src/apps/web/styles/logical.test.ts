import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const pages = fileURLToPath(new URL('../', import.meta.url));
const sheets = readdirSync(pages, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.css'),
);

/** Left and right do not turn round with the language; start and end do. */
const physical =
  /(?:^|[\s;{-])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)\b|(?:left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius)/;

describe('style sheets', () => {
  it('are there', () => expect(sheets.length).toBeGreaterThan(5));

  it.each(sheets)('%s turns round with the language', (path) => {
    expect(readFileSync(join(pages, path), 'utf8').match(physical)?.[0]).toBeUndefined();
  });

  it.each(sheets)('%s takes every colour from the tokens', (path) => {
    if (path.endsWith('tokens.css')) return;
    expect(readFileSync(join(pages, path), 'utf8').match(/#[0-9a-f]{3,8}\b|rgb\(/i)).toBeNull();
  });

  it('would notice', () => {
    expect(physical.test('a { margin-left: 1px }')).toBe(true);
    expect(physical.test('a { text-align: right }')).toBe(true);
    expect(physical.test('a { inset-inline-start: 0 }')).toBe(false);
  });
});
