import { readdirSync, readFileSync } from 'node:fs';
import { parse } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { claimsIn } from '../claims.ts';
import { allowedClaims } from './allowed-claims.test-data.ts';
import { catalogue, type MessageKey } from './catalogue.ts';
import { sayIn } from './say.ts';

const keys = Object.keys(catalogue) as MessageKey[];
const files = readdirSync(new URL('./en/', import.meta.url), { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));

describe('the message catalogue', () => {
  it.each(files)('holds all messages of %s', (file) => {
    const text = readFileSync(new URL(`./en/${file}`, import.meta.url), 'utf8');
    const place = file.split('/')[0]?.replace(/\.ts$/, '');
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

  it('shows days and moments on the clock of the home, as they are written in Britain', () => {
    const say = sayIn('en', 'Europe/London');
    const at = Date.UTC(2025, 6, 1, 22, 30, 9);
    expect(
      [
        say('what-happened.day-long', { at }),
        say('what-happened.day-short', { at: at + 3_600_000 }),
        say('what-happened.tick-second', { at }),
        say('what-happened.tick-month', { at }),
      ].map((text) => text.replace(',', '')),
    ).toEqual(['Tuesday 1 July 2025', 'Wed 2 Jul', '23:30:09', 'Jul 2025']);
  });

  it('makes every word longer and accented in en-XA, and leaves no Latin letter in ar-XB', () => {
    expect(sayIn('en-XA')('shared.not-known')).toBe('[ñöţ ķñöŵñ~~~~]');
    expect(sayIn('ar-XB')('shared.days', { count: 3 })).not.toMatch(/[a-z]/i);
  });
});
