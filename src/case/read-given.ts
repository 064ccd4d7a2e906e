import { accessSync, constants } from 'node:fs';
import { HomegroundError } from '../model/homeground-error.ts';
import type { GivenFile } from '../readers/reader.ts';

export function mayBeOpened({ location }: GivenFile): boolean {
  try {
    accessSync(location, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

/** The bytes of a file that was given. Throws `not-readable` where they end in a fault of the disk. */
export async function* bytesOfGiven(file: GivenFile): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of file.open()) yield piece;
  } catch {
    throw cutOff(file);
  }
}

/** SHA-256, hex. Throws as `bytesOfGiven` does. */
export async function hashOfGiven(file: GivenFile): Promise<string> {
  try {
    return await file.sha256();
  } catch {
    throw cutOff(file);
  }
}

function cutOff({ path }: GivenFile): HomegroundError {
  return new HomegroundError(
    'not-readable',
    `${path} could not be read to its end.`,
    'Nothing of what you named was kept. Copy the files to a disk that works, and add those copies.',
  );
}
