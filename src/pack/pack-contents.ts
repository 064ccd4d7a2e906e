import type { Standing } from '../access/stand.ts';
import type { Act } from '../model/act.ts';
import type { Finding } from '../model/finding.ts';
import type { LogEntry } from '../model/log-entry.ts';
import type { RedactedLogEntry } from './disclosure/disclosure.ts';
import type { Exhibit } from './exhibit.ts';
import type { Selection } from './selection.ts';

/**
 * What a pack says, without what is made of it. An open case gives it when a pack is made, the pack
 * itself when it is checked: whatever is made of it has to come out the same.
 */
export type PackContents = {
  readonly caseId: string;
  readonly madeMs: number;
  readonly programVersion: string;
  readonly chosen: Pick<
    Selection,
    'forWhom' | 'originals' | 'isPrivateIncluded' | 'redactedPeople'
  >;
  readonly exhibits: readonly Exhibit[];
  readonly log: readonly (LogEntry | RedactedLogEntry)[];
  readonly findings: readonly Finding[];
  /** Worked out from the observations and the household that are given. */
  readonly standing: Standing;
  /** The acts that are given, each once, in the order of time and then of their ids. */
  acts(): AsyncIterable<Act>;
};
