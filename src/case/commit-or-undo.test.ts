import { copyFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '@signalapp/sqlcipher';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { folderOfThisFile } from './case.test-data.ts';
import { commitOrUndo } from './commit-or-undo.ts';
import { connect } from './database-connection.ts';
import { hasFrames } from './left-wal.ts';

const base = folderOfThisFile();
const wal = join(base, 'case.db-wal');
const [one, two] = [join(base, 'one-wal'), join(base, 'two-wal')];

beforeAll(() => {
  const path = join(base, 'made.db');
  const database = connect(path, '0'.repeat(64));
  database.exec('CREATE TABLE first (n)');
  copyFileSync(`${path}-wal`, one);
  database.exec('CREATE TABLE second (n)');
  copyFileSync(`${path}-wal`, two);
  database.close();
});
beforeEach(() => rmSync(wal, { force: true }));

/** A connection of which the commit fails and leaves that behind. */
function failing(leave: () => void, truncate: () => void): Database {
  const exec = (sql: string): void => {
    if (sql !== 'COMMIT') return;
    leave();
    throw Object.assign(new Error('made to fail'), { code: 'SQLITE_IOERR_FSYNC' });
  };
  return { exec, pragma: truncate } as unknown as Database;
}

const refuse = (): never => {
  throw new Error('made to fail');
};
const empty = (): void => truncateSync(wal, 0);
const disk = { code: 'SQLITE_IOERR_FSYNC' };
const notKnown = { code: 'not-known' };

describe('a commit that failed', () => {
  it('is taken from the log beside the database before anybody is told', () => {
    const leave = () => copyFileSync(one, wal);
    expect(() => commitOrUndo(failing(leave, empty), wal)).toThrow(expect.objectContaining(disk));
    expect(hasFrames(wal)).toBe(false);
  });

  it.each([
    ['alone', undefined, () => copyFileSync(one, wal)],
    ['behind another', one, () => copyFileSync(two, wal)],
    ['in the place of another', two, () => copyFileSync(one, wal)],
  ])('and cannot be taken from there is not known: %s', (_, before, leave) => {
    for (const truncate of [refuse, () => undefined]) {
      rmSync(wal, { force: true });
      if (before !== undefined) copyFileSync(before, wal);
      expect(() => commitOrUndo(failing(leave, truncate), wal)).toThrow(
        expect.objectContaining(notKnown),
      );
    }
  });

  it.each([
    ['nothing', undefined, () => undefined],
    ['nothing behind another', one, () => undefined],
    ['the half of it', one, () => copyHalf()],
    ['a head alone', undefined, () => writeFileSync(wal, Buffer.alloc(32))],
  ])('and of which there is %s there is known not to be', (_, before, leave) => {
    if (before !== undefined) copyFileSync(before, wal);
    expect(() => commitOrUndo(failing(leave, refuse), wal)).toThrow(expect.objectContaining(disk));
  });
});

function copyHalf(): void {
  copyFileSync(two, wal);
  truncateSync(wal, statSync(two).size - 1);
}
