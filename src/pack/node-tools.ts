import { createHash, createPublicKey, verify } from 'node:crypto';
import { closeSync, fstatSync, read } from 'node:fs';
import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';
import { openOrdinary } from '../readers/open-ordinary.ts';
import type { ByteSource } from './container/byte-source.ts';
import type { Tools } from './tree/tools.ts';

/** What stands before the 32 bytes of an Ed25519 key in DER (RFC 8410, section 4). */
const ed25519Head = Buffer.from('302a300506032b6570032100', 'hex');

/** SHA-256, CRC-32 and Ed25519 of Node itself. */
export const nodeTools: Tools = {
  digest() {
    const hash = createHash('sha256');
    return {
      update: (bytes) => void hash.update(bytes),
      bytes: () => new Uint8Array(hash.digest()),
    };
  },
  crc32: (bytes, before) => crc32(bytes, before),
  async isSignedBy({ publicKey, message, signature }) {
    const der = Buffer.concat([ed25519Head, publicKey]);
    try {
      const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
      return verify(null, message, key, signature);
    } catch {
      return false;
    }
  },
};

const readAt = promisify(read);

/** Lends an open file; throws what the system says where it cannot be opened. */
export async function withFileSource<Result>(
  path: string,
  use: (source: ByteSource) => Promise<Result>,
): Promise<Result> {
  const file = openOrdinary(path);
  try {
    const { size } = fstatSync(file);
    return await use({
      bytes: size,
      async read(offset, bytes) {
        const wanted = Math.max(0, Math.min(bytes, size - offset));
        const buffer = Buffer.allocUnsafe(wanted);
        const { bytesRead } = await readAt(file, buffer, 0, wanted, offset);
        return buffer.subarray(0, bytesRead);
      },
    });
  } finally {
    closeSync(file);
  }
}
