import type { UnreadReason } from '../../../model/unread.ts';
import type { BackupAbout } from './backup-about.ts';

/** A file out of the configuration folder that the reader wants. */
export type BackupFile = {
  readonly kind: 'file';
  /** The way to it through the archives: `homeassistant.tar.gz!data/.storage/auth`. */
  readonly path: string;
  /** Where it lay below the configuration folder: `.storage/auth`. */
  readonly file: string;
  readonly bytes: number;
  /**
   * Readable once, and only before the next item is asked for. It never throws for bad input: where
   * the rest cannot be read it ends early, and the problem is the next item.
   */
  readonly content: AsyncIterable<Uint8Array>;
  /**
   * Whether all of the content came out. The sums of these formats cover an archive, not each file:
   * where a later problem says that the archive is `damaged`, whole files of it may be changed too.
   */
  isWhole(): boolean;
};

/** An inner archive that is there and is not opened: add-ons, `share`, `ssl`, `media`. */
type UnopenedMember = {
  readonly kind: 'unopened';
  readonly path: string;
  readonly bytes: number;
};

/** Something that could not be read; `where` is empty for the backup file itself. */
export type BackupProblem = {
  readonly kind: 'problem';
  readonly where: string;
  readonly why: UnreadReason;
};

export type BackupItem =
  | { readonly kind: 'about'; readonly about: BackupAbout }
  | BackupFile
  | UnopenedMember
  | BackupProblem;

export const problem = (where: string, why: UnreadReason): BackupProblem => ({
  kind: 'problem',
  where,
  why,
});
