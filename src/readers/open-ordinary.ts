import { closeSync, constants, createReadStream, fstatSync, openSync } from 'node:fs';
import type { Readable } from 'node:stream';

/** To open a pipe waits for whoever writes into it, and nothing ends that; so it is not waited for. */
const asItLies = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Opens an ordinary file for reading. Throws what the system says, and `EINVAL` for a pipe, a device, a
 * folder: what cannot be read to an end. `linksToo` false: a link is none either.
 */
export function openOrdinary(path: string, linksToo = true): number {
  const file = openSync(path, linksToo ? asItLies : asItLies | (constants.O_NOFOLLOW ?? 0));
  if (fstatSync(file).isFile()) return file;
  closeSync(file);
  throw Object.assign(new Error('no ordinary file'), { code: 'EINVAL' });
}

/** The bytes of an ordinary file; what is none ends in an error as soon as it is read. */
export async function* readOrdinary(path: string, linksToo = true): AsyncGenerator<Uint8Array> {
  const file: Readable = createReadStream(path, {
    fd: openOrdinary(path, linksToo),
    highWaterMark: 1024 * 1024,
  });
  yield* file;
}
