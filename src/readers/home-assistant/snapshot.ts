import type { Moment } from '../../model/moment.ts';

/** A small text file of a configuration, held whole. */
export type Document = {
  /** SHA-256 of the file as given. */
  readonly record: string;
  /** The way inside archives; empty for a plain file. */
  readonly path: string;
  readonly text: string;
};

/** A recorder database, lying where it was given or copied out of an archive into the work folder. */
export type HistoryFile = {
  readonly record: string;
  readonly path: string;
  /** Where the database lies; a `-wal` that belongs to it is named, not assumed. */
  readonly location: string;
  readonly walLocation: string | undefined;
  /** Whether `location` is already a private copy that may be opened and wiped. */
  readonly isPrivateCopy: boolean;
};

/** Something that is there and was left closed on purpose. */
export type ClosedFile = {
  readonly record: string;
  /** The way inside archives; empty for a plain file. */
  readonly path: string;
  /** By its path below the configuration folder. */
  readonly name: string;
  readonly topic: 'secrets' | 'settings' | 'other-archives';
};

/** What one folder, one backup or one loose set of files shows of a home at one moment. */
export type Snapshot = {
  /** When it was taken, where the record tells (a backup does, a folder does not). */
  readonly at: Moment | undefined;
  /** By path below the configuration folder, such as `.storage/auth` or `automations.yaml`. */
  readonly documents: ReadonlyMap<string, Document>;
  readonly histories: readonly HistoryFile[];
  readonly closed: readonly ClosedFile[];
};
