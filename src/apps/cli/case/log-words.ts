import type { LogFault } from '../../../case/open-case.ts';
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
};
