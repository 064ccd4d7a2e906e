import type { Act } from '../../model/act.ts';
import type { DiaryEntry } from '../../model/diary-entry.ts';
import type { Finding } from '../../model/finding.ts';
import type { LogEntry } from '../../model/log-entry.ts';
import type { Reading } from '../../model/observation.ts';

/** Stands where a private text was. */
export const redacted = '[redacted]';

/** How every text begins that stands where the name of a person was. */
export const redactedPersonMark = '[redacted ';

/** Stands where the name of the person was that is the `index`th to be redacted, from 0. */
export const redactedPerson = (index: number): string => `${redactedPersonMark}${index + 1}]`;

/** A log entry that names somebody who is redacted: only what the chain needs. */
export type RedactedLogEntry = Pick<LogEntry, 'n' | 'previous' | 'hash'> & {
  readonly redacted: true;
};

/** What stands for names in a text. */
export const redactedPeopleMarks = /\[redacted \d+\]/g;

/** How much was redacted, by kind; counted while a pack is written. */
export type RedactionCounts = {
  privateTexts: number;
  logEntries: number;
  attachments: number;
};

/** How much is left out, by why. */
export type LeftOut = {
  acts: number;
  states: number;
  /** Lines that tell of it, acts too. */
  presence: number;
  /** Acts of those, each once however many records carry it. */
  presenceActs: number;
};

/** What of a case goes into one pack, and how: chooses by time and finding, and redacts. */
export type Disclosure = {
  /** Nothing is left out or redacted but what tells of presence. */
  readonly isWhole: boolean;
  readonly isPrivateIncluded: boolean;
  /** Chosen and redacted. */
  readonly findings: readonly Finding[];
  /** Whether an act is in the time that was chosen, or shows one of the findings. */
  includesAct(act: Pick<Act, 'id' | 'at'>): boolean;
  /** Why something is left out: an act or state of another time, or somebody else's presence. */
  leftOutBy(reading: Reading): Exclude<keyof LeftOut, 'presenceActs'> | undefined;
  /** Whether a line of the observations goes in as it is, without a look at what it says. */
  isWholeLine(line: string): boolean;
  /** Undefined for what is left out. */
  reading(reading: Reading): Reading | undefined;
  diaryEntry(entry: DiaryEntry): DiaryEntry;
  logEntry(entry: LogEntry): LogEntry | RedactedLogEntry;
  /**
   * Names of redacted people replaced, and ids by which they could be known, in a text or in every text
   * of a value; once for each, since what stands for an id looks like one.
   */
  withoutNames<Value>(value: Value): Value;
  /** Of those to be redacted, whoever was named nowhere so far. */
  notMet(): readonly string[];
  readonly counts: Readonly<RedactionCounts>;
};
