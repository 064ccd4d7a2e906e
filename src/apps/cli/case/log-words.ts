import type { LogCheck, LogFault } from '../../../case/open-case.ts';
import { counted } from '../../../guidance/words.ts';
import type { LogAction } from '../../../model/log-entry.ts';

/** What is wrong with the log, behind the number of an entry. */
export const logFaultWords: Readonly<Record<LogFault, string>> = {
  missing: 'is missing',
  changed: 'is not what was written',
  order: 'does not stand behind the one it was written behind',
  head: 'is the last one, and what is signed about the end of the log was changed',
};

export const logActionWords: Readonly<Record<LogAction, string>> = {
  create: 'made the case',
  'add-records': 'added records',
  'save-household': 'saved who is who',
  'write-diary': 'wrote in the diary',
  'correct-diary': 'corrected the diary',
  attach: 'added a file to the diary',
  examine: 'examined the records',
  'make-pack': 'made a pack',
  'time-stamp': 'put a time stamp into a pack',
  'change-passphrase': 'changed the passphrase',
  migrate: 'brought the case to a newer form',
  'set-aside': 'set aside what no record names',
  'return-originals': 'put originals back that had been set aside',
};

/** Whether the log holds, as a sentence. */
export function logCheckLine(check: LogCheck): string {
  return check.isIntact
    ? `The log holds: ${counted(check.entries, 'entry is', 'entries are')} as written, in order, and the end is signed.`
    : `The log does not hold: entry ${check.at} ${logFaultWords[check.why]}.`;
}
