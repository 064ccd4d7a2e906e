import { verifyAsync } from '@noble/ed25519';
import { sha256 } from '@noble/hashes/sha2.js';
import type { ByteSource } from '../../pack/container/byte-source.ts';
import type { Tools } from '../../pack/tree/tools.ts';

/** SHA-256, CRC-32 and Ed25519 in plain JavaScript, the same in every browser. */
export const browserTools: Tools = {
  digest() {
    const hash = sha256.create();
    return { update: (bytes) => void hash.update(bytes), bytes: () => hash.digest() };
  },
  crc32,
  async isSignedBy({ publicKey, message, signature }) {
    try {
      return await verifyAsync(signature, message, publicKey, { zip215: false });
    } catch {
      return false;
    }
  },
};

/** A file that was given to the page; nothing of it is kept. */
export const fileSource = (file: Blob): ByteSource => ({
  bytes: file.size,
  read: async (offset, bytes) =>
    new Uint8Array(await file.slice(offset, offset + bytes).arrayBuffer()),
});

/** The polynomial of zip files, bits turned round (ISO 3309). */
const polynomial = 0xedb88320;
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ polynomial : sum >>> 1;
  return sum;
});

function crc32(bytes: Uint8Array, before: number): number {
  let sum = ~before;
  for (const byte of bytes) sum = (table[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return ~sum >>> 0;
}
