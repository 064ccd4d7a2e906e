import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseFiles } from './case-files.ts';
import { isNameAside, isNameOfOriginal, namesIn } from './originals-folder.ts';

export function keyFiles({ key, nextKey, keyHash }: CaseFiles): string[] {
  return [key, nextKey, `${nextKey}.part`, keyHash, `${keyHash}.part`];
}

export function foldersOf({ originals, setAside }: CaseFiles): string[] {
  return [originals, setAside].filter((path) => isOrdinary(path, 'folder'));
}

/** What a case itself puts there, and a link in the place of one of the folders. */
export function filesInFolders({ originals, setAside }: CaseFiles): string[] {
  const own = [
    [originals, isNameOfOriginal],
    [setAside, isNameAside],
  ] as const;
  return own.flatMap(([path, isOwn]) => {
    if (isOrdinary(path, 'folder'))
      return namesIn(path)
        .filter(isOwn)
        .map((name) => join(path, name));
    return isOrdinary(path, 'link') ? [path] : [];
  });
}

/** What lies in the folder of the case; of the two folders in it what lies there. */
export function namesInCase(files: CaseFiles): string[] {
  const folders = foldersOf(files);
  return namesIn(files.folder).flatMap((name) => {
    const path = join(files.folder, name);
    return folders.includes(path) ? namesIn(path).map((inside) => `${name}/${inside}`) : [name];
  });
}

export function isOrdinary(path: string, what: 'file' | 'folder' | 'link'): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (what === 'link') return stats?.isSymbolicLink() === true;
  return what === 'file' ? stats?.isFile() === true : stats?.isDirectory() === true;
}
