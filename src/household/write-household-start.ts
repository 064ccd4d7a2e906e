import type { Account } from '../model/account.ts';
import type { Device } from '../model/device.ts';
import type { Observation } from '../model/observation.ts';
import { isTimeZone } from './is-time-zone.ts';
import { type Proposal, proposePeople } from './propose-people.ts';
import { note, quote } from './quote.ts';

const entry = ({ id, name }: Account | Device, more = ''): string =>
  [quote(id), note(`${name} ${more}`)].filter((part) => part !== '').join('  # ');

const head = [
  '# This file tells who is who in your home. Nobody but you needs to see it.',
  '# Fill in what you know. Leave what you do not know. You can come back to it at any time.',
  '# Everything behind a # is a note for you. Take the # away to make an example count.',
  'household: 1',
];

const peopleNotes = [
  '',
  '# The people. For each one:',
  '#   is: write one of these words',
  '#     me                 this is you',
  '#     resident           a grown-up who lives or lived here',
  '#     child              a child who lives or lived here',
  '#     carer              somebody who comes to help or to work here',
  '#     guest              somebody who visits',
  '#     never-lived-here   somebody who never lived here',
  '#     unknown            you do not know, or you would rather not say yet',
  '#   lived_here: from which day until which day? No line means: all the time.',
  '#     Somebody who came in May 2021 and moved out on 1 March 2025 is written like this:',
  '#       - { from: 2021-05-01, until: 2025-03-01 }',
  '#   accounts: which accounts does this person use? Move a line if it is under the wrong name.',
  '#   phones: which phones does this person carry?',
];

const list = (key: string, entries: readonly string[]): string[] =>
  entries.length === 0
    ? [`    ${key}:`]
    : [`    ${key}:`, ...entries.map((text) => `      - ${text}`)];

const personLines = ({ name, accounts, phones }: Proposal): string[] => [
  '',
  `  - name: ${quote(name)}`,
  '    is: unknown  # Who is this?',
  '    lived_here:  # Since when? Until when?',
  ...list(
    'accounts',
    accounts.map((account) =>
      entry(account, account.accountKind === 'tracked-person' ? '(followed, cannot sign in)' : ''),
    ),
  ),
  ...list(
    'phones',
    phones.map((phone) => entry(phone)),
  ),
];

const notedLines = (title: string, entries: readonly string[]): string[] =>
  entries.length === 0 ? [] : ['', title, ...entries.map((text) => `#   - ${text}`)];

/** An example counts once the `#` before it is taken away. */
const tail = [
  '',
  '# Accounts that several people use, such as the one of a tablet on the wall.',
  '# What such an account does is never put down to one person.',
  'shared_accounts:',
  '#  - family tablet',
  '',
  '# An order or agreement that somebody has to keep to. `about` is one of the people above.',
  'orders:',
  '#  - { name: court order, about: sam, from: 2025-03-01, until: 2026-03-01 }',
  '',
  '# What kind of room is it? Only needed where the name does not tell. One of:',
  '# bedroom, bathroom, child, living, entrance, outside, unknown.',
  'rooms:',
  "#  robin's den: child",
  '',
  '# Something that is found and is fine? Say so here, and it is left out and counted as left out.',
  'exceptions:',
  '#  - { why: jo looks in on the children, rules: [camera-captures], when: { actor.person: jo } }',
  '',
  '# What you noticed, and when: a day, or a day and a time. Only put it here if nobody else reads this.',
  'diary:',
  '#  - { from: 2025-03-01T21:30, what: "knew that I had been out" }',
  '',
];

const zoneLines = (devices: readonly Device[]): string[] => {
  const zone = devices.find(({ form, timeZone }) => form === 'hub' && timeZone)?.timeZone;
  const question = '# Which time does the clock on your wall show? Change it if this is wrong.';
  if (zone !== undefined && isTimeZone(zone)) return ['', question, `time_zone: ${quote(zone)}`];
  return [
    '',
    question,
    '# The records do not tell. Example: time_zone: Europe/London',
    'time_zone:',
  ];
};

/** The file that `homeground household` writes: what was found, with a question beside it. */
export const writeHouseholdStart = (observations: Iterable<Observation>): string => {
  const accounts: Account[] = [];
  const devices: Device[] = [];
  for (const observation of observations)
    if (observation.kind === 'account') accounts.push(observation);
    else if (observation.kind === 'device') devices.push(observation);
  const { people, otherPhones, otherAccounts } = proposePeople(accounts, devices);
  return [
    ...head,
    ...zoneLines(devices),
    ...peopleNotes,
    'people:',
    ...people.flatMap(personLines),
    ...notedLines(
      '# Phones that were found and are not written above. Whose are they?',
      otherPhones.map((phone) => entry(phone)),
    ),
    ...notedLines(
      '# Other ways in that were found. Is one of them the account of somebody above?',
      otherAccounts.map((account) => entry(account, `(${account.accountKind})`)),
    ),
    ...tail,
  ].join('\n');
};
