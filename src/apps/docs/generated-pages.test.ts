import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { generatedPages } from './generated-pages.ts';

const pages = await generatedPages();

it('has pages', () => {
  expect(pages.size).toBe(6);
});

it.each([...pages])('docs/%s is what `npm run generate` makes', (path, text) => {
  const docs = new URL('../../../docs/', import.meta.url);
  expect(readFileSync(new URL(path, docs), 'utf8')).toBe(text);
});
