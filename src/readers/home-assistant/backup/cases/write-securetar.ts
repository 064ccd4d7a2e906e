import { createCipheriv } from 'node:crypto';
import sodium from 'libsodium-wrappers-sumo';
import { aesKeys } from '../securetar-aes.ts';
import { chunkBytes, derivedKey, rootKey } from '../securetar-v3.ts';

// Encrypts as SecureTar does, with fixed salts: for tests only, never for anybody's data.

const salt = (seed: number): Uint8Array => Buffer.alloc(16, seed);

function header(version: number, plainBytes: number): Buffer {
  const block = Buffer.alloc(32);
  block.write('SecureTar', 'ascii');
  block[9] = version;
  block.writeBigUInt64BE(BigInt(plainBytes), 16);
  return block;
}

/** PKCS#7: always at least one byte. */
function padded(content: Uint8Array): Buffer {
  const missing = 16 - (content.length % 16);
  return Buffer.concat([content, Buffer.alloc(missing, missing)]);
}

function aes(blocks: Uint8Array, password: string, seed: Uint8Array): Buffer {
  const { key, iv } = aesKeys(password, seed);
  const cipher = createCipheriv('aes-128-cbc', key, iv).setAutoPadding(false);
  return Buffer.concat([seed, cipher.update(blocks), cipher.final()]);
}

/** Version 1 as written from January 2025 until version 2 came: padded once, at the end. */
export const writeVersion1 = (content: Uint8Array, password: string): Buffer =>
  aes(padded(content), password, salt(1));

/**
 * Version 1 as written before: every write filled up to 16 bytes where it had to be, and Python
 * writes the two sums at the end of a gzip file on their own.
 */
export function writeOldVersion1(content: Uint8Array, password: string): Buffer {
  const isGzip = content[0] === 0x1f;
  const writes = isGzip
    ? [content.subarray(0, -8), content.subarray(-8, -4), content.subarray(-4)]
    : [content];
  const filled = writes.map((part) => (part.length % 16 === 0 ? part : padded(part)));
  return aes(Buffer.concat(filled), password, salt(1));
}

export const writeVersion2 = (content: Uint8Array, password: string): Buffer =>
  Buffer.concat([header(2, content.length), aes(padded(content), password, salt(2))]);

export async function writeVersion3(content: Uint8Array, password: string): Promise<Buffer> {
  await sodium.ready;
  const root = rootKey(password, salt(3));
  const { state, header: start } = sodium.crypto_secretstream_xchacha20poly1305_init_push(
    derivedKey(root, salt(5)),
  );
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < content.length; at += chunkBytes) {
    const isLast = at + chunkBytes >= content.length;
    const tag = isLast
      ? sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL
      : sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
    const chunk = content.subarray(at, at + chunkBytes);
    chunks.push(sodium.crypto_secretstream_xchacha20poly1305_push(state, chunk, null, tag));
  }
  const keys = [salt(3), salt(4), derivedKey(root, salt(4)), salt(5), start];
  return Buffer.concat([header(3, content.length), ...keys, ...chunks]);
}
