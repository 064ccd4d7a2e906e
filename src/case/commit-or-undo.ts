import { closeSync, fsyncSync, openSync } from 'node:fs';
import type { Database } from '@signalapp/sqlcipher';
import { notKnown } from './case-errors.ts';
import { moveIntoMainFile } from './database-connection.ts';
import { hasFrames, lookAtWal } from './left-wal.ts';

/**
 * Ends a transaction. A commit that the disk refused at the last moment may lie whole in `case.db-wal`,
 * and would be there after a kill: so it is taken from there before anybody is told that it failed.
 * Throws what the disk said where nothing of it is left, and `not-known` where that is not sure.
 */
export function commitOrUndo(database: Database, wal: string): void {
  const { lastCommit } = lookAtWal(wal);
  try {
    database.exec('COMMIT');
  } catch (cause) {
    rollBack(database);
    if (!isUndone(database, wal, lastCommit)) throw notKnown();
    throw cause;
  }
}

/** A full disk may have rolled it back already. */
export function rollBack(database: Database): void {
  try {
    database.exec('ROLLBACK');
  } catch {
    // There is no transaction any more.
  }
}

function isUndone(database: Database, wal: string, before: string | undefined): boolean {
  try {
    const after = lookAtWal(wal).lastCommit;
    if (after === undefined || after === before) return true;
    moveIntoMainFile(database);
    return !hasFrames(wal) && isFlushed(wal);
  } catch {
    return false;
  }
}

/** After a power cut it must not be as it was before. */
function isFlushed(path: string): boolean {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
    return true;
  } finally {
    closeSync(file);
  }
}
