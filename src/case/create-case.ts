import { randomBytes } from 'node:crypto';
import { chmodSync, readdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { HomegroundError } from '../model/homeground-error.ts';
import { makeFolder } from '../readers/make-folder.ts';
import { usualWorkFactor } from './age/scrypt-stanza.ts';
import { openDatabase } from './case-database.ts';
import { asCaseError } from './case-errors.ts';
import { type CaseFiles, caseFiles, isThere } from './case-files.ts';
import { keyPairOf, newPrivateKey } from './case-key-pair.ts';
import { openLog, startLog } from './case-log.ts';
import { syncFolder, writeDurably } from './durable-file.ts';
import { currentFormat, migrate } from './formats.ts';
import { type CaseKeys, makeKeys, writeKeyFile } from './key-file.ts';
import { keepMeta } from './meta.ts';
import type { OpenCase, Opening } from './open-case.ts';
import { openWithKeys } from './read-case.ts';

/**
 * Makes an empty case in a folder that is not there yet, or is empty. Throws `will-not-overwrite`,
 * `not-readable` where no folder can be made, `disk-full`, or `bad-usage` for an empty passphrase.
 */
export async function createCase(folder: string, opening: Opening): Promise<OpenCase> {
  if (opening.passphrase === '') throw noPassphrase();
  const files = caseFiles(folder);
  try {
    claimFolder(files);
    const keys = await makeKeys();
    fillDatabase(files, keys, opening);
    const { passphrase, workFactor = usualWorkFactor } = opening;
    await writeKeyFile(files, keys, { passphrase, workFactor });
    rmSync(files.unfinished);
    syncFolder(folder);
    return openWithKeys(files, keys, opening);
  } catch (cause) {
    throw asCaseError(cause);
  }
}

/** A folder in which a case was begun and not finished is ours to begin again. */
function claimFolder(files: CaseFiles): void {
  const { folder } = files;
  if (isThere(folder) && !isThere(files.unfinished) && !isEmpty(folder))
    throw new HomegroundError(
      'will-not-overwrite',
      `${folder} is there already, and there is something in it.`,
      'Name a folder that is not there yet, or an empty one.',
    );
  startFolder(files);
  syncFolder(dirname(folder));
  for (const ending of ['', '-wal', '-journal'])
    rmSync(`${files.database}${ending}`, { force: true });
  makeFolder(files.originals);
}

/** Makes the folder, and the first file in it. */
function startFolder({ folder, unfinished }: CaseFiles): void {
  try {
    makeFolder(folder);
    chmodSync(folder, 0o700);
    writeDurably(unfinished, '');
  } catch (cause) {
    if (cause instanceof HomegroundError) throw cause;
    throw new HomegroundError(
      'not-readable',
      `No folder can be made at ${folder}.`,
      'Name a folder in a place that you may write to. Nothing was made.',
    );
  }
}

/** What a kill may leave at the very first step counts as nothing. */
function isEmpty(folder: string): boolean {
  try {
    return readdirSync(folder).every((name) => name === 'unfinished.part');
  } catch {
    return false;
  }
}

function fillDatabase(files: CaseFiles, keys: CaseKeys, opening: Opening): void {
  const database = openDatabase(files.database, keys.database);
  const { who = 'me', programVersion, now = Date.now } = opening;
  try {
    migrate(database);
    database.write(() => {
      const privateKey = newPrivateKey();
      const keyPair = keyPairOf(privateKey);
      const id = randomBytes(8).toString('hex');
      const createdMs = now();
      keepMeta(database, 'id', id);
      keepMeta(database, 'created_ms', createdMs);
      keepMeta(database, 'who', who);
      keepMeta(database, 'private_key', new Uint8Array(privateKey));
      startLog(database, keyPair);
      openLog(database, keyPair, { who, programVersion, now }).append('create', {
        format: currentFormat,
        case: id,
        createdMs,
        publicKey: keyPair.publicKey,
      });
    });
  } finally {
    database.close();
  }
  chmodSync(files.database, 0o600);
}

function noPassphrase(): HomegroundError {
  return new HomegroundError(
    'bad-usage',
    'A case needs a passphrase.',
    'Take four or five words that do not belong together, and that nobody would guess.',
  );
}
