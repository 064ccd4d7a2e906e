import type { ArchiveLimits } from './archive-limits.ts';
import { type BackupFile, type BackupItem, problem } from './backup-item.ts';
import type { ByteStream } from './byte-stream.ts';
import { type Bytes, flow, isAllZero } from './bytes.ts';
import { type ArchiveKey, openInnerArchive } from './open-inner-archive.ts';
import { readTar, type TarMember } from './read-tar.ts';
import { safePath, shownName } from './safe-path.ts';
import { Unreadable } from './unreadable.ts';

export type ConfigArchive = {
  /** The name of the archive inside the backup. */
  readonly name: string;
  readonly content: Bytes;
  /** The version that `backup.json` states: from 2 on the files lie below `data/`, before at the root. */
  readonly version: number | undefined;
};

export type ConfigOptions = {
  readonly key: ArchiveKey;
  readonly limits: ArchiveLimits;
  wants(file: string): boolean;
};

/** The wanted files of the configuration archive, and what stands in the way of reading it. */
export async function* readConfigArchive(
  archive: ConfigArchive,
  options: ConfigOptions,
): AsyncGenerator<BackupItem> {
  let tar: ByteStream | undefined;
  let current: BackupFile | undefined;
  try {
    tar = await openInnerArchive(archive.content, options.key, options.limits);
    for await (const item of walk(tar, archive, options)) {
      current = item.kind === 'file' ? item : undefined;
      yield item;
    }
    if (await hasMore(tar)) yield problem(archive.name, 'not-understood');
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    if (current && !current.isWhole()) yield problem(current.path, error.why);
    yield problem(archive.name, error.why);
  } finally {
    await tar?.close();
  }
}

async function* walk(
  tar: ByteStream,
  archive: ConfigArchive,
  options: ConfigOptions,
): AsyncGenerator<BackupItem> {
  const seen = new Set<string>();
  for await (const member of readTar(tar, options.limits)) {
    const item = itemOf(member, archive, { ...options, seen });
    if (item) yield item;
    if (seen.size > options.limits.wantedFiles) throw new Unreadable('too-large');
  }
}

function itemOf(
  member: TarMember,
  archive: ConfigArchive,
  options: ConfigOptions & { readonly seen: Set<string> },
): BackupItem | undefined {
  const inside = safePath(member.name, options.limits.pathLength);
  if (inside === undefined) {
    return problem(`${archive.name}!${shownName(member.name)}`, 'unsafe-path');
  }
  const file = archive.version === 1 ? inside : inside.replace(/^data\//, '');
  if (member.kind === 'folder' || !options.wants(file)) return undefined;
  const path = `${archive.name}!${inside}`;
  if (member.kind === 'link') return problem(path, 'link');
  // Of two files of one name the later counts when a backup is restored, and nobody writes two.
  if (member.kind === 'other' || options.seen.has(file)) return problem(path, 'not-understood');
  options.seen.add(file);
  if (member.bytes > options.limits.memberBytes) return problem(path, 'too-large');
  return fileOf(member, path, file);
}

function fileOf(member: TarMember, path: string, file: string): BackupFile {
  let isWhole = member.bytes === 0;
  async function* content(): AsyncGenerator<Uint8Array> {
    try {
      yield* flow(member.content);
      isWhole = member.content.position === member.bytes;
    } catch (error) {
      // Told as the next item: the tar itself cannot be read on from here either.
      if (!(error instanceof Unreadable)) throw error;
    }
  }
  const { bytes } = member;
  return { kind: 'file', path, file, bytes, content: content(), isWhole: () => isWhole };
}

/** Reads to the end, where sums and seals are checked; a tar is filled up with zeros, nothing else. */
async function hasMore(tar: ByteStream): Promise<boolean> {
  let hasContent = false;
  for await (const portion of flow(tar)) hasContent ||= !isAllZero(portion);
  return hasContent;
}
