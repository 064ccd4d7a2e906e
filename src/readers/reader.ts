import type { Readable } from 'node:stream';
import type { ObservationKind, Reading } from '../model/observation.ts';

/** A file as it was given; nobody ever writes to it. */
export type GivenFile = {
  /** The path the person gave: this file itself, or the folder it was found in. */
  readonly given: string;
  /** Where it lies below `given`, with `/` between names; the file's own name if it was given itself. */
  readonly path: string;
  /** Where it lies on this machine. */
  readonly location: string;
  readonly bytes: number;
  /** The first 64 KiB, or less where the file is shorter. */
  readonly head: Uint8Array;
  /** SHA-256 (hex) of the whole file, worked out once and only when asked for. */
  sha256(): Promise<string>;
  open(): Readable;
};

/** What of a file can be seen without reading it. */
export type FileAtSight = Pick<GivenFile, 'given' | 'path' | 'head'>;

/**
 * Whether a file holds keys that may still open something: `held`; `none`; `look`: it is another's
 * file, or only what stands in it can tell.
 */
export type LiveKeys = 'held' | 'none' | 'look';

export type ReadOptions = {
  /** Of encrypted backups, in the order in which they are tried. */
  readonly passwords?: readonly string[] | undefined;
  /** Told of a password that opened something. */
  readonly onPasswordFits?: ((password: string) => void) | undefined;
  /** A private folder for copies that are needed while reading; wiped afterwards by whoever made it. */
  readonly workFolder: string;
  /** Told how far the reading is, for people who wait. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Told of a reader that threw, which is a bug of ours; without it the error is thrown on. */
  readonly onReaderFailed?: ((reader: string, cause: unknown) => void) | undefined;
};

/** `total` is 0 where the whole is not known yet. */
export type Progress = { readonly file: string; readonly done: number; readonly total: number };

export type Manifest = {
  /** Equal to the name of the reader's folder. */
  readonly id: string;
  readonly title: string;
  readonly kinds: readonly ObservationKind[];
  /**
   * `real-record`: seen in data that a real product wrote; `documented`: by its maker or by a parser
   * of real exports; `untested`.
   */
  readonly basis: 'real-record' | 'documented' | 'untested';
};

/** The code that understands one kind of record. It never throws for bad input. */
export type Reader = {
  readonly manifest: Manifest;
  /** Whether this file is for this reader: cheap, by content wherever possible, and exclusive. */
  recognise(file: FileAtSight): boolean;
  /** Which of its files hold live keys: those stay out of a pack unless they are asked for by name. */
  liveKeysIn(file: FileAtSight): LiveKeys;
  /** Reads all files it recognised at once, because they explain each other. */
  read(files: readonly GivenFile[], options: ReadOptions): AsyncIterable<Reading>;
};
