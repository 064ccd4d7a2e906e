import { readdirSync, readFileSync } from 'node:fs';
import { HomegroundError } from '../model/homeground-error.ts';
import { parseStory } from './parse-story.ts';
import type { Story } from './story.ts';

const ending = '.story.yml';

const namesIn = (shelf: 'quiet' | 'marked'): string[] =>
  readdirSync(new URL(`./${shelf}/`, import.meta.url))
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();

/** Stories of ordinary life: there is nothing in them for a rule to find. */
export const quietStories: readonly string[] = namesIn('quiet');

/** Stories with passages that rules must see. */
export const markedStories: readonly string[] = namesIn('marked');

/** The stories that come with the program, by name. */
export const builtInStories: readonly string[] = [...quietStories, ...markedStories].sort();

/** A story that comes with the program, by its name. Throws `not-found` where there is none of it. */
export const builtInStory = (name: string): Story => {
  const shelf = markedStories.includes(name) ? 'marked' : 'quiet';
  if (!builtInStories.includes(name)) throw noStory(name);
  return parseStory(readFileSync(new URL(`./${shelf}/${name}${ending}`, import.meta.url), 'utf8'));
};

const noStory = (name: string): HomegroundError =>
  new HomegroundError('not-found', `No story is called ${name}.`, 'List them: homeground story');

/** A story from a file of one's own. Throws `not-found` or `bad-story`. */
export const storyFromFile = (location: string): Story => {
  let text: string;
  try {
    text = readFileSync(location, 'utf8');
  } catch {
    throw new HomegroundError('not-found', `There is no story at ${location}.`, 'Check the path.');
  }
  return parseStory(text);
};
