import { constants, copyFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { HomegroundError } from '../model/homeground-error.ts';
import type { LogEntry } from '../model/log-entry.ts';
import { makeWorkFolder } from '../readers/work-folder.ts';
import { type CaseDatabase, openDatabase, required } from './case-database.ts';
import { asCaseError, caseDamaged, caseInUse, diskFull } from './case-errors.ts';
import type { CaseFiles } from './case-files.ts';
import { keyPairOf } from './case-key-pair.ts';
import { openLog } from './case-log.ts';
import { checkLog } from './check/check-log.ts';
import { databaseFilesOf } from './check-own-files.ts';
import { checkNotInUse } from './database-connection.ts';
import { removeQuietly } from './durable-file.ts';
import { checkHasFormat, migrate } from './formats.ts';
import { hasFrames, lookAtWal } from './left-wal.ts';
import { metaBytes } from './meta.ts';
import type { LogCheck, Tidied } from './open-case.ts';
import { copyAside, setAsideUnless } from './set-aside.ts';

/**
 * SQLite moves whatever `case.db-wal` lies there into `case.db`, be it of another time, and drops
 * what does not hold at its end. So both are tried as a copy first. One that does not go on from
 * `case.db` is set aside; where neither holds, both stay as they are. A power cut leaves at most the
 * one transaction broken that was being written; a copy of it is kept.
 */
export function settleWal(files: CaseFiles, key: string): Pick<Tidied, 'cutWal' | 'otherWal'> {
  const wal = `${files.database}-wal`;
  if (!hasFrames(wal)) return { cutWal: undefined, otherWal: undefined };
  const before = stampsOf(files);
  const { isHeadBroken, lostCommits, lostFrames } = lookAtWal(wal);
  const isBroken = isHeadBroken || lostCommits > 1;
  const fit = isBroken ? 'neither' : tryPair(files, key);
  if (!isDeepStrictEqual(stampsOf(files), before)) throw caseInUse();
  if (isBroken) throw caseDamaged('case.db-wal was changed', walHint);
  if (fit === 'neither') throw caseDamaged('case.db and case.db-wal cannot be read', walHint);
  if (fit === 'pair')
    return { cutWal: lostFrames > 0 ? copyAside(files, wal) : undefined, otherWal: undefined };
  // Without it nothing is moved by looking whether another program has the case.
  const otherWal = setAsideUnless(files, wal, () => checkNotInUse(files.database));
  return { cutWal: undefined, otherWal };
}

const walHint =
  'Nothing was changed. Use a copy of the whole folder that you made before. Without the file case.db-wal the case opens as it was before the last things were written; keep that file all the same.';

/** A program that is working on the case changes them meanwhile. */
function stampsOf({ database }: CaseFiles) {
  return [database, `${database}-wal`].map((path) => {
    const { size, mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? {};
    return { size, mtimeMs };
  });
}

function tryPair(files: CaseFiles, key: string): 'pair' | 'alone' | 'neither' {
  const alone = tryCopy(files, key, ['']);
  const pair = tryCopy(files, key, ['', '-wal']);
  if (pair?.isWhole && goesOn(pair, alone)) return 'pair';
  return alone?.isWhole ? 'alone' : 'neither';
}

type Tried = {
  readonly isWhole: boolean;
  readonly entries: readonly LogEntry[];
  readonly faults: readonly unknown[];
};

/**
 * A log that was tampered with before does not make a WAL one of another time. Where moving was
 * stopped half-way, `case.db` alone is not whole, and yet tells of nothing that the two do not.
 */
function goesOn(pair: Tried, alone: Tried | undefined): boolean {
  const isSound = pair.faults.length === 0 || isDeepStrictEqual(pair.faults, alone?.faults);
  if (!alone?.isWhole) return isSound && (alone?.entries.length ?? 0) <= pair.entries.length;
  return isSound && alone.entries.every(({ hash }, at) => pair.entries[at]?.hash === hash);
}

/**
 * What a copy holds once SQLite has moved its WAL; undefined where it does not hold. Where the disk
 * of the case has no room for it, it lies in the temporary folder, encrypted as it is.
 */
function tryCopy(files: CaseFiles, key: string, endings: readonly string[]): Tried | undefined {
  try {
    return tryCopyAt(files.triedDatabase, { files, key, endings });
  } catch (cause) {
    if (!isCode(cause, 'disk-full')) throw cause;
  }
  const elsewhere = makeWorkFolder();
  try {
    return tryCopyAt(join(elsewhere.path, 'case.db'), { files, key, endings });
  } finally {
    elsewhere.wipe();
  }
}

type Copied = {
  readonly files: CaseFiles;
  readonly key: string;
  readonly endings: readonly string[];
};

function tryCopyAt(copy: string, { files, key, endings }: Copied): Tried | undefined {
  const remove = () => databaseFilesOf(copy).forEach(removeQuietly);
  remove();
  try {
    for (const ending of endings)
      copyFileSync(
        `${files.database}${ending}`,
        `${copy}${ending}`,
        constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE,
      );
    const database = openDatabase(copy, key);
    try {
      return look(database, `${copy}-wal`);
    } finally {
      database.close();
    }
  } catch (cause) {
    const error = asCaseError(cause);
    if (isCode(error, 'case-damaged')) return undefined;
    throw error;
  } finally {
    remove();
  }
}

const isCode = (cause: unknown, code: string): boolean =>
  cause instanceof HomegroundError && cause.code === code;

function look(database: CaseDatabase, wal: string): Tried {
  const { damagedPages, otherFaults } = database.checkPages();
  // What could not be moved was not looked at: the wrong pair says so here, and is no want of room.
  if (hasFrames(wal)) database.get('PRAGMA wal_checkpoint(TRUNCATE)');
  if (hasFrames(wal)) throw diskFull();
  const isWhole = damagedPages.length + otherFaults.length === 0;
  checkHasFormat(database);
  if (isWhole) migrate(database);
  const keyPair = keyPairOf(required(metaBytes(database, 'private_key'), 'the key of this case'));
  const log = openLog(database, keyPair, { who: '', programVersion: '', now: () => 0 });
  const entries = log.entries();
  return {
    isWhole,
    entries,
    faults: isWhole ? faultsOf(checkLog({ database, log }, 'whole')) : [],
  };
}

/** What the log does not tell of may have been written all the same. */
function faultsOf(check: LogCheck): readonly unknown[] {
  if (check.isIntact) return [];
  const { at, why, contents } = check;
  return why === 'contents' ? contents.filter((fault) => fault.why !== 'added') : [{ at, why }];
}
