import { crc32, createInflateRaw, type InflateRaw } from 'node:zlib';
import type { ArchiveLimits } from './archive-limits.ts';
import type { ByteStream } from './byte-stream.ts';
import { take } from './bytes.ts';
import { passGzipHeader } from './gzip-header.ts';
import { Unreadable } from './unreadable.ts';

// What comes out of one portion is held in memory at once: at most 1032 times as much.
const portionBytes = 16 * 1024;
const none: Uint8Array = new Uint8Array(0);

/**
 * The content of a gzip file (RFC 1952), of one or several streams, checked against the sums at
 * their ends. Node's own gunzip cannot read backups that SecureTar wrote before 2025: it filled up
 * every write to 16 bytes, so that the two sums do not stand where gzip expects them. Bombs are
 * stopped by `limits`. Throws `Unreadable`.
 */
export async function* gunzip(from: ByteStream, limits: ArchiveLimits): AsyncGenerator<Uint8Array> {
  const meter = { bytes: 0 };
  for (let parts = 0; parts < limits.gzipParts; parts += 1) {
    await passGzipHeader(from);
    for await (const chunk of inflatePart(from)) {
      meter.bytes += chunk.length;
      refuseBomb(meter.bytes, from.position, limits);
      yield chunk;
    }
    if (await isAtEnd(from)) return;
  }
  throw new Unreadable('too-large');
}

function refuseBomb(outBytes: number, inBytes: number, limits: ArchiveLimits): void {
  const isSwollen = outBytes > limits.ratioFromBytes && outBytes > inBytes * limits.ratio;
  if (isSwollen || outBytes > limits.inflatedBytes) throw new Unreadable('too-large');
}

async function* inflatePart(from: ByteStream): AsyncGenerator<Uint8Array> {
  let sum = 0;
  let bytes = 0;
  for await (const chunk of inflate(from)) {
    sum = crc32(chunk, sum);
    bytes += chunk.length;
    yield chunk;
  }
  await checkSums(from, sum, bytes % 2 ** 32);
}

async function* inflate(from: ByteStream): AsyncGenerator<Uint8Array> {
  const engine = createInflateRaw({ chunkSize: portionBytes * 8 });
  const feeding = feed(from, engine);
  try {
    for await (const chunk of engine) yield chunk;
  } catch (error) {
    throw asUnreadable(error);
  } finally {
    engine.destroy();
    // Nobody may read from `from` while the feeding still does.
    await feeding;
  }
}

async function feed(from: ByteStream, engine: InflateRaw): Promise<void> {
  try {
    while (!engine.destroyed) {
      const portion = await from.some(portionBytes);
      if (portion.length === 0) break;
      const before = engine.bytesWritten;
      await written(engine, portion);
      const used = engine.bytesWritten - before;
      from.unread(portion.subarray(used));
      if (used < portion.length) return;
    }
    engine.end();
  } catch (error) {
    engine.destroy(error instanceof Error ? error : new Error(String(error)));
  }
}

/** Resolves when the portion was worked through, or will never be. */
function written(engine: InflateRaw, portion: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      engine.off('close', done);
      resolve();
    };
    engine.once('close', done);
    engine.write(portion, done);
  });
}

function asUnreadable(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'Z_BUF_ERROR') return new Unreadable('truncated');
  return code.startsWith('Z_') && code !== 'Z_MEM_ERROR' ? new Unreadable('damaged') : error;
}

/** CRC-32 and length, side by side or (old SecureTar) each at the start of a 16-byte block. */
async function checkSums(from: ByteStream, sum: number, bytes: number): Promise<void> {
  const toBlock = (16 - (from.position % 16)) % 16;
  const tail = Buffer.from(await take(from, toBlock + 20));
  const isAt = (at: number, value: number) =>
    tail.length >= at + 4 && tail.readUInt32LE(at) === value;
  if (isAt(0, sum) && isAt(4, bytes)) return from.unread(tail.subarray(8));
  if (isAt(toBlock, sum) && isAt(toBlock + 16, bytes)) return;
  const isShort = tail.length < 8 || (isAt(toBlock, sum) && tail.length < toBlock + 20);
  throw new Unreadable(isShort ? 'truncated' : 'damaged');
}

/** Zeros may follow a gzip file as padding; anything else must be another stream. */
async function isAtEnd(from: ByteStream): Promise<boolean> {
  for (;;) {
    const portion = await from.some(portionBytes);
    if (portion.length === 0) return true;
    const other = portion.findIndex((byte) => byte !== 0);
    from.unread(other === -1 ? none : portion.subarray(other));
    if (other !== -1) return false;
  }
}
