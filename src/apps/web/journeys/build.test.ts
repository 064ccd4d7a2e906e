import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { firstPageBytes } from '../../../../scripts/first-page-bytes.mjs';

const built = fileURLToPath(new URL('../../../../dist/web/', import.meta.url));
const root = fileURLToPath(new URL('../../../../', import.meta.url));
const files = readdirSync(built, { recursive: true, encoding: 'utf8' });

it('loads less than 200 kB of compressed JavaScript for the first page', () => {
  const bytes = firstPageBytes(built);
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThan(200_000);
});

it('is built without source maps, and without a path or an address in it', () => {
  expect(files.filter((name) => name.endsWith('.map'))).toEqual([]);
  const scripts = files.filter((name) => /\.(?:js|css|html)$/.test(name));
  expect(scripts.length).toBeGreaterThan(2);
  for (const name of scripts) {
    const text = readFileSync(join(built, name), 'utf8');
    const found = [root, 'sourceMappingURL', '@import', 'url(http'].filter((one) =>
      text.includes(one),
    );
    expect({ name, found }).toEqual({ name, found: [] });
  }
});

it('has no script, style or handler written into the page itself', () => {
  const page = readFileSync(join(built, 'index.html'), 'utf8');
  expect(page).not.toMatch(/<style|style=|\son\w+=|<script(?![^>]*\ssrc=)/);
});
