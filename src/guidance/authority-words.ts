import { KeptAuthority } from '../model/authority.ts';
import type { LogEntry } from '../model/log-entry.ts';
import type { Say } from './messages/say.ts';

/** A line of the log, or what is left of one that is not given. */
type LogLine = LogEntry | { readonly redacted: true };
type How = { readonly say: Say; momentIn(utcMs: number): string };

/** By what right the records are held, as the log that is given tells: who stated what, and when. */
export const authorityWords = (log: readonly LogLine[], how: How): string => {
  const stated = statementsIn(log, how);
  if (stated.length > 0) return stated.join(' ');
  const isWhole = log.every((entry) => !('redacted' in entry));
  return how.say(isWhole ? 'authority.not-stated' : 'authority.left-out');
};

/** Each statement in a log as a sentence, the oldest first. */
export const statementsIn = (log: readonly LogLine[], { say, momentIn }: How): readonly string[] =>
  log.flatMap((entry) => {
    const authority = 'redacted' in entry ? undefined : authorityOf(entry);
    if (authority === undefined || 'redacted' in entry) return [];
    const who = entry.who.replaceAll(/\s+/g, ' ').trim();
    const what = say(`authority.${authority}`);
    return [say('authority.stated', { at: momentIn(entry.atMs), who, what })];
  });

const authorityOf = ({ action, details }: LogEntry): KeptAuthority | undefined =>
  action === 'state-authority' ? KeptAuthority.safeParse(details.statement).data : undefined;
