import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, writevSync } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { readOrdinary } from '../readers/open-ordinary.ts';
import { decryptAge, encryptAge } from './age/age-file.ts';
import { asCaseError, caseDamaged } from './case-errors.ts';
import { type CaseFiles, isThere, originalPath } from './case-files.ts';
import { removeQuietly, renameDurably, syncFolder } from './durable-file.ts';
import type { CaseKeys } from './key-file.ts';
import { numbersIn } from './originals-folder.ts';

export type Stored = { readonly sha256: string; readonly bytes: number };

const oneMegabyte = 1024 * 1024;

/** The encrypted originals of a case: files of the age format that its identity opens. */
export type Originals = {
  /**
   * Encrypts while it reads; what it holds is on the disk when it is done, and its name after `flush`.
   * It gets the number that is wished or, where one like it was ever given, a later one. Nothing that
   * is there is written over.
   */
  store(
    wished: number,
    plain: () => AsyncIterable<Uint8Array>,
    onBytes?: (bytes: number) => void,
  ): Promise<Stored & { readonly original: number }>;
  /** Has the names of all that was stored on the disk: before any row names one. */
  flush(): void;
  /** The bytes as they were given; ends in `case-damaged` where they are no longer those. */
  open(n: number, expected: Stored): Readable;
  /** Takes back what was just stored and is named by no row; what stays is set aside by the next opening. */
  remove(n: number): void;
  /** Whether its file is there; what is in it shows only when it is read. */
  isThere(n: number): boolean;
  /** Puts what was just stored in the place of an equal one whose file is lost. */
  takePlace(stored: number, lost: number): void;
};

/** `named`: the numbers that rows name; none of them is given again, even where its file is lost. */
export function openOriginals(
  files: CaseFiles,
  keys: CaseKeys,
  named: Iterable<number>,
): Originals {
  let last = Math.max(0, ...named, ...numbersIn(files.originals), ...numbersIn(files.setAside));
  return {
    async store(wished, plain, onBytes) {
      const original = Math.max(wished, last + 1);
      last = original;
      const path = originalPath(files, original);
      const counter = countAndHash(onBytes);
      await writeSealed(`${path}.part`, encryptAge(counter.through(plain), keys.recipient));
      renameSync(`${path}.part`, path);
      return { ...counter.stored(), original };
    },
    flush: () => syncFolder(files.originals),
    open: (n, expected) =>
      Readable.from(openChecked(originalPath(files, n), keys.identity, expected), {
        objectMode: false,
      }),
    remove: (n) => removeQuietly(originalPath(files, n)),
    isThere: (n) => isThere(originalPath(files, n)),
    takePlace: (stored, lost) =>
      renameDurably(originalPath(files, stored), originalPath(files, lost)),
  };
}

function countAndHash(onBytes: ((bytes: number) => void) | undefined) {
  const hash = createHash('sha256');
  let bytes = 0;
  return {
    // Opened only now: a file that cannot be opened says so to nobody until it is read.
    async *through(plain: () => AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
      for await (const piece of plain()) {
        hash.update(piece);
        bytes += piece.length;
        onBytes?.(bytes);
        yield piece;
      }
    },
    stored: (): Stored => ({ sha256: hash.digest('hex'), bytes }),
  };
}

async function writeSealed(path: string, sealed: AsyncIterable<Buffer>): Promise<void> {
  const file = openSync(path, 'wx', 0o600);
  try {
    let waiting: Buffer[] = [];
    let held = 0;
    const flush = (): void => {
      writeAll(file, waiting);
      waiting = [];
      held = 0;
    };
    for await (const piece of sealed) {
      waiting.push(piece);
      held += piece.length;
      if (held >= oneMegabyte) flush();
    }
    flush();
    fsyncSync(file);
  } catch (cause) {
    removeQuietly(path);
    throw asCaseError(cause);
  } finally {
    closeSync(file);
  }
}

function writeAll(file: number, pieces: readonly Buffer[]): void {
  let rest = Buffer.concat(pieces);
  while (rest.length > 0) rest = rest.subarray(writevSync(file, [rest]));
}

async function* openChecked(
  path: string,
  identity: string,
  expected: Stored,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  const where = `originals/${basename(path)}`;
  let bytes = 0;
  try {
    for await (const piece of decryptAge(readOrdinary(path, false), identity)) {
      hash.update(piece);
      bytes += piece.length;
      yield piece;
    }
  } catch (cause) {
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    throw caseDamaged(isMissing ? `${where} is missing` : `${where} was changed or cut`, hint);
  }
  if (bytes !== expected.bytes || hash.digest('hex') !== expected.sha256)
    throw caseDamaged(`${where} is not the file that was kept under this number`, hint);
}

const hint =
  'The rest of the case can be used. Take that one file from a copy of the folder, if you have one.';
