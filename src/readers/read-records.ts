import type { Reading } from '../model/observation.ts';
import type { Unread } from '../model/unread.ts';
import { listGivenFiles } from './given-files.ts';
import { maskReadings, type ReadingMasks } from './mask-readings.ts';
import type { GivenFile, Reader, ReadOptions } from './reader.ts';
import { readers as allReaders } from './registry.ts';

/** A file that was given: what it is, and who read it. */
export type RecordEntry = {
  readonly kind: 'record';
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly reader: string;
};

type RecordOptions = ReadOptions & {
  /** By which names and paths are shown that somebody typed, beside what is read. */
  readonly masks?: ReadingMasks | undefined;
};

/**
 * Reads everything at the given paths with the readers that recognise it. Yields a `record` for each
 * file that is read, then what its reader finds, without what opens something. What nobody recognises is counted as `unread`.
 * A reader that throws is a bug of ours: its files become `unread`, and the rest goes on.
 * Throws `HomegroundError` `not-found` where there is nothing at a path.
 */
export async function* readRecords(
  paths: readonly string[],
  options: RecordOptions,
  readers: readonly Reader[] = allReaders,
): AsyncGenerator<Entry> {
  const { masks = maskReadings() } = options;
  const all = namesFirst(readAll(paths, options, readers), masks);
  for await (const one of all)
    yield one.kind === 'record' ? { ...one, path: masks.path(one.path) } : masks.reading(one);
}

type Entry = RecordEntry | Reading;

/** Holds back how things stand until all of it is there: one fact has the id of another, whose name tells what is in it. */
async function* namesFirst(entries: AsyncGenerator<Entry>, masks: ReadingMasks) {
  let held: Entry[] = [];
  for await (const one of entries) {
    if (one.kind !== 'record') masks.learn(one);
    held.push(one);
    if (one.kind !== 'act' && one.kind !== 'state') continue;
    yield* held;
    held = [];
  }
  yield* held;
}

async function* readAll(
  paths: readonly string[],
  options: ReadOptions,
  readers: readonly Reader[],
): AsyncGenerator<Entry> {
  const { files, unread } = listGivenFiles(paths);
  yield* unread;
  const claims = new Map(readers.map((reader) => [reader, [] as GivenFile[]]));
  const unclaimed: GivenFile[] = [];
  for (const file of files) {
    try {
      const reader = readers.find((one) => one.recognise(file));
      (reader === undefined ? unclaimed : claims.get(reader))?.push(file);
    } catch (cause) {
      yield failed(file, cause, { name: 'recognise', options });
    }
  }
  yield* unreadOf(unclaimed);
  for (const [reader, claimed] of claims) yield* readWith(reader, claimed, options);
}

async function* readWith(
  reader: Reader,
  claimed: readonly GivenFile[],
  options: ReadOptions,
): AsyncGenerator<Entry> {
  const files: GivenFile[] = [];
  for (const file of claimed) {
    options.onProgress?.({ file: file.path, done: 0, total: 0 });
    const entry = await entryOf(file, reader);
    if (entry.kind === 'record') files.push(file);
    yield entry;
  }
  const [first] = files;
  if (first === undefined) return;
  try {
    yield* reader.read(files, options);
  } catch (cause) {
    const { kind, where, why } = failed(first, cause, { name: reader.manifest.id, options });
    yield { kind, record: await first.sha256(), where, why, count: files.length };
  }
}

/** A file may go away, or turn out not to be ours to read, between the listing and the reading. */
async function entryOf(file: GivenFile, reader: Reader): Promise<RecordEntry | Unread> {
  const { path, bytes } = file;
  try {
    const sha256 = await file.sha256();
    return { kind: 'record', path, sha256, bytes, reader: reader.manifest.id };
  } catch {
    return { kind: 'unread', record: path, where: path, why: 'not-readable', count: 1 };
  }
}

function failed(
  { path }: GivenFile,
  cause: unknown,
  { name, options }: { name: string; options: ReadOptions },
): Unread {
  if (options.onReaderFailed === undefined) throw cause;
  options.onReaderFailed(name, cause);
  return { kind: 'unread', record: path, where: path, why: 'reader-failed', count: 1 };
}

/** Unclaimed files, counted by the folder they lie in, so that a large folder is one line. */
function unreadOf(files: readonly GivenFile[]): Unread[] {
  const counts = new Map<string, Unread>();
  for (const file of files) {
    const where = file.path.includes('/')
      ? file.path.slice(0, file.path.lastIndexOf('/') + 1)
      : file.path;
    const why =
      file.bytes === 0 ? 'empty' : file.head.length === 0 ? 'not-readable' : 'not-recognised';
    const key = `${why} ${where}`;
    const count = (counts.get(key)?.count ?? 0) + 1;
    counts.set(key, { kind: 'unread', record: where, where, why, count });
  }
  return [...counts.values()];
}
