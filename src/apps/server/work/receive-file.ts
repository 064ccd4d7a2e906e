import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { HomegroundError } from '../../../model/homeground-error.ts';
import { wipeFile } from '../../../readers/work-folder.ts';
import { limits } from '../limits.ts';
import { asDiskFull, checkRoom } from './free-space.ts';

export type Received = { readonly bytes: number; readonly sha256: string };
export type Receiving = {
  /** Where it goes; nothing may be there yet. */
  readonly location: string;
  /** A folder on the same disk, to see how much room there is. */
  readonly folder: string;
  readonly mostBytes: number;
  /** By its head, before a byte came; undefined where it does not say. */
  readonly statedBytes?: number | undefined;
  readonly now: () => number;
};

/**
 * Writes what comes in to a file of our own (owner-only), and leaves nothing where it does not come
 * whole: too large, too slow, broken off, no room. Throws `too-large`, `too-slow`, `disk-full`.
 */
export async function receiveFile(incoming: Readable, receiving: Receiving): Promise<Received> {
  const { location, statedBytes = 0, mostBytes, folder } = receiving;
  if (statedBytes > mostBytes) throw tooLarge();
  checkRoom(folder, 2 * statedBytes);
  const watch = watchBytes(incoming, receiving);
  try {
    await pipeline(
      incoming,
      watch.through,
      createWriteStream(location, { flags: 'wx', mode: 0o600 }),
    );
    return watch.received();
  } catch (cause) {
    wipeFile(location);
    throw asDiskFull(watch.fault() ?? cause);
  } finally {
    watch.end();
  }
}

const roomCheckedEach = 64 * 1024 * 1024;

function watchBytes(incoming: Readable, { mostBytes, folder, now }: Receiving) {
  const hash = createHash('sha256');
  const startMs = now();
  let bytes = 0;
  let checkedAt = 0;
  let fault: HomegroundError | undefined;
  const fail = (cause: HomegroundError): HomegroundError => {
    fault ??= cause;
    return fault;
  };
  const check = (): void => {
    if (bytes > mostBytes) throw fail(tooLarge());
    if (bytes - checkedAt < roomCheckedEach) return;
    checkedAt = bytes;
    checkRoom(folder, bytes);
  };
  const isSlow = (): boolean => {
    const afterMs = now() - startMs;
    return (
      afterMs > limits.upload.patienceMs && bytes / (afterMs / 1000) < limits.upload.bytesPerSecond
    );
  };
  const stall = setTimeout(() => incoming.destroy(fail(tooSlow())), limits.upload.stalledMs);
  const through = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length;
      stall.refresh();
      try {
        check();
        if (isSlow()) throw fail(tooSlow());
        hash.update(chunk);
        done(null, chunk);
      } catch (cause) {
        done(cause instanceof Error ? cause : new Error(String(cause)));
      }
    },
  });
  return {
    through,
    fault: () => fault,
    received: (): Received => ({ bytes, sha256: hash.digest('hex') }),
    end: () => clearTimeout(stall),
  };
}

function tooLarge(): HomegroundError {
  return new HomegroundError(
    'too-large',
    'That file is larger than can be taken in.',
    'Nothing of it was kept. Take a part of it, such as a shorter time.',
  );
}

function tooSlow(): HomegroundError {
  return new HomegroundError(
    'too-slow',
    'The file came too slowly, or stopped coming.',
    'Nothing of it was kept. Copy it to this computer first, and try again.',
  );
}
