import { basename, resolve } from 'node:path';
import type { Unread } from '../model/unread.ts';
import { listGivenFiles } from '../readers/given-files.ts';
import type { GivenFile } from '../readers/reader.ts';
import { mayBeOpened } from './read-given.ts';

/** What was given as one: a file, or a folder whose files explain each other. */
export type GivenGroup = readonly GivenFile[];

/**
 * The ordinary files at or below the paths, by the path they were given with; those that may not be
 * opened are told of, and do not keep the others out. Throws `not-found`.
 * A folder with a dot before its name (`.storage`) is only understood by that name, so that it
 * stays part of the paths.
 */
export function groupGivenFiles(paths: readonly string[]): {
  groups: readonly GivenGroup[];
  unread: readonly Unread[];
} {
  const { files, unread } = listGivenFiles(paths);
  const groups = new Map<string, GivenFile[]>();
  const closed: Unread[] = [];
  for (const file of files) {
    if (!mayBeOpened(file)) {
      closed.push(unreadFile(file));
      continue;
    }
    const group = groups.get(file.given) ?? [];
    groups.set(file.given, group);
    group.push(withFolderName(file));
  }
  return { groups: [...groups.values()], unread: [...unread, ...closed] };
}

const unreadFile = ({ path }: GivenFile): Unread => ({
  kind: 'unread',
  record: path,
  where: path,
  why: 'not-readable',
  count: 1,
});

function withFolderName(file: GivenFile): GivenFile {
  const top = resolve(file.given);
  const name = basename(top);
  if (file.location === top || !name.startsWith('.')) return file;
  return {
    given: file.given,
    path: `${name}/${file.path}`,
    location: file.location,
    bytes: file.bytes,
    get head() {
      return file.head;
    },
    sha256: () => file.sha256(),
    open: () => file.open(),
  };
}

/** Starts of files that hold others and explain themselves: tar, gzip, zip. */
export function isArchive({ head }: GivenFile): boolean {
  const start = Buffer.from(head.subarray(0, 512));
  return (
    start.subarray(257, 262).toString('latin1') === 'ustar' ||
    start.subarray(0, 2).equals(Buffer.from([0x1f, 0x8b])) ||
    start.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))
  );
}
