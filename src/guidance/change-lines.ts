import type { Change } from '../access/changes-between.ts';
import type { Standing } from '../access/snapshots.ts';
import { accountKindWords, listInWords, meansWords, reportWords, roleWords } from './words.ts';

/** A difference between two records of a home in words; `nameOf` gives the name behind an id. */
export function changeLine(change: Change, nameOf: (id: string) => string): string {
  const what = thing(change.standing, nameOf);
  if (change.what !== 'changed') return `${what}: ${whatWords[change.what]}.`;
  const details = change.fields.map((field) => fieldLine(change, field));
  return `${what}: ${listInWords([...new Set(details)])}.`;
}

const whatWords = {
  added: 'not there before, there after',
  removed: 'there before, no more after',
  'added-again': 'had gone, and is there again',
} as const;

function thing(standing: Standing, nameOf: (id: string) => string): string {
  if (standing.kind === 'account')
    return `${capital(accountKindWords[standing.accountKind])} ${standing.name}`;
  if (standing.kind === 'grant')
    return `Way in of ${nameOf(standing.holder)} (${meansWords[standing.means]})`;
  if (standing.kind === 'device') return `${deviceWords[standing.form]} ${standing.name}`;
  return `${standing.form === 'script' ? 'Script' : 'Automation'} ${standing.name}`;
}

const deviceWords = { hub: 'Hub', phone: 'Phone', device: 'Device' } as const;

/** What a field is called, for those whose values would say nothing to a person. */
const fieldWords: Readonly<Record<string, string>> = {
  trackers: 'what tells where its person is has changed',
  isOrphan: 'the account it belongs to has changed',
  belongsTo: 'the account it belongs to has changed',
  on: 'what it opens has changed',
  can: 'what it can do has changed',
  triggers: 'what sets it off has changed',
  steps: 'what it does has changed',
  tells: 'whom it tells something has changed',
};

function fieldLine({ before, standing }: Change, field: string): string {
  const known = fieldWords[field];
  if (known !== undefined) return known;
  const [old, now] = [facetOf(before, field), facetOf(standing, field)];
  const say = valueWords[field] ?? ((value) => `it is called ${text(value)}`);
  return old === undefined && now === undefined
    ? 'changed'
    : `before, ${say(old)}; after, ${say(now)}`;
}

function facetOf(standing: Standing | undefined, field: string): unknown {
  return standing === undefined
    ? undefined
    : Object.entries(standing).find(([key]) => key === field)?.[1];
}

function text(value: unknown): string {
  return value === undefined || value === null || value === '' ? 'nothing' : String(value);
}

const yesNo =
  (yes: string, no: string) =>
  (value: unknown): string =>
    value === undefined ? 'that was not told' : value === true ? yes : no;

const valueWords: Readonly<Record<string, (value: unknown) => string>> = {
  role: (value) => `its role is ${roleWords[value as keyof typeof roleWords] || 'none'}`,
  room: (value) => `its room is ${text(value)}`,
  reach: (value) => `it works from ${reachWords[value as keyof typeof reachWords] ?? text(value)}`,
  reports: (value) => `it passes on ${reportsText(value)}`,
  isActive: yesNo('it is switched on', 'it is switched off'),
  isEnabled: yesNo('it is switched on', 'it is switched off'),
  isDisabled: yesNo('it is switched off', 'it is switched on'),
  isHidden: yesNo('it is hidden', 'it is shown'),
  isRemoved: yesNo('it is removed', 'it is not removed'),
  isValid: yesNo('it works', 'it does not work'),
  isLocalOnly: yesNo('it works in the home network only', 'it works from anywhere'),
  hasSecondFactor: yesNo('it asks for a second factor', 'it asks for no second factor'),
  canManage: yesNo("it can change other people's access", "it cannot change other people's access"),
};

const reachWords = {
  anywhere: 'anywhere',
  'home-network': 'the home network only',
  unknown: 'a place that is not known',
} as const;

function reportsText(value: unknown): string {
  const reports = Array.isArray(value) ? value : [];
  const words = reports.map((one) => reportWords[one as keyof typeof reportWords] ?? String(one));
  return words.length === 0 ? 'nothing' : listInWords(words);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
