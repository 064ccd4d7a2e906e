import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { chmod, copyFile, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { HistoryFile } from '../snapshot.ts';

/** A database that only this reading knows, and that SQLite may do with as it likes. */
export type PrivateCopy = { readonly location: string; wipe(): Promise<void> };

/**
 * Copies the database and its write-ahead log into the private folder; the given file is only ever
 * read as bytes. The copy is overwritten before it is removed.
 */
export const privateCopyOf = async (
  file: HistoryFile,
  workFolder: string,
): Promise<PrivateCopy> => {
  if (file.isPrivateCopy) return takeOver(file);
  const location = join(workFolder, `${randomUUID()}.db`);
  const copy = { location, wipe: () => overwriteAll(location) };
  try {
    await copyPrivately(file.location, location);
    if (file.walLocation !== undefined) await copyPrivately(file.walLocation, `${location}-wal`);
    return copy;
  } catch (error) {
    await copy.wipe();
    throw error;
  }
};

const takeOver = async ({ location, walLocation }: HistoryFile): Promise<PrivateCopy> => {
  const wal = `${location}-wal`;
  if (walLocation !== undefined && walLocation !== wal) await rename(walLocation, wal);
  return { location, wipe: () => overwriteAll(location) };
};

const copyPrivately = async (from: string, to: string): Promise<void> => {
  await copyFile(from, to, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);
  await chmod(to, 0o600);
};

const companions = (location: string): string[] =>
  ['', '-wal', '-shm', '-journal'].map((ending) => location + ending);

const removeAll = async (location: string): Promise<void> => {
  for (const name of companions(location)) await rm(name, { force: true });
};

const overwriteAll = async (location: string): Promise<void> => {
  for (const name of companions(location)) await overwrite(name).catch(() => undefined);
  await removeAll(location);
};

const overwrite = async (name: string): Promise<void> => {
  // Only what has blocks on the disk: a cut database was stretched with a hole.
  const { size, blocks } = await stat(name);
  const zeros = Buffer.alloc(1 << 20);
  const handle = await open(name, 'r+');
  try {
    for (let at = 0; at < Math.min(size, blocks * 512); at += zeros.length)
      await handle.write(zeros, 0, Math.min(zeros.length, size - at), at);
    await handle.sync();
  } finally {
    await handle.close();
  }
};
