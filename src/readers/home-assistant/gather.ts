import type { Unread } from '../../model/unread.ts';
import type { GivenFile, ReadOptions } from '../reader.ts';
import { gatherBackup } from './gather-backup.ts';
import { type ConfigPiece, gatherFiles } from './gather-files.ts';
import { recogniseFile } from './recognise.ts';
import type { Snapshot } from './snapshot.ts';

export type Gathered = {
  readonly snapshots: readonly Snapshot[];
  readonly unread: readonly Unread[];
};

/**
 * Sorts what was given into snapshots: each backup is one, each configuration folder is one, and
 * loose pieces that fit together are one. The same files in another order give the same.
 */
export const gather = async (
  files: readonly GivenFile[],
  options: ReadOptions,
): Promise<Gathered> => {
  const unread: Unread[] = [];
  const pieces: ConfigPiece[] = [];
  const backups = new Map<string, GivenFile>();
  for (const file of await inFixedOrder(files)) {
    const recognised = recogniseFile(file);
    if (recognised?.is === 'backup') backups.set(await file.sha256(), file);
    else if (recognised) pieces.push({ file, root: recognised.root, path: recognised.path });
  }
  const snapshots = await gatherFiles(pieces, unread);
  for (const backup of backups.values())
    snapshots.push(await gatherBackup(backup, options, unread));
  return { snapshots, unread };
};

const inFixedOrder = async (files: readonly GivenFile[]): Promise<GivenFile[]> => {
  const keyed: { readonly key: string; readonly file: GivenFile }[] = [];
  for (const file of files) keyed.push({ key: `${await file.sha256()} ${file.path}`, file });
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ file }) => file);
};
