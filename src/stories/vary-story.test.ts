import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { builtInStories, builtInStory } from './built-in-stories.ts';
import { missingRecords } from './missing-records.ts';
import { Story } from './story.ts';
import { misfitsOf } from './story-misfits.ts';
import { variationNo, varyStory } from './vary-story.ts';
import { writeStory } from './write-story.ts';
import { asking, filesBelow, ownFolder } from './written-story.test-data.ts';

const folder = ownFolder();
afterAll(folder.wipe);
const at = (name: string) => join(folder.path, name);
const stories = new Map(builtInStories.map((name) => [name, builtInStory(name)]));
const alarm = builtInStory('the-alarm');
const small = { days: 12, rowsPerDay: 0 };

describe('varyStory', () => {
  it('gives a story that fits together, the same for the same number', () => {
    fc.assert(
      fc.property(fc.constantFrom(...stories.values()), fc.nat(100_000), (story, nr) => {
        const varied = varyStory(story, variationNo(nr));
        expect(Story.parse(varied.story)).toEqual(varied.story);
        expect(misfitsOf(varied.story)).toEqual([]);
        expect(varyStory(story, variationNo(nr))).toEqual(varied);
        expect(varied.story.marked).toEqual(story.marked);
        const weekday = (date: string) => new Date(date).getUTCDay();
        expect(weekday(varied.story.start)).toBe(weekday(story.start));
      }),
    );
  });

  it("changes nothing when told the story's own seed", () => {
    expect(varyStory(alarm, { seed: alarm.seed })).toEqual({ story: alarm, missing: [] });
  });

  it('moves the clock, the season and the bustle, and not what is marked', async () => {
    const { story } = varyStory(alarm, { seed: 9, timeZone: 'Asia/Tokyo', scale: 2 });
    expect(story.time_zone).toBe('Asia/Tokyo');
    expect(story.start).not.toBe(alarm.start);
    expect(story.rows_per_day).toBe(2 * alarm.rows_per_day);
    const [one, other] = [
      await writeStory(alarm, at('told'), { rowsPerDay: 0, missing: ['history'] }),
      await writeStory(story, at('varied'), { rowsPerDay: 0, missing: ['history'] }),
    ];
    const told = one.marks.map(({ rule, count }) => [rule, count]);
    expect(other.marks.map(({ rule, count }) => [rule, count])).toEqual(told);
  });

  it('uses every time zone and leaves out every kind of record, most often none', () => {
    const many = Array.from({ length: 500 }, (_, nr) => variationNo(nr));
    expect(new Set(many.map(({ timeZone }) => timeZone)).size).toBe(9);
    expect(new Set(many.flatMap(({ missing }) => missing))).toEqual(new Set(missingRecords));
    const whole = many.filter(({ missing }) => missing.length === 0);
    expect(whole.length).toBeGreaterThan(300);
    expect(whole.length).toBeLessThan(400);
  });
});

describe('a record that is left out', () => {
  const written = (missing: readonly (typeof missingRecords)[number][]) =>
    writeStory(alarm, at(`without-${missing.join('-')}`), { ...small, missing });

  it('is not there, and the others are', async () => {
    const whole = await writeStory(alarm, at('whole'), small);
    const all = filesBelow(whole.config);
    const gone = async (missing: (typeof missingRecords)[number]) => {
      const { config } = await written([missing]);
      const left = new Set(filesBelow(config));
      return all.filter((path) => !left.has(path));
    };
    expect(await gone('history')).toEqual(['home-assistant_v2.db']);
    expect(await gone('automations')).toEqual(['automations.yaml']);
    expect(await gone('storage')).toEqual(all.filter((path) => path.startsWith('.storage/')));
    expect(await gone('accounts')).toEqual(all.filter((path) => /\/(http\.)?auth/.test(path)));
    expect(await gone('presence')).toEqual([]);
    const { household, marks } = await written(['household']);
    expect(existsSync(household)).toBe(false);
    expect(existsSync(whole.household)).toBe(true);
    expect(marks).toEqual(whole.marks);
  });

  it('can be the whereabouts of everybody', async () => {
    const { config } = await written(['presence', 'household']);
    const tracked = asking(config, (query) =>
      query(
        "SELECT entity_id FROM states_meta WHERE entity_id GLOB 'person.*' OR entity_id GLOB 'device_tracker.*'",
      ),
    );
    expect(tracked).toEqual([]);
  });
});
