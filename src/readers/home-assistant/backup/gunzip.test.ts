import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { archiveLimits } from './archive-limits.ts';
import { ByteStream } from './byte-stream.ts';
import { gunzip } from './gunzip.ts';
import { Unreadable } from './unreadable.ts';

async function* inPortions(content: Uint8Array, bytes: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += bytes) yield content.subarray(at, at + bytes);
}

async function* slowly(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const portion of content) {
    await new Promise(setImmediate);
    yield portion;
  }
}

async function read(
  content: Uint8Array,
  limits = archiveLimits,
  portion = 10_000,
): Promise<string> {
  const parts: Uint8Array[] = [];
  try {
    const from = new ByteStream(inPortions(content, portion));
    for await (const part of gunzip(from, limits)) parts.push(part);
  } catch (error) {
    if (error instanceof Unreadable) return error.why;
    throw error;
  }
  return Buffer.concat(parts).toString('latin1');
}

const text = Array.from({ length: 20_000 }, (_, line) => `line ${line * 7919}`).join('\n');
const file = gzipSync(text);

describe('gunzip', () => {
  it('gives what was put in, however it arrives', async () => {
    expect(await read(file)).toBe(text);
    expect(await read(file, archiveLimits, 13)).toBe(text);
    expect(await read(gzipSync(''))).toBe('');
  });

  it('reads one stream behind the other, and zeros behind all', async () => {
    const joined = Buffer.concat([file, gzipSync('and more'), Buffer.alloc(300)]);
    expect(await read(joined)).toBe(`${text}and more`);
    expect(await read(joined, archiveLimits, 17)).toBe(`${text}and more`);
    expect(await read(joined, { ...archiveLimits, gzipParts: 1 })).toBe('too-large');
  });

  it('passes over every optional part of the header', async () => {
    const optional = Buffer.from([2, 0, 1, 2, ...Buffer.from('name\0comment\0'), 9, 9]);
    const header = Buffer.from(file.subarray(0, 10));
    header[3] = 2 + 4 + 8 + 16;
    expect(await read(Buffer.concat([header, optional, file.subarray(10)]))).toBe(text);
    header[3] = 0x20;
    expect(await read(Buffer.concat([header, file.subarray(10)]))).toBe('damaged');
  });

  it('tells every cut', async () => {
    for (const bytes of [5, 10, 100, file.length - 9, file.length - 8, file.length - 1]) {
      expect(await read(file.subarray(0, bytes)), `${bytes}`).toBe('truncated');
    }
  });

  it('tells changed content, changed sums and what does not belong', async () => {
    for (const at of [0, file.length - 1, file.length - 8]) {
      const changed = Buffer.from(file);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await read(changed), `${at}`).toBe('damaged');
    }
    const stored = gzipSync(text, { level: 0 });
    stored[5000] = (stored[5000] ?? 0) ^ 1;
    expect(await read(stored)).toBe('damaged');
    expect(await read(Buffer.concat([file, Buffer.from('something else')]))).toBe('damaged');
  });

  it('stops a bomb, by its ratio and by its size', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000));
    const limits = { ...archiveLimits, ratioFromBytes: 1_000_000 };
    expect(await read(bomb, limits)).toBe('too-large');
    expect(await read(file, limits)).toBe(text);
    expect(await read(file, { ...archiveLimits, inflatedBytes: 100_000 })).toBe('too-large');
  });

  it('can be left in the middle, and what it read from can be read on', async () => {
    const from = new ByteStream(slowly(inPortions(gzipSync(Buffer.alloc(5_000_000)), 64)));
    for await (const _ of gunzip(from, archiveLimits)) break;
    const before = from.position;
    expect((await from.some(10)).length).toBe(10);
    expect(from.position).toBe(before + 10);
  });
});
