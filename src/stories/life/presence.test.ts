import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInStory } from '../built-in-stories.ts';
import { createCalendar } from '../calendar.ts';
import { createPresence } from './presence.ts';

const presenceOf = (name: Parameters<typeof builtInStory>[0]) => {
  const story = builtInStory(name);
  const calendar = createCalendar(story.start, story.time_zone);
  return { calendar, presence: createPresence(story, calendar) };
};

describe('createPresence', () => {
  it('has somebody on a night shift out until the next morning', () => {
    const { calendar, presence } = presenceOf('ordinary-family');
    // Day 0 is a Monday, a working night.
    expect(presence.isHome('sam', calendar.at(0, '20:00'), 0)).toBe(true);
    expect(presence.isHome('sam', calendar.at(0, '23:30'), 0)).toBe(false);
    expect(presence.isHome('sam', calendar.at(1, '03:00'), 1)).toBe(false);
    expect(presence.isHome('sam', calendar.at(1, '09:00'), 1)).toBe(true);
  });

  it('has a carer here only on their days', () => {
    const { calendar, presence } = presenceOf('ordinary-family');
    expect(presence.isHome('jo', calendar.at(2, '16:30'), 2)).toBe(true);
    expect(presence.isHome('jo', calendar.at(3, '16:30'), 3)).toBe(false);
  });

  it('never brings back somebody who moved out', () => {
    const { calendar, presence } = presenceOf('separated-couple');
    expect(presence.isHome('sam', calendar.at(11, '22:00'), 11)).toBe(true);
    fc.assert(
      fc.property(fc.integer({ min: 13, max: 400 }), fc.nat(23), (day, hour) => {
        const atMs = calendar.startOf(day) + hour * 3_600_000;
        expect(presence.isHome('sam', atMs, day)).toBe(false);
      }),
    );
  });

  it('moves everybody in turn: out, then in, then out', () => {
    const { presence } = presenceOf('ordinary-family');
    const last = new Map([['jo', false]]);
    for (let day = 0; day < 60; day++)
      for (const { person, isHome } of presence.movesOf(day)) {
        expect(isHome).not.toBe(last.get(person) ?? true);
        last.set(person, isHome);
      }
    expect([...last.keys()].sort()).toEqual(['alex', 'jo', 'robin', 'sam']);
  });
});
