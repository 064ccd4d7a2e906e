import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { HomegroundError } from '../../../model/homeground-error.ts';
import { wipeFolder } from '../../../readers/wipe-file.ts';
import type { WorkFolder } from '../../../readers/work-folder.ts';
import { tooMany } from '../guard/limit-requests.ts';
import { limits } from '../limits.ts';
import { checkRoom } from './free-space.ts';
import { privateFolder } from './private-folder.ts';
import { type Received, receiveFile, tooLarge } from './receive-file.ts';
import { uploadPath } from './upload-path.ts';

export type Upload = {
  readonly batch: string;
  readonly path: string;
  readonly statedBytes?: number;
  readonly signal?: AbortSignal;
};

/** Files that are on their way into the case: passing copies in a private folder, wiped soon. */
export type Uploads = {
  /** Throws `too-large` or `disk-full` where what is to come cannot be taken in. */
  newBatch(coming?: Coming): string;
  receive(upload: Upload, incoming: Readable): Promise<Received>;
  /** Lends what lies in a batch; wiped afterwards, whatever comes of it. Throws `not-found`. */
  take<Result>(batch: string, use: (paths: readonly string[]) => Promise<Result>): Promise<Result>;
  wipe(): void;
};

export type Coming = { readonly bytes?: number | undefined; readonly files?: number | undefined };

type Batch = { files: number; bytes: number; open: number };

/** The folder is made when the first batch is, and made anew after it was wiped. */
export function takeUploads(now: () => number): Uploads {
  let folder: WorkFolder | undefined;
  const batches = new Map<string, Batch>();
  let atOnce = 0;

  const below = (...parts: string[]): string => {
    folder ??= privateFolder();
    return join(folder.path, ...parts);
  };
  const find = (id: string): Batch => {
    const batch = batches.get(id);
    if (batch === undefined) throw noBatch();
    return batch;
  };

  /** Into a place of its own first: only what came whole stands in the batch. */
  const receiveInto = async (batch: Batch, upload: Upload, incoming: Readable) => {
    const path = uploadPath(upload.path);
    const target = below(upload.batch, path);
    checkFree(target, path);
    const parts = below('parts');
    mkdirSync(parts, { recursive: true, mode: 0o700 });
    const part = join(parts, randomBytes(8).toString('hex'));
    const received = await receiveFile(incoming, {
      location: part,
      folder: parts,
      mostBytes: Math.min(limits.upload.fileBytes, limits.upload.batchBytes - batch.bytes),
      statedBytes: upload.statedBytes,
      signal: upload.signal,
      now,
    });
    try {
      // Wiped while it came, the batch must not be made anew.
      if (!batches.has(upload.batch)) throw noBatch();
      place(part, target, path);
    } finally {
      rmSync(part, { force: true });
    }
    batch.bytes += received.bytes;
    return received;
  };

  return {
    newBatch({ bytes = 0, files = 0 } = {}) {
      if (bytes > limits.upload.batchBytes || files > limits.upload.batchFiles) throw tooLarge();
      checkRoom(below(), 2 * bytes);
      if (batches.size >= limits.upload.batches) throw tooMany();
      const id = randomBytes(16).toString('hex');
      mkdirSync(below(id), { mode: 0o700 });
      batches.set(id, { files: 0, bytes: 0, open: 0 });
      return id;
    },
    async receive(upload, incoming) {
      const batch = find(upload.batch);
      if (atOnce >= limits.upload.atOnce || batch.files >= limits.upload.batchFiles)
        throw tooMany();
      atOnce += 1;
      batch.files += 1;
      batch.open += 1;
      try {
        return await receiveInto(batch, upload, incoming);
      } catch (cause) {
        batch.files -= 1;
        throw batches.has(upload.batch) ? cause : noBatch();
      } finally {
        atOnce -= 1;
        batch.open -= 1;
      }
    },
    async take(id, use) {
      const batch = find(id);
      if (batch.open > 0) throw stillComing();
      batches.delete(id);
      const top = below(id);
      try {
        return await use(readdirSync(top).map((name) => join(top, name)));
      } finally {
        wipeFolder(top);
      }
    },
    wipe() {
      batches.clear();
      folder?.wipe();
      folder = undefined;
    },
  };
}

/** Also where one name differs from another only as some disks see it. */
function place(part: string, target: string, path: string): void {
  try {
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  } catch {
    throw alreadyThere(path);
  }
  checkFree(target, path);
  renameSync(part, target);
}

function checkFree(target: string, path: string): void {
  if (existsSync(target)) throw alreadyThere(path);
}

function alreadyThere(path: string): HomegroundError {
  return new HomegroundError(
    'will-not-overwrite',
    `There is a file called ${path} among those that are coming in.`,
    'Drop files of the same name one after the other.',
  );
}

function noBatch(): HomegroundError {
  return new HomegroundError('not-found', 'Those files are gone.', 'Drop them again.');
}

function stillComing(): HomegroundError {
  return new HomegroundError('busy', 'Files are still coming in.', 'Wait until they are here.');
}
