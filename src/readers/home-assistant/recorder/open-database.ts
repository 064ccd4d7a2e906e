import { Database } from '@signalapp/sqlcipher';
import type { HistoryFile } from '../snapshot.ts';
import { checkHeader, isWalWhole } from './database-header.ts';
import { type PrivateCopy, privateCopyOf } from './private-copy.ts';
import type { UnreadTally } from './unread-tally.ts';

export type OpenHistory = { readonly database: Database; close(): Promise<void> };

/**
 * Nothing in the schema of a stranger may run code, and nothing may be written. No memory map: a
 * damaged file would end the process. The exclusive lock saves the shared-memory file.
 */
const defences = [
  'locking_mode=EXCLUSIVE',
  'trusted_schema=OFF',
  'cell_size_check=ON',
  'mmap_size=0',
  'cache_size=-32000',
  'wal_autocheckpoint=0',
  'query_only=ON',
];

/** Opens a private copy, or tells the tally why that cannot be done. */
export const openHistory = async (
  file: HistoryFile,
  workFolder: string,
  tally: UnreadTally,
): Promise<OpenHistory | undefined> => {
  const copy = await privateCopyOf(file, workFolder).catch(() => undefined);
  if (copy === undefined) {
    tally.add('', 'not-readable');
    return undefined;
  }
  try {
    const database = await openCopy(copy, tally);
    if (database !== undefined) return { database, close: () => closeAndWipe(database, copy) };
  } catch {
    tally.add('', 'damaged');
  }
  await copy.wipe();
  return undefined;
};

const openCopy = async (copy: PrivateCopy, tally: UnreadTally): Promise<Database | undefined> => {
  const verdict = await checkHeader(copy.location);
  if (verdict !== 'whole') tally.add('', verdict);
  if (verdict === 'empty' || verdict === 'not-a-database') return undefined;
  if (!(await isWalWhole(`${copy.location}-wal`).catch(() => true))) tally.add('-wal', 'damaged');
  const database = new Database(copy.location);
  try {
    for (const defence of defences) database.pragma(defence);
    database.prepare('SELECT count(*) FROM sqlite_master').get();
    return database;
  } catch (error) {
    closeQuietly(database);
    throw error;
  }
};

const closeAndWipe = async (database: Database, copy: PrivateCopy): Promise<void> => {
  closeQuietly(database);
  await copy.wipe();
};

const closeQuietly = (database: Database): void => {
  try {
    database.close();
  } catch {
    // A damaged database may refuse its last checkpoint; the copy is wiped either way.
  }
};
