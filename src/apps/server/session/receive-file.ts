import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { HomegroundError } from '../../../model/homeground-error.ts';
import { wipeFile } from '../../../readers/wipe-file.ts';
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
  /** No byte for this long, and it is over. */
  readonly stalledMs?: number;
  /** Aborted: it is over, and ends with the reason of the signal. */
  readonly signal?: AbortSignal | undefined;
  /** Free bytes of a disk; only tests give another. */
  readonly free?: ((folder: string) => number) | undefined;
};

/**
 * Writes what comes in to a file of our own (owner-only), and leaves nothing where it does not come
 * whole: too large, too slow, broken off, no room. Throws `too-large`, `too-slow`, `disk-full`. What
 * it comes from is left open, so that it can be answered.
 */
export async function receiveFile(incoming: Readable, receiving: Receiving): Promise<Received> {
  const { location, statedBytes = 0, mostBytes, folder, free } = receiving;
  if (statedBytes > mostBytes) throw tooLarge();
  checkRoom(folder, 2 * statedBytes, free);
  const file = await open(location, 'wx', 0o600);
  let isWhole = false;
  try {
    const received = await writeAll(incoming, file, {
      watch: watchBytes(receiving),
      stalledMs: receiving.stalledMs ?? limits.upload.stalledMs,
      signal: receiving.signal,
    });
    isWhole = true;
    return received;
  } catch (cause) {
    throw asDiskFull(cause);
  } finally {
    await file.close();
    if (!isWhole) wipeFile(location);
  }
}

async function writeAll(
  incoming: Readable,
  file: FileHandle,
  { watch, ...patience }: Patience & { readonly watch: (bytes: number) => void },
): Promise<Received> {
  const hash = createHash('sha256');
  let bytes = 0;
  const chunks = incoming.iterator({ destroyOnReturn: false });
  for (;;) {
    const next = await inTime(chunks.next(), patience);
    if (next.done === true) return { bytes, sha256: hash.digest('hex') };
    const chunk: Buffer = next.value;
    bytes += chunk.length;
    watch(bytes);
    hash.update(chunk);
    await file.writeFile(chunk);
  }
}

type Patience = { readonly stalledMs: number; readonly signal: AbortSignal | undefined };

async function inTime<Result>(
  waited: Promise<Result>,
  { stalledMs, signal }: Patience,
): Promise<Result> {
  let forget = (): void => undefined;
  const over = new Promise<never>((_, reject) => {
    const late = setTimeout(() => reject(tooSlow()), stalledMs);
    const stop = (): void => reject(signal?.reason);
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop);
    forget = () => {
      clearTimeout(late);
      signal?.removeEventListener('abort', stop);
    };
  });
  try {
    return await Promise.race([waited, over]);
  } finally {
    forget();
  }
}

const roomCheckedEach = 64 * 1024 * 1024;

function watchBytes({ mostBytes, folder, now, free }: Receiving): (bytes: number) => void {
  const startMs = now();
  let checkedAt = 0;
  return (bytes) => {
    if (bytes > mostBytes) throw tooLarge();
    if (isSlow(bytes, now() - startMs)) throw tooSlow();
    if (bytes - checkedAt < roomCheckedEach) return;
    checkedAt = bytes;
    checkRoom(folder, bytes, free);
  };
}

function isSlow(bytes: number, afterMs: number): boolean {
  const { patienceMs, bytesPerSecond } = limits.upload;
  return afterMs > patienceMs && bytes / (afterMs / 1000) < bytesPerSecond;
}

export function tooLarge(): HomegroundError {
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
