import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Household } from '../model/household.ts';
import { builtInStories, builtInStory, markedStories, quietStories } from './built-in-stories.ts';
import { createHome } from './home/create-home.ts';
import { live } from './life/live.ts';
import type { Mark, MarkBook } from './life/mark-book.ts';
import { createPresence } from './life/presence.ts';
import { markedRules } from './marked-rules.ts';
import { actPassages } from './passage-forms/act-passages.ts';
import { undonePassages } from './passage-forms/undone-passages.ts';
import type { Story } from './story.ts';
import { type WrittenStory, writeStory } from './write-story.ts';
import { asking, calls, hashesOf, ownFolder, stored } from './written-story.test-data.ts';

const folder = ownFolder();
afterAll(folder.wipe);
const told = new Map<string, Promise<WrittenStory>>();
const writtenOf = (name: string): Promise<WrittenStory> => {
  const known = told.get(name) ?? writeStory(builtInStory(name), join(folder.path, name));
  told.set(name, known);
  return known;
};

/** Rules whose marks count acts of an account in the history. */
const actRules = new Set<string>(
  [...actPassages, ...undonePassages].map((form) => form.shape.rule.value),
);

describe('the stories', () => {
  it('are at least fourteen of each kind', () => {
    expect(quietStories.length).toBeGreaterThanOrEqual(14);
    expect(markedStories.length).toBeGreaterThanOrEqual(14);
    expect([...quietStories, ...markedStories].sort()).toEqual(builtInStories);
  });

  it('mark every rule there is a word for', () => {
    const marked = markedStories.flatMap((name) =>
      builtInStory(name).marked.flatMap(({ rule, also }) => [rule, ...also]),
    );
    expect([...new Set(marked)].sort()).toEqual([...markedRules]);
  });
});

describe.each(builtInStories)('%s', (name) => {
  it('gives the same bytes twice', async () => {
    const story = builtInStory(name);
    const [one, two] = [join(folder.path, `${name}-one`), join(folder.path, `${name}-two`)];
    for (const place of [one, two]) await writeStory(story, place, { days: 5, rowsPerDay: 20 });
    expect(hashesOf(two)).toEqual(hashesOf(one));
  });

  it('is sound in the database and in the household file', async () => {
    const { config, household } = await writtenOf(name);
    asking(config, (query) => {
      expect(query('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
      expect(query('PRAGMA foreign_key_check')).toEqual([]);
    });
    const read = Household.parse(parse(readFileSync(household, 'utf8')));
    expect(read.people.map((person) => person.name)).toEqual(
      builtInStory(name).people.map((person) => person.name),
    );
  });
});

describe.each(quietStories)('%s is quiet', (name) => {
  it('marks nothing, and every account is somebody’s', async () => {
    const { marks, config, household } = await writtenOf(name);
    expect(builtInStory(name).marked).toEqual([]);
    expect(marks).toEqual([]);
    const text = readFileSync(household, 'utf8');
    for (const { id, system_generated } of stored(config, 'auth').data.users)
      if (!system_generated) expect(text).toContain(`ha:user:${id}`);
  });
});

describe.each(markedStories)('%s is marked', (name) => {
  it('has a mark for each passage, and for every other rule it names', async () => {
    const { marks } = await writtenOf(name);
    const story = builtInStory(name);
    const own = story.marked.map(({ rule }) => rule as string);
    const also = story.marked.flatMap((passage) => passage.also as string[]);
    expect(new Set(marks.map(({ rule }) => rule as string))).toEqual(new Set([...own, ...also]));
    for (const { from, to, count } of marks) {
      expect(Date.parse(from)).toBeLessThanOrEqual(Date.parse(to));
      expect(count).toBeGreaterThan(0);
    }
  });

  it('holds in its history every act that it marks', async () => {
    const { marks, config } = await writtenOf(name);
    const all = asking(config, calls);
    for (const mark of marks.filter(({ rule }) => actRules.has(rule)))
      expect([mark.rule, within(all, mark).length]).toEqual([
        mark.rule,
        expect.toSatisfy((found: number) => found >= mark.count),
      ]);
  });

  it('has whoever it marks elsewhere, and somebody at home, whatever the minutes', () => {
    for (const seed of [1, 2]) {
      const wrong = misplaced({ ...builtInStory(name), seed });
      expect(wrong).toEqual([]);
    }
  });
});

const within = (all: ReturnType<typeof calls>, { from, to, accounts }: Mark) =>
  all.filter(
    ({ atMs, user }) =>
      accounts.includes(`ha:user:${user}`) && atMs >= Date.parse(from) && atMs <= Date.parse(to),
  );

/** Marked acts from away that are done at home, or with nobody there to feel them. */
const misplaced = (story: Story): string[] => {
  const home = createHome(story);
  const presence = createPresence(story, home.calendar);
  const wrong: string[] = [];
  let today = 0;
  const note: MarkBook['note'] = (_, rule, { atMs, people = [] }) => {
    const [by = ''] = people;
    const isAway = !presence.isHome(by, atMs, today);
    const isEmpty = presence.athome(atMs, today).length === 0;
    if (actRules.has(rule) && (!isAway || isEmpty !== (rule === 'unlocked-while-away')))
      wrong.push(`${rule} on day ${today}`);
  };
  const days = live(home, story.days, { note, marks: () => [] });
  while (!days.next().done) today++;
  return [...new Set(wrong)];
};
