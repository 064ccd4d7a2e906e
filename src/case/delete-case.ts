import { readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { wipeFile } from '../readers/work-folder.ts';
import { notACase } from './case-errors.ts';
import { type CaseFiles, caseFiles, isThere } from './case-files.ts';
import { checkNotInUse } from './database-connection.ts';

/**
 * Overwrites and removes a case. The key file goes first: what is left without it can be opened by
 * nobody. Other files that lie in the folder stay. On SSDs and disks with snapshots, and in copies,
 * old blocks may outlive this. Throws `not-a-case` or `case-in-use`.
 */
export function deleteCase(folder: string): void {
  const files = caseFiles(folder);
  if (![files.key, files.database, files.unfinished].some(isThere)) throw notACase(folder);
  if (isThere(files.database)) checkNotInUse(files.database);
  for (const path of keyFiles(files)) wipeFile(path);
  for (const ending of ['', '-wal', '-shm', '-journal']) wipeFile(`${files.database}${ending}`);
  for (const at of [files.originals, files.setAside]) {
    for (const path of pathsIn(at)) wipeFile(path);
    rmSync(at, { recursive: true, force: true });
  }
  rmSync(files.unfinished, { force: true });
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}

function keyFiles({ key, keyHash }: CaseFiles): string[] {
  return [key, `${key}.next`, `${key}.next.part`, keyHash, `${keyHash}.part`];
}

function pathsIn(folder: string): string[] {
  return isThere(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}
