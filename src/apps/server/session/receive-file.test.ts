import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { type Receiving, receiveFile } from './receive-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'receive-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;
const receiving = (more: Partial<Receiving> = {}): Receiving => {
  count += 1;
  return { location: join(folder, String(count)), folder, mostBytes: 1000, now: () => 0, ...more };
};
const gibibyte = 2 ** 30;

describe('a file that comes in', () => {
  it('is written for its owner alone, and hashed', async () => {
    const asked = receiving();
    expect(await receiveFile(Readable.from([Buffer.from('abc')]), asked)).toEqual({
      bytes: 3,
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    });
    expect(readFileSync(asked.location, 'utf8')).toBe('abc');
    expect(statSync(asked.location).mode & 0o777).toBe(0o600);
  });

  it.each<[string, Partial<Receiving>, string]>([
    ['says it is too large', { statedBytes: 1001 }, 'too-large'],
    ['is too large without saying so', { mostBytes: 10 }, 'too-large'],
    ['says it is more than there is room for', { statedBytes: 900, free: () => 1000 }, 'disk-full'],
    ['comes too slowly', { now: later(120_000) }, 'too-slow'],
  ])('and %s leaves nothing', async (_, more, code) => {
    const asked = receiving(more);
    const coming = Readable.from([Buffer.alloc(8), Buffer.alloc(8)]);
    await expect(receiveFile(coming, asked)).rejects.toMatchObject({ code });
    expect(existsSync(asked.location)).toBe(false);
  });

  it('and fills the disk on its way is stopped before it is full', async () => {
    let left = 2 * gibibyte;
    let sent = 0;
    const endless = Readable.from(
      (function* () {
        const chunk = Buffer.alloc(16 * 1024 * 1024);
        for (;;) {
          sent += chunk.length;
          left -= gibibyte / 4;
          yield chunk;
        }
      })(),
    );
    const asked = receiving({ mostBytes: 100 * gibibyte, free: () => left });
    await expect(receiveFile(endless, asked)).rejects.toMatchObject({ code: 'disk-full' });
    expect(sent).toBeLessThan(gibibyte);
    expect(existsSync(asked.location)).toBe(false);
  });

  it('and stops coming is given up', async () => {
    const asked = receiving({ stalledMs: 5 });
    const silent = new PassThrough();
    silent.write('abc');
    await expect(receiveFile(silent, asked)).rejects.toMatchObject({ code: 'too-slow' });
    expect(existsSync(asked.location)).toBe(false);
  });

  it('does not take the place of another', async () => {
    const asked = receiving();
    await receiveFile(Readable.from([Buffer.from('first')]), asked);
    await expect(receiveFile(Readable.from([Buffer.from('second')]), asked)).rejects.toThrow();
    expect(readFileSync(asked.location, 'utf8')).toBe('first');
  });
});

/** A clock that goes on each time it is looked at. */
function later(stepMs: number): () => number {
  let ms = 0;
  return () => {
    ms += stepMs;
    return ms;
  };
}
