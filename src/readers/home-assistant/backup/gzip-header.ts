import { type Bytes, skipExactly, takeExactly } from './bytes.ts';
import { Unreadable } from './unreadable.ts';

const hasHeaderSum = 2;
const hasExtra = 4;
const hasName = 8;
const hasComment = 16;
const unknownFlags = 0xe0;
const longestText = 4 * 1024;

/** Passes over a gzip header (RFC 1952, section 2.3); what it tells (a name, a time) is not needed. */
export async function passGzipHeader(bytes: Bytes): Promise<void> {
  const [first, second, method, flags = 0] = await takeExactly(bytes, 10);
  const isGzip = first === 0x1f && second === 0x8b && method === 8;
  if (!isGzip || flags & unknownFlags) throw new Unreadable('damaged');
  if (flags & hasExtra) {
    const [low = 0, high = 0] = await takeExactly(bytes, 2);
    await skipExactly(bytes, low + 256 * high);
  }
  if (flags & hasName) await passText(bytes);
  if (flags & hasComment) await passText(bytes);
  if (flags & hasHeaderSum) await skipExactly(bytes, 2);
}

async function passText(bytes: Bytes): Promise<void> {
  for (let length = 0; length < longestText; length += 1) {
    const [byte] = await takeExactly(bytes, 1);
    if (byte === 0) return;
  }
  throw new Unreadable('too-large');
}
