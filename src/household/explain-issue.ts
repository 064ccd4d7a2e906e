import type { z } from 'zod';
import type { Mistake, Way } from './mistake.ts';

type Issue = z.core.$ZodIssue;

const knownKeys: Record<string, string> = {
  '': 'household, time_zone, people, shared_accounts, not_known, orders, rooms, exceptions, diary',
  people: 'name, is, lived_here, accounts, phones',
  lived_here: 'from, until',
  orders: 'name, about, from, until',
  exceptions: 'why, rules, when',
  diary: 'from, until, what',
};

const hints: Record<string, string> = {
  household: 'Write `household: 1` as the first line.',
  name: 'Write a name, such as `name: alex`.',
  is: 'Write one of: me, resident, child, carer, guest, never-lived-here, unknown.',
  from: 'Write a day as year-month-day, such as 2025-03-01.',
  until: 'Write a day as year-month-day, such as 2025-03-01.',
  lived_here: 'Write one line for each time, such as `- { from: 2021-05-01, until: 2025-03-01 }`.',
  accounts: 'Write a list with one account on each line: `- ` and its id or its exact name.',
  phones: 'Write a list with one phone on each line: `- ` and its id or its exact name.',
  not_known:
    'Write a list with one account or phone on each line: `- ` and its id or its exact name.',
  shared_accounts: 'Write a list with one account on each line: `- ` and its id or its exact name.',
  people: 'Write a list with one person each, starting with `- name: alex`.',
  orders: 'Write a list with one order each: `- name:`, `about:` (a person), `from:`, `until:`.',
  about: 'Write the name of one of the people above, such as `about: alex`.',
  time_zone: 'Write the name of a time zone, such as `time_zone: Europe/London`.',
  exceptions:
    'Write a list with one exception each: `- why:`, `rules:` (a list), `when:` (fields).',
  diary:
    'Write a list with one entry each: `- { from: 2025-03-01T21:30, what: "..." }`; the day alone will do.',
  what: 'Write in your own words what you noticed, in quotes.',
  why: 'Write in your own words why this is fine.',
  rules: 'Write a list of names of rules; homeground rules lists them.',
  when: 'Write at least one field and its value, such as `when: { actor.person: jo }`.',
  rooms: 'Write a name and one of: bedroom, bathroom, child, living, entrance, outside, unknown.',
};

const lastName = (way: Way): string =>
  String(way.findLast((step) => typeof step === 'string') ?? '');

const hintFor = (way: Way): string =>
  (way[0] === 'rooms' ? hints.rooms : hints[lastName(way)]) ??
  'Start again from the file that `homeground household` writes.';

const inWords = (way: Way): string => {
  const name = lastName(way);
  return name === '' ? 'this file' : `\`${name}\``;
};

const messageFor = (issue: Issue, way: Way): string => {
  if (issue.input === undefined) return `${inWords(way)} is missing`;
  if (issue.code === 'too_small') return `${inWords(way)} is empty`;
  return `${inWords(way)} is not written as it should be`;
};

/** Turns what the schema objects to into plain words. */
export const explainIssue = (issue: Issue): Mistake => {
  const way = issue.path.filter((step) => typeof step !== 'symbol');
  if (issue.code !== 'unrecognized_keys')
    return { way, message: messageFor(issue, way), hint: hintFor(way) };
  const key = issue.keys[0] ?? '';
  return {
    way: [...way, key],
    message: `\`${key}\` is not a word this file knows`,
    hint: `Here it can be one of: ${knownKeys[lastName(way)] ?? knownKeys['']}.`,
  };
};
