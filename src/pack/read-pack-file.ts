import { HomegroundError } from '../model/homeground-error.ts';
import { readDirectory } from './container/read-directory.ts';
import { withFileSource } from './node-tools.ts';
import { type PackReader, packReader } from './pack-reader.ts';

/** Lends a pack whose bytes were checked before. Throws `not-a-pack` where its members cannot be read. */
export function withPackFile<Result>(
  path: string,
  use: (pack: PackReader) => Promise<Result>,
): Promise<Result> {
  return withFileSource(path, async (source) => {
    const directory = await readDirectory(source);
    if (directory.kind !== 'members') throw notAPack(path);
    return use(packReader(source, directory.members));
  });
}

export function notAPack(path: string): HomegroundError {
  return new HomegroundError(
    'not-a-pack',
    `${path} is no pack of Homeground.`,
    'Give the .zip file that "homeground pack" made, as it is and not unpacked.',
  );
}
