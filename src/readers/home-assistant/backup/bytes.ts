import { Unreadable } from './unreadable.ts';

/** Bytes read from front to back, on demand: nothing is read ahead, so layers can be stacked. */
export type Bytes = {
  /** How many bytes came out so far. */
  readonly position: number;
  /** The next bytes: at least one and at most `maxBytes`, none only at the end. */
  some(maxBytes: number): Promise<Uint8Array>;
  /** Passes over bytes; gives how many there were. */
  skip(bytes: number): Promise<number>;
};

const portionBytes = 64 * 1024;
const zeros = Buffer.alloc(portionBytes);

/** For portions as they come, of at most 64 KiB. */
export const isAllZero = (portion: Uint8Array): boolean =>
  zeros.subarray(0, portion.length).equals(portion);

/** The next `bytes` in one piece, fewer only at the end; for small pieces. */
export async function take(from: Bytes, bytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let left = bytes;
  while (left > 0) {
    const part = await from.some(left);
    if (part.length === 0) break;
    parts.push(part);
    left -= part.length;
  }
  const [only] = parts;
  return parts.length === 1 && only ? only : Buffer.concat(parts);
}

export async function takeExactly(from: Bytes, bytes: number): Promise<Uint8Array> {
  const taken = await take(from, bytes);
  if (taken.length < bytes) throw new Unreadable('truncated');
  return taken;
}

export async function skipExactly(from: Bytes, bytes: number): Promise<void> {
  if ((await from.skip(bytes)) < bytes) throw new Unreadable('truncated');
}

/** Passes over bytes of which nothing is known but how to get them. */
export async function skipByReading(from: Bytes, bytes: number): Promise<number> {
  let left = bytes;
  while (left > 0) {
    const part = await from.some(Math.min(left, portionBytes));
    if (part.length === 0) break;
    left -= part.length;
  }
  return bytes - left;
}

/** All that is left, in portions. */
export async function* flow(from: Bytes): AsyncGenerator<Uint8Array> {
  for (;;) {
    const part = await from.some(portionBytes);
    if (part.length === 0) return;
    yield part;
  }
}
