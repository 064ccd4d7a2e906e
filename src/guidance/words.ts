import { Ability } from '../model/ability.ts';
import { AccountKind, AccountRole } from '../model/account.ts';
import { Grade } from '../model/act.ts';
import { PhoneReport } from '../model/device.ts';
import { Verb } from '../model/finding.ts';
import { Means } from '../model/grant.ts';
import { UnreadReason } from '../model/unread.ts';
import { catalogue, type MessageKey } from './messages/catalogue.ts';

/** The English words of the catalogue for every code of a list. */
const wordsOf = <Code extends string>(
  codes: readonly Code[],
  keyOf: (code: Code) => MessageKey,
): Record<Code, string> =>
  Object.fromEntries(codes.map((code) => [code, catalogue[keyOf(code)]])) as Record<Code, string>;

export const abilityWords = wordsOf(Ability.options, (code) => `words.ability-${code}`);
export const meansWords = wordsOf(Means.options, (code) => `words.means-${code}`);
export const reportWords = wordsOf(PhoneReport.options, (code) => `words.report-${code}`);
export const roleWords = wordsOf(AccountRole.options, (code) => `words.role-${code}`);
export const accountKindWords = wordsOf(AccountKind.options, (code) => `words.kind-${code}`);
export const gradeWords = wordsOf(Grade.options, (code) => `words.grade-${code}`);
export const verbWords = wordsOf(Verb.options, (code) => `words.verb-${code}`);
export const unreadWords = wordsOf(UnreadReason.options, (code) => `words.unread-${code}`);

const needs = [
  'accounts',
  'automations',
  'commands',
  'devices',
  'diary',
  'history',
  'household',
  'presence',
] as const;
export type Need = (typeof needs)[number];
/** What a rule may need, and which record brings it. */
export const needWords = wordsOf(needs, (code) => `words.need-${code}`);

const topics = [
  'history',
  'commands',
  'accounts',
  'devices',
  'automations',
  'backup-downloads',
  'camera-viewing',
  'history-viewing',
  'live-audio',
  'location-viewing',
  'other-ways-in',
  'password-changes',
  'sign-ins',
  'token-use',
  'vendor-app-use',
  'which-device-was-used',
] as const;
/** What coverage speaks of: sheets of a record, and what a product does not write down at all. */
export const topicWords: Readonly<Record<string, string>> = wordsOf(
  topics,
  (code) => `words.topic-${code}`,
);

/** A list as people write it: `a`, `a and b`, `a, b and c`. */
export function listInWords(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** A number with its word: `1 device`, `2 devices`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
