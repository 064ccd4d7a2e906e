import type { Readable } from 'node:stream';
import type { Scalar } from '../model/act.ts';
import type { Commitment } from '../model/commitment.ts';
import type { DiaryEntry } from '../model/diary-entry.ts';
import type { Household } from '../model/household.ts';
import type { KeptRecord } from '../model/kept-record.ts';
import type { LogAction, LogEntry } from '../model/log-entry.ts';
import type { Unread } from '../model/unread.ts';
import type { Progress } from '../readers/reader.ts';
import type { Attachment } from './attach.ts';
import type { PassphraseChange } from './change-passphrase.ts';
import type { ExaminationWriter, KeptExamination } from './kept-examination.ts';
import type { FileToNote } from './note-file.ts';
import type { Timeline } from './timeline.ts';

export type CaseAbout = {
  /** Random, 16 hex digits. */
  readonly id: string;
  readonly createdMs: number;
  /** Version of the form of the case. */
  readonly format: number;
  /** Public Ed25519 key (32 bytes, hex) made for this case; its packs are signed with it. */
  readonly publicKey: string;
  /** The label under which the log is written. */
  readonly who: string;
};

/** What opening the case did with files that no record names, or not any more. */
export type Tidied = {
  /** Names below `set-aside/`, moved there just now. */
  readonly setAside: readonly string[];
  /** Numbers of originals that were set aside once, and are back in their place. */
  readonly returned: readonly number[];
  /** Where the end of `case.db-wal` could not be used: the name of the copy that was set aside. */
  readonly cutWal: string | undefined;
  /** Where a `case.db-wal` of another time lay beside `case.db`: its name below `set-aside/`. */
  readonly otherWal: string | undefined;
  /** Whether the hash beside the key file is its hash, or was not and is written anew. */
  readonly keyHash: 'fits' | 'mended' | 'wrong';
};

export type AddedRecords = {
  readonly batch: number;
  readonly added: readonly KeptRecord[];
  /** Files whose bytes the case already had under the same path. */
  readonly alreadyThere: readonly string[];
  /** What lay there and is no ordinary file that may be read: links, devices, what is too deep. */
  readonly leftOut: readonly Unread[];
};

export type Lending = {
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Aborted: nothing more is laid out, and it ends with the reason of the signal. */
  readonly signal?: AbortSignal | undefined;
};

/** How far originals are checked. */
export type Checking = Lending & {
  /** Read to the end are the smallest ones that together have no more; without it, all of them. */
  readonly mostBytes?: number | undefined;
};

/** An original that is not what was kept, and the record that it belongs to. */
export type OriginalFault = {
  readonly original: number;
  readonly n: number;
  readonly path: string;
};

/** What became of the originals on the disk. */
export type OriginalsCheck = {
  readonly originals: number;
  /** How many were read to the end and compared with what was kept; of the others the size was. */
  readonly readWhole: number;
  readonly missing: readonly OriginalFault[];
  readonly changed: readonly OriginalFault[];
  /** Files in `originals/` that no record names and that could not be set aside. */
  readonly surplus: readonly string[];
  /** What lies in `set-aside/`. */
  readonly setAside: readonly string[];
  /** What else lies in `originals/`; it is no part of the case. */
  readonly strange: readonly string[];
};

export type PagesCheck = {
  readonly pages: number;
  /** Pages that are not as they were written. */
  readonly damagedPages: readonly number[];
  /** What SQLite finds wrong with how they hang together, in its own words. */
  readonly otherFaults: readonly string[];
};

/** Parts of what a case keeps. */
export type CasePart =
  | 'records'
  | 'household'
  | 'diary'
  | 'log'
  | 'settings'
  | 'examination'
  | 'timeline'
  | 'observations';

export type ContentsCheck = PagesCheck & { readonly unreadable: readonly CasePart[] };

export type DiaryDraft = Pick<DiaryEntry, 'from' | 'until' | 'isRough' | 'text' | 'attachments'>;

export type WrittenDiary = {
  readonly draft: Omit<DiaryDraft, 'attachments'>;
  /** The entry that this one corrects. */
  readonly corrects: string | null;
};

export type LogCheck =
  | {
      readonly isIntact: true;
      readonly entries: number;
      /** What entries of an earlier form do not tell of, so that it was compared with nothing. */
      readonly notCompared: readonly CaseThing[];
    }
  | {
      readonly isIntact: false;
      /** Number of the entry; 0 where none tells of what is there. */
      readonly at: number;
      readonly why: LogFault;
      /** Everything in the case that is not what the log says was written, the first one first. */
      readonly contents: readonly ContentFault[];
    };

/**
 * `missing` an entry; `changed`; `order`: not behind the one it was written behind; `head`: what is
 * signed was changed; `contents`: the log is whole, and the case holds something else.
 */
export type LogFault = 'missing' | 'changed' | 'order' | 'head' | 'contents';

/** What of a case the log tells of. */
export type CaseThing =
  | 'case'
  | 'commitments'
  | 'record'
  | 'household'
  | 'diary'
  | 'examination'
  | 'observations'
  | 'timeline';

/** Something in a case that the log tells otherwise. */
export type ContentFault = {
  /** Number of the entry that tells of it; 0 where none does. */
  readonly at: number;
  readonly thing: CaseThing;
  /** Which one, or what about it: a number, the name of a detail or field; may be empty. */
  readonly which: string;
  readonly why: 'changed' | 'missing' | 'added';
};

/** `quick` leaves out the examination, which takes as long as there is much in it. */
export type LogCheckDepth = 'whole' | 'quick';

/**
 * A case that is open. Whatever a method has returned from is on the disk and survives a kill.
 * Methods that write throw `HomegroundError` `disk-full` where there is no room, and leave the case
 * as it was.
 */
export type OpenCase = {
  readonly folder: string;
  about(): CaseAbout;
  /** What was done when it was opened. */
  readonly tidied: Tidied;

  records(): readonly KeptRecord[];
  /** Keeps every ordinary file at or below the paths; `not-found` where nothing is at one. */
  addRecords(paths: readonly string[], onProgress?: (p: Progress) => void): Promise<AddedRecords>;
  /** The bytes of the original, as they were given. */
  openRecord(n: number): Readable;
  /**
   * Lends all records (no attachments) as plain files in a private folder, wiped afterwards: one
   * folder a batch, the paths below it as they were given.
   */
  lendRecords<Result>(
    use: (lent: {
      readonly paths: readonly string[];
      readonly workFolder: string;
    }) => Promise<Result>,
    how?: Lending,
  ): Promise<Result>;
  /** Looks at every original, and reads them to the end as far as asked. */
  checkOriginals(how?: Checking): Promise<OriginalsCheck>;
  /** Goes over every page of the database, and reads everything that is kept in it. */
  checkContents(): Promise<ContentsCheck>;
  /** The passwords of encrypted backups in this case, if the person chose to keep them here. */
  backupPasswords(): readonly string[];
  /** Keeps them beside those that are kept. */
  keepBackupPasswords(passwords: readonly string[]): void;

  /** The household file as text, and as it was understood. */
  householdText(): string | undefined;
  household(): Household | undefined;
  /** Throws `bad-household` and keeps the old one where the text is none. */
  saveHousehold(text: string): void;

  /** In the order of writing, corrected ones included. */
  diary(): readonly DiaryEntry[];
  writeDiary(draft: DiaryDraft): DiaryEntry;
  /** The old entry stays. Throws `not-found` where there is none of that id. */
  correctDiary(id: string, draft: DiaryDraft): DiaryEntry;
  /** An entry (or a correction of another) and the files that come with it: all of it or nothing. */
  writeDiaryWith(files: readonly Attachment[], written: WrittenDiary): Promise<DiaryEntry>;
  /** Keeps a photo or message for the diary. */
  attach(name: string, bytes: Readable): Promise<KeptRecord>;

  /** The examination kept last; undefined where there is none yet. */
  examination(): KeptExamination | undefined;
  /** Whether records, household or diary changed since, or an earlier version kept it. */
  isExaminationStale(): boolean;
  /** Starts a new examination, which takes the place of the old one only when it is finished. */
  beginExamination(): ExaminationWriter;
  timeline(): Timeline;
  /** Observations of the kept examination as NDJSON lines, in the order of reading. */
  observationLines(): AsyncIterable<string>;

  log(): readonly LogEntry[];
  /** Whether every entry is as it was written, and everything in the case is what they tell of. */
  checkLog(depth?: LogCheckDepth): LogCheck;
  /** What the log commits to, with the salts: they go into a pack only for what stands in it. */
  commitments(): readonly Commitment[];
  /** Adds a line to the log. */
  note(action: LogAction, details: Readonly<Record<string, Scalar>>): LogEntry;
  /** Has a file outside the case get its name, and adds a line about it: both or neither. */
  noteFile(line: Pick<LogEntry, 'action' | 'details'>, file: FileToNote): void;
  /** The page where the person stopped. */
  lastPage(): string | undefined;
  keepLastPage(page: string): void;
  /** What was being filled in when the person stopped, as the pages left it. No part of the log or of a pack. */
  drafts(): string | undefined;
  keepDrafts(text: string): void;

  /** Signs bytes with the case's own Ed25519 key. */
  sign(bytes: Uint8Array): Uint8Array;

  /**
   * Throws `wrong-passphrase` where `old` is not the one in force, `bad-usage` for one that could not
   * be typed again, and what the disk says; whenever it throws, `old` is still the one that opens.
   */
  changePassphrase(old: string, next: string): Promise<PassphraseChange>;
  close(): void;
};

/** Program, person and place that open a case; they go into its log. */
export type Opening = {
  readonly passphrase: string;
  /** The label for the log; the one given when the case was made where it is left out. */
  readonly who?: string | undefined;
  readonly programVersion: string;
  /** The clock; only tests give another. */
  readonly now?: () => number;
  /** Cost of a try at the passphrase, as a power of two; only tests give another. */
  readonly workFactor?: number;
};
