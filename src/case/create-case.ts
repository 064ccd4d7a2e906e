import { randomBytes } from 'node:crypto';
import { chmodSync, lstatSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { HomegroundError } from '../model/homeground-error.ts';
import { makeFolder } from '../readers/make-folder.ts';
import { wipeFile } from '../readers/wipe-file.ts';
import { usualWorkFactor } from './age/scrypt-stanza.ts';
import { shownLabel } from './as-shown.ts';
import { openDatabase } from './case-database.ts';
import { asCaseError, notKnown } from './case-errors.ts';
import { type CaseFiles, caseFiles, isCaseFolder, isThere, isUnfinished } from './case-files.ts';
import { keyPairOf, newPrivateKey } from './case-key-pair.ts';
import { openLog, startLog } from './case-log.ts';
import { checkNewPassphrase } from './check-new-passphrase.ts';
import { databaseFiles } from './check-own-files.ts';
import { syncFolder, writeDurably } from './durable-file.ts';
import { currentFormat, migrate } from './formats.ts';
import { type CaseKeys, makeKeys, putKeyFile, sealKeys, tidyKeyFiles } from './key-file.ts';
import { keepMeta } from './meta.ts';
import type { OpenCase, Opening } from './open-case.ts';
import { openWithKeys } from './read-case.ts';

/**
 * Makes an empty case in a folder that is not there yet, or is empty. Throws `will-not-overwrite`,
 * `not-readable` where the disk or the rights do not let it be made, `disk-full`, or `bad-usage` for a
 * passphrase that is empty or could not be typed again; then no case is there. Throws `not-known` where
 * what was made could not be taken away again.
 */
export async function createCase(folder: string, opening: Opening): Promise<OpenCase> {
  const passphrase = checkNewPassphrase(opening.passphrase);
  const files = caseFiles(folder);
  const isNewFolder = !isThere(folder);
  if (!isNewFolder && !isOurs(files)) throw folderTaken(folder);
  try {
    startFolder(files);
    for (const path of partsOf(files)) rmSync(path, { force: true });
    makeFolder(files.originals);
    const keys = await makeKeys();
    fillDatabase(files, keys, opening);
    const { workFactor = usualWorkFactor } = opening;
    putKeyFile(files, await sealKeys(keys, { passphrase, workFactor }));
    tidyKeyFiles(files);
    return finish(files, openWithKeys(files, keys, opening));
  } catch (cause) {
    takeAway(files, isNewFolder);
    throw isCaseFolder(folder) ? notKnown() : notMade(folder, asCaseError(cause));
  }
}

/** From here on it counts as made; a stop before leaves a folder that is ours to begin again. */
function finish(files: CaseFiles, open: OpenCase): OpenCase {
  try {
    rmSync(files.unfinished);
    syncFolder(files.folder);
    return open;
  } catch (cause) {
    open.close();
    throw cause;
  }
}

/** There is nothing of a person in it yet. */
function takeAway(files: CaseFiles, isNewFolder: boolean): void {
  try {
    for (const path of [files.key, ...partsOf(files)]) wipeFile(path);
    if (isThere(files.originals)) rmdirSync(files.originals);
    for (const path of [`${files.unfinished}.part`, files.unfinished])
      rmSync(path, { force: true });
    if (isNewFolder) rmdirSync(files.folder);
  } catch {
    // What cannot be removed keeps its mark, and is begun again the next time.
  }
}

function partsOf(files: CaseFiles): string[] {
  const { key, keyHash, nextKey } = files;
  return [...databaseFiles(files), key, keyHash, `${keyHash}.part`, nextKey, `${nextKey}.part`];
}

function notMade(folder: string, cause: unknown): unknown {
  if (!(cause instanceof HomegroundError)) return cause;
  const { code, message } = cause;
  if (code === 'disk-full')
    return new HomegroundError(code, message, 'No case was made. Make room, and start again.');
  return noCaseAt(folder);
}

function noCaseAt(folder: string): HomegroundError {
  return new HomegroundError(
    'not-readable',
    `No case could be made at ${folder}.`,
    'Check the disk, and your rights to that place; or name a folder in another one.',
  );
}

function folderTaken(folder: string): HomegroundError {
  return new HomegroundError(
    'will-not-overwrite',
    `${folder} is there already, and there is something in it.`,
    'Name a folder that is not there yet, or an empty one.',
  );
}

/** Empty, or with nothing in it but what a case has that was begun and not finished. */
function isOurs(files: CaseFiles): boolean {
  const own = [...partsOf(files), files.unfinished, `${files.unfinished}.part`];
  const names = namesIn(files.folder);
  if (names === undefined) return false;
  const isBegun = isUnfinished(files) || names.every((name) => name === 'unfinished.part');
  const isOwn = (path: string): boolean =>
    path === files.originals
      ? lstatSync(path).isDirectory() && namesIn(path)?.length === 0
      : own.includes(path) && lstatSync(path).isFile();
  return isBegun && names.every((name) => isOwn(join(files.folder, name)));
}

function namesIn(folder: string): string[] | undefined {
  try {
    return readdirSync(folder);
  } catch {
    return undefined;
  }
}

/** Makes the folder, and the first file in it. */
function startFolder({ folder, unfinished }: CaseFiles): void {
  try {
    makeFolder(folder);
    chmodSync(folder, 0o700);
    writeDurably(unfinished, '');
    syncFolder(dirname(folder));
  } catch (cause) {
    const error = asCaseError(cause);
    throw error instanceof HomegroundError ? error : noCaseAt(folder);
  }
}

function fillDatabase(files: CaseFiles, keys: CaseKeys, opening: Opening): void {
  const database = openDatabase(files.database, keys.database);
  const { programVersion, now = Date.now } = opening;
  const who = shownLabel(opening.who ?? 'me');
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
