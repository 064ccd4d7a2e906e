import type { Say } from '../../../../guidance/messages/say.ts';
import type { Act, Attribution } from '../../../../model/act.ts';
import type { TimelineRow } from '../../../../model/timeline.ts';
import type { NamesAnswer } from '../../../server/answers.ts';
import { inSentence, plainName } from '../../plain-name.ts';
import type { Gap } from './gap-hours.ts';

const nameLength = 40;

/** A name for an id; the id itself where the records give none. */
export const deviceName = ({ devices }: NamesAnswer, id: string): string => devices[id]?.name ?? id;
export const accountName = ({ accounts }: NamesAnswer, id: string): string =>
  accounts[id]?.name ?? id;
export const automationName = ({ automations }: NamesAnswer, id: string): string =>
  automations[id] ?? id;

export const whatWords = (say: Say, { action }: Pick<Act, 'action'>): string =>
  say(`what-happened.did-${action}`);

/** The devices of an act in few words: the first, and how many more. */
export const devicesWords = (say: Say, { devices }: Act, names: NamesAnswer): string => {
  const [first, ...more] = devices;
  if (first === undefined) return '';
  const name = inSentence(deviceName(names, first), nameLength);
  return more.length === 0
    ? name
    : say('what-happened.devices-more', { first: name, more: more.length });
};

/**
 * Who did it, as far as the record tells: a person only where the household file says whose account
 * it is, and then with that account.
 */
export const whoWords = (
  say: Say,
  { act: { by }, person }: Pick<TimelineRow, 'person'> & { readonly act: { by: Attribution } },
  names: NamesAnswer,
): string => {
  if (by.account !== undefined) {
    const account = accountName(names, by.account);
    if (person === null)
      return say('what-happened.by-account', { name: inSentence(account, nameLength) });
    if (plainName(person) === plainName(account)) return inSentence(person, nameLength);
    return say('what-happened.person-account', {
      person: inSentence(person, nameLength),
      account: inSentence(account, nameLength),
    });
  }
  if (by.automation !== undefined)
    return say('what-happened.by-automation', {
      name: inSentence(automationName(names, by.automation), nameLength),
    });
  return say('what-happened.who-unknown');
};

const causes = [
  'closed-incorrectly',
  'not-running',
  'clock-changed',
  'recording-disabled',
] as const;

/** What a gap is, from when until when, and why, where the record tells. */
export const gapWords = (say: Say, { fromMs, untilMs, aspect, cause }: Gap): string => {
  const known = causes.find((one) => one === cause);
  const why = known === undefined ? '' : ` (${say(`what-happened.cause-${known}`)})`;
  const what = `${say(`what-happened.gap-${aspect}`)}${why}`;
  if (!Number.isFinite(fromMs)) return say('what-happened.gap-until', { until: untilMs, what });
  if (!Number.isFinite(untilMs)) return say('what-happened.gap-from', { from: fromMs, what });
  return say('what-happened.gap-row', { from: fromMs, until: untilMs, what });
};
