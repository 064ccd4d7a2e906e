import type { Ability } from '../model/ability.ts';
import type { AccountKind, AccountRole } from '../model/account.ts';
import type { Grade } from '../model/act.ts';
import type { PhoneReport } from '../model/device.ts';
import type { Verb } from '../model/finding.ts';
import type { Means } from '../model/grant.ts';
import type { UnreadReason } from '../model/unread.ts';

/** Plain English for every code that a person may see; readers and rules give codes, never sentences. */
export const abilityWords: Record<Ability, string> = {
  watch: 'watch',
  listen: 'listen',
  talk: 'talk',
  locate: 'locate',
  sense: 'sense who is there',
  lock: 'lock and open doors',
  alarm: 'set the alarm',
  climate: 'heat and cool',
  light: 'light',
  power: 'switch power',
  media: 'play sound and pictures',
  notify: 'send messages',
};

export const meansWords: Record<Means, string> = {
  account: 'password',
  session: 'open session',
  token: 'long-lived token',
  app: 'phone app',
  webhook: 'webhook',
  cloud: 'cloud link',
  voice: 'voice assistant',
  pairing: 'pairing',
  network: 'being on the home network',
  code: 'code',
  automation: 'automation',
  system: 'the hub itself',
};

export const reportWords: Record<PhoneReport, string> = {
  location: 'where it is',
  notifications: 'the messages it shows',
  activity: 'walking, driving or resting',
  calls: 'calls',
  'app-use': 'which app is open',
  network: 'its network',
  health: 'health and sleep',
  battery: 'its battery',
};

export const roleWords: Record<AccountRole, string> = {
  owner: 'owner',
  admin: 'administrator',
  member: 'member',
  guest: 'may only look',
  none: '',
};

export const accountKindWords: Record<AccountKind, string> = {
  user: 'account',
  system: 'part of the hub',
  'tracked-person': 'followed, without an account',
  automation: 'automation',
  token: 'long-lived token',
  session: 'session',
  app: 'phone app',
  webhook: 'webhook',
  cloud: 'cloud link',
  'voice-assistant': 'voice assistant',
  pairing: 'pairing',
};

export const gradeWords: Record<Grade, string> = {
  confirmed: 'the record carries the command and its account',
  window: "credited by the product's own time window only",
  automation: 'done by an automation',
  unknown: "by a switch, a maker's app or the device itself",
};

export const verbWords: Record<Verb, string> = {
  monitor: 'Watching and following',
  harass: 'Disturbing',
  coerce: 'Putting under pressure',
  control: 'Controlling the home',
};

export const unreadWords: Record<UnreadReason, string> = {
  'not-recognised': 'not a kind of record that Homeground knows',
  'not-understood': 'there, but not understood',
  'not-json': 'should be JSON, and is not',
  'not-yaml': 'should be YAML, and has a mistake in it',
  'not-text': 'should be text, and is not',
  'not-a-database': 'should be a database, and is not',
  'unknown-shape': 'has a form that is not known yet',
  'unknown-version': 'was written by a version that is not known yet',
  empty: 'empty',
  truncated: 'cut off: the end is missing',
  damaged: 'damaged: its contents were changed or broken',
  'too-large': 'larger than the limit',
  'unsafe-path': 'has a name that leads outside, and was left alone',
  link: 'a link to somewhere else, which is not followed',
  'not-readable': 'could not be opened',
  'password-needed': 'encrypted, and no password was given',
  'wrong-password': 'encrypted, and the password does not open it',
  'reader-failed': 'a mistake of this program stopped the reading',
};

/** What a rule may need, and which record brings it. */
export const needWords = {
  accounts: "the hub's accounts: a full backup, or the folder .storage of its configuration",
  automations: "the hub's automations: a full backup, or automations.yaml of its configuration",
  devices: "the hub's list of devices: a full backup, or the folder .storage of its configuration",
  diary: 'a diary in the household file: what you noticed, and when',
  history: "the hub's history: home-assistant_v2.db, or a backup that holds it",
  household:
    'a household file that says who is who: homeground household <records> --out household.yml',
  presence:
    'history of who was at home: people or phones tracked by the hub, and given in the household file',
} as const;
export type Need = keyof typeof needWords;

/** What coverage speaks of: sheets of a record, and what a product does not write down at all. */
export const topicWords: Readonly<Record<string, string>> = {
  history: 'history',
  accounts: 'accounts',
  devices: 'devices',
  automations: 'automations',
  'backup-downloads': 'who downloaded a backup',
  'camera-viewing': 'who looked at a camera, live or later',
  'history-viewing': 'who read the history or looked at a page of the app',
  'live-audio': 'who listened in, and what was said',
  'location-viewing': 'who looked up where somebody was',
  'other-ways-in': 'ways in that do not go through the hub, such as file shares or add-ons',
  'password-changes': 'changes of passwords and of the second factor',
  'sign-ins': 'sign-ins and sign-outs, as they happened',
  'token-use': 'the use of long-lived tokens',
  'vendor-app-use': "what was done in a maker's own app",
  'which-device-was-used': 'which phone or computer a command came from',
};

/** A list as people write it: `a`, `a and b`, `a, b and c`. */
export function listInWords(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** A number with its word: `1 device`, `2 devices`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
