import { readdirSync, readFileSync } from 'node:fs';
import { parse } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { claimsIn } from '../claims.ts';
import { allowedClaims } from './allowed-claims.test-data.ts';
import { catalogue, type MessageKey } from './catalogue.ts';
import { sayIn } from './say.ts';

const keys = Object.keys(catalogue) as MessageKey[];
const places = readdirSync(new URL('./en/', import.meta.url)).map((file) =>
  file.replace(/\.ts$/, ''),
);

describe('the message catalogue', () => {
  it.each(places)('holds all messages of %s', (place) => {
    const text = readFileSync(new URL(`./en/${place}.ts`, import.meta.url), 'utf8');
    const written = [...text.matchAll(/^ {2}'([a-z-]+\.[^']+)':/gm)].map(([, key]) => key);
    expect(written.length).toBeGreaterThan(0);
    expect(written.filter((key) => !keys.includes(key as MessageKey))).toEqual([]);
    expect(written.filter((key) => !key?.startsWith(`${place}.`))).toEqual([]);
  });

  it.each(keys)('%s is an ICU message that claims no more than records show', (key) => {
    expect(() => parse(catalogue[key])).not.toThrow();
    expect(claimsIn(catalogue[key])).toEqual(allowedClaims[key]?.words ?? []);
  });

  it('allows strong words only where there still is such a message', () => {
    expect(Object.keys(allowedClaims).filter((key) => !keys.includes(key as MessageKey))).toEqual(
      [],
    );
  });
});

describe('sayIn', () => {
  it('follows the plural of the language', () => {
    const say = sayIn('en');
    expect([say('shared.days', { count: 1 }), say('shared.days', { count: 1200 })]).toEqual([
      '1 day',
      '1,200 days',
    ]);
  });

  it('makes every word longer and accented in en-XA, and leaves no Latin letter in ar-XB', () => {
    expect(sayIn('en-XA')('shared.not-known')).toBe('[ñöţ ķñöŵñ~~~~]');
    expect(sayIn('ar-XB')('shared.days', { count: 3 })).not.toMatch(/[a-z]/i);
  });
});
