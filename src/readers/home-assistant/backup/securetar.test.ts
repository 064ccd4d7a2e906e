import { beforeAll, describe, expect, it } from 'vitest';
import { casePassword, caseTime } from './cases/synthetic-v1.ts';
import {
  writeOldVersion1,
  writeVersion1,
  writeVersion2,
  writeVersion3,
} from './cases/write-securetar.ts';
import { decryptSecureTar } from './securetar.ts';
import { Unreadable } from './unreadable.ts';
import { compress, writeTar } from './write-backup.ts';

async function* inPortions(content: Uint8Array, bytes: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += bytes) yield content.subarray(at, at + bytes);
}

async function decrypt(content: Uint8Array, password = casePassword, portion = 1000) {
  const parts: Uint8Array[] = [];
  for await (const part of decryptSecureTar(inPortions(content, portion), password))
    parts.push(part);
  return Buffer.concat(parts);
}

async function reasonOf(decrypting: Promise<unknown>): Promise<string> {
  try {
    await decrypting;
  } catch (error) {
    if (error instanceof Unreadable) return error.why;
    throw error;
  }
  return 'nothing wrong';
}

function flipped(content: Uint8Array, at: number): Buffer {
  const copy = Buffer.from(content);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

const random = (bytes: number): Buffer => {
  const content = Buffer.alloc(bytes);
  let state = 1;
  for (let at = 0; at < bytes; at += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    content[at] = state >> 16;
  }
  return content;
};

let small: Buffer;
let large: Buffer;
beforeAll(async () => {
  small = await writeTar([{ name: 'a', content: 'alex' }], caseTime);
  large = await writeTar([{ name: 'a', content: random(2_500_000) }], caseTime);
});

describe.each([
  ['1 of before 2025', writeOldVersion1],
  ['1', writeVersion1],
  ['2', writeVersion2],
  ['3', writeVersion3],
])('version %s', (_, encrypt) => {
  it('gives back a tar byte for byte, however it arrives', async () => {
    const encrypted = await encrypt(large, casePassword);
    expect((await decrypt(encrypted, casePassword, 999_999)).equals(large)).toBe(true);
    const tiny = await encrypt(small, casePassword);
    expect((await decrypt(tiny, casePassword, 7)).equals(small)).toBe(true);
  });

  it('tells a wrong password, however little there is to see', async () => {
    const tinyGzip = await encrypt(compress(Buffer.alloc(0)), casePassword);
    expect(await reasonOf(decrypt(await encrypt(small, casePassword), 'other'))).toBe(
      'wrong-password',
    );
    expect(await reasonOf(decrypt(tinyGzip, 'other'))).toBe('wrong-password');
    expect(await reasonOf(decrypt(await encrypt(small, casePassword), ''))).toBe('wrong-password');
  });

  it('tells a cut file', async () => {
    const encrypted = await encrypt(small, casePassword);
    for (const bytes of [0, 10, 20, encrypted.length - 1, encrypted.length - 17]) {
      expect(await reasonOf(decrypt(encrypted.subarray(0, bytes))), `${bytes}`).toBe('truncated');
    }
  });
});

describe.each([
  ['2', writeVersion2],
  ['3', writeVersion3],
])('version %s', (_, encrypt) => {
  it('tells a changed or a lengthened file', async () => {
    const encrypted = await encrypt(small, casePassword);
    const more = Buffer.concat([encrypted, Buffer.alloc(16)]);
    expect(await reasonOf(decrypt(flipped(encrypted, encrypted.length - 1)))).toBe('damaged');
    expect(await reasonOf(decrypt(more))).toBe('damaged');
    expect(await reasonOf(decrypt(encrypted.subarray(0, -16)))).toBe('truncated');
  });
});

describe('a gzip file in old version 1', () => {
  it('comes out with its two sums apart, as it was written', async () => {
    const file = compress(small);
    const plain = await decrypt(writeOldVersion1(file, casePassword));
    expect(plain.subarray(0, file.length - 8).equals(file.subarray(0, -8))).toBe(true);
    expect(plain.subarray(-4).equals(file.subarray(-4))).toBe(true);
    expect(plain.length).toBe(Math.ceil((file.length - 8) / 16) * 16 + 20);
  });
});

describe('version 3', () => {
  it('tells a cut between two chunks, where every seal is in order', async () => {
    const encrypted = await writeVersion3(large, casePassword);
    const header = 32 + 104;
    expect(await reasonOf(decrypt(encrypted.subarray(0, header + 1024 * 1024 + 17)))).toBe(
      'truncated',
    );
  });

  it('tells what stands behind the final chunk', async () => {
    const encrypted = await writeVersion3(random(1024 * 1024), casePassword);
    expect(await reasonOf(decrypt(encrypted))).toBe('nothing wrong');
    expect(await reasonOf(decrypt(Buffer.concat([encrypted, Buffer.alloc(1)])))).toBe('damaged');
  });
});

describe('a version that is not known', () => {
  it('is said to be so', async () => {
    const encrypted = Buffer.from(writeVersion2(small, casePassword));
    encrypted[9] = 4;
    expect(await reasonOf(decrypt(encrypted))).toBe('unknown-version');
  });
});
