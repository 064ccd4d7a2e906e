import type { Say } from '../../guidance/messages/say.ts';
import { Authority } from '../../model/authority.ts';
import type { LogEntry } from '../../model/log-entry.ts';
import type { PackContents } from '../pack-contents.ts';

type How = { readonly say: Say; momentIn(utcMs: number): string };

/** By what right the records are held, as the log that is given tells: who stated what, and when. */
export const authorityWords = (log: PackContents['log'], { say, momentIn }: How): string => {
  const shown = log.flatMap((entry) => ('redacted' in entry ? [] : [entry]));
  const stated = shown.flatMap((entry) => {
    const authority = authorityOf(entry);
    if (authority === undefined) return [];
    const who = entry.who.replaceAll(/\s+/g, ' ').trim();
    return [
      say('authority.stated', {
        at: momentIn(entry.atMs),
        who,
        what: say(`authority.${authority}`),
      }),
    ];
  });
  if (stated.length > 0) return stated.join(' ');
  return say(shown.length < log.length ? 'authority.left-out' : 'authority.not-stated');
};

const authorityOf = ({ action, details }: LogEntry): Authority | undefined =>
  action === 'state-authority' ? Authority.safeParse(details.statement).data : undefined;
