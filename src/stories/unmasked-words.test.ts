import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { maskName, maskText } from '../masks/masks.ts';

const folders = ['marked', 'quiet'].map((name) => join(import.meta.dirname, name));
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.story.yml'))
    .map((name) => join(folder, name)),
);

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

describe('of the words of made-up homes', () => {
  const words = new Set(files.flatMap((file) => textsIn(parse(readFileSync(file, 'utf8')))));

  it('there are many', () => {
    expect(words.size).toBeGreaterThan(400);
  });

  it('none is taken for a secret, as a name or as a text', () => {
    expect([...words].filter((text) => maskName(text) !== text)).toEqual([]);
    expect([...words].filter((text) => maskText(text) !== text)).toEqual([]);
  });
});
