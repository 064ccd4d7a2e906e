import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HomegroundError } from '../model/homeground-error.ts';
import { builtInStories, builtInStory } from './built-in-stories.ts';
import { parseStory } from './parse-story.ts';

const family = readFileSync(new URL('./quiet/ordinary-family.story.yml', import.meta.url), 'utf8');

const mistakeIn = (text: string): string => {
  try {
    parseStory(text);
  } catch (error) {
    if (error instanceof HomegroundError) return `${error.code} ${error.message}`;
    throw error;
  }
  return 'no mistake';
};

const lineOf = (text: string): number => family.slice(0, family.indexOf(text)).split('\n').length;

describe('parseStory', () => {
  it.each(builtInStories)('reads %s', (name) => {
    expect(builtInStory(name).people.map((person) => person.name)).toContain('alex');
  });

  it.each([
    ['at: "06:00"', 'at: "6 am"'],
    ['time_zone: Europe/Berlin', 'time_zone: Europe/Nowhere'],
    ['kind: siren', 'kind: trumpet'],
    ['room: Bathroom }', 'room: Cellar }'],
    ['told: sam', 'told: somebody'],
    ['light: Child Lamp', 'light: Heating'],
    ['name: Siren', 'name: Hall Light'],
    ['rows_per_day: 1500', 'rows_per_day: many'],
    ['days: 60', 'dayz: 60'],
  ])('names the line of a mistake: %s -> %s', (good, bad) => {
    const message = mistakeIn(family.replace(good, bad));
    const line = good === 'days: 60' ? 1 : lineOf(good);
    expect(message).toMatch(/^bad-story Line \d+ of the story: /);
    expect(message).toContain(good === 'days: 60' ? 'Line' : `Line ${line} `);
  });

  it('names the line where the text is not YAML', () => {
    expect(mistakeIn('story: 1\ntitle: [unclosed\n')).toMatch(/^bad-story Line [23] /);
  });

  it('names what is wrong where a `*` refers to nothing', () => {
    expect(mistakeIn(`${family}\nextra: *nowhere\n`)).toContain('refers to nothing');
  });

  it('refuses a marked day after which the story is over', () => {
    const couple = readFileSync(
      new URL('./marked/separated-couple.story.yml', import.meta.url),
      'utf8',
    );
    expect(mistakeIn(couple.replace('days: [31, 34, 44]', 'days: [31, 59]'))).toContain(
      'must come before day 59',
    );
  });

  it('meets any text with a story or with one clear error', () => {
    fc.assert(
      fc.property(fc.nat(family.length), fc.string(), fc.nat(40), (at, text, gone) => {
        mistakeIn(family.slice(0, at) + text + family.slice(at + gone));
      }),
      { numRuns: 60 },
    );
  });
});
