import type { LogEntry } from '../../model/log-entry.ts';
import type { PackOptions } from '../pack-options.ts';

/** Details by which cases of form 1 and 2 committed to contents, without a salt. */
const unsalted = ['hash', 'list', 'sha256', 'findingsHash', 'observations'];

/** Whether what an entry tells of can be found out from its hash by trying. */
export const holdsUnsaltedHash = ({ salt, details, action }: LogEntry): boolean =>
  salt === undefined && action !== 'make-pack' && unsalted.some((name) => name in details);

export type Covering = Pick<
  PackOptions,
  'fromMs' | 'untilMs' | 'findings' | 'isPrivateIncluded' | 'redactedPeople'
>;

/** Whether any observation is left out or shown otherwise than it is. */
export const coversObservations = (options: Omit<Covering, 'findings'>): boolean =>
  options.fromMs !== undefined ||
  options.untilMs !== undefined ||
  !options.isPrivateIncluded ||
  (options.redactedPeople ?? []).length > 0;

/** Whether a pack would keep anything of a case back that is not a file. */
export const coversAnything = (options: Covering): boolean =>
  options.findings !== undefined || coversObservations(options);

/**
 * Whether to warn before such a pack is made: even of entries that are left out of it the hash stands
 * in the log, and whoever guesses all of one can see that the guess is right.
 */
export const canBeGuessed = (log: readonly LogEntry[], options: Covering): boolean =>
  coversAnything(options) && log.some(holdsUnsaltedHash);
