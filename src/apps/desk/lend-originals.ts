import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Exhibit } from '../../pack/exhibit.ts';
import type { PackReader } from '../../pack/pack-reader.ts';
import { makeWorkFolder } from '../../readers/work-folder.ts';

export type LentOriginals = { readonly paths: readonly string[]; readonly workFolder: string };

/**
 * Lays the originals of a pack out as the case they came from does, in a private folder that is wiped
 * however the program ends. Undefined where their names cannot be laid out on this machine.
 */
export async function lendOriginals<Result>(
  { pack, exhibits }: { readonly pack: PackReader; readonly exhibits: readonly Exhibit[] },
  use: (lent: LentOriginals) => Promise<Result>,
): Promise<Result | undefined> {
  const folder = makeWorkFolder();
  process.once('exit', folder.wipe);
  try {
    const workFolder = join(folder.path, 'work');
    mkdirSync(workFolder, { mode: 0o700 });
    const paths = new Set<string>();
    for (const exhibit of exhibits) {
      const batch = join(folder.path, String(exhibit.batch));
      paths.add(batch);
      if (!(await layOut(pack, exhibit, batch))) return undefined;
    }
    return await use({ paths: [...paths], workFolder });
  } finally {
    process.off('exit', folder.wipe);
    folder.wipe();
  }
}

const naming: readonly string[] = [
  ...['EEXIST', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'EINVAL', 'EILSEQ', 'ENOENT'],
  'ERR_INVALID_ARG_VALUE',
];

/** Nothing is ever written outside the folder of the batch, whatever a pack says. */
async function layOut(pack: PackReader, { path, file }: Exhibit, batch: string): Promise<boolean> {
  const place = join(batch, ...path.split('/'));
  const below = relative(batch, place);
  if (file === null || below === '' || below.startsWith('..')) return false;
  try {
    mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
    await pipeline(pack.content(file), createWriteStream(place, { mode: 0o600, flags: 'wx' }));
    return true;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && naming.includes(String(cause.code)))
      return false;
    throw cause;
  }
}
