import { createCipheriv, createDecipheriv } from 'node:crypto';

/*
 * The payload of an age file (C2SP age, "Payload"): STREAM over ChaCha20-Poly1305 in chunks of
 * 64 KiB, through OpenSSL, which is some thirty times faster than plain JavaScript. A property test
 * holds it equal, byte for byte, to the package that wraps the file keys.
 */

const algorithm = 'chacha20-poly1305';
const tagBytes = 16;
const chunkBytes = 64 * 1024;

type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

export function sealedPayloadBytes(bytes: number): number {
  return bytes + tagBytes * Math.max(1, Math.ceil(bytes / chunkBytes));
}

export async function* encryptPayload(plain: Bytes, key: Uint8Array): AsyncGenerator<Buffer> {
  const nonces = countNonces();
  for await (const { chunk, isLast } of chunksOf(plain, chunkBytes)) {
    const cipher = createCipheriv(algorithm, key, nonces.next(isLast), { authTagLength: tagBytes });
    yield cipher.update(chunk);
    cipher.final();
    yield cipher.getAuthTag();
  }
}

/** Throws where a byte was changed, dropped or added. What it yields before that is genuine. */
export async function* decryptPayload(sealed: Bytes, key: Uint8Array): AsyncGenerator<Buffer> {
  const nonces = countNonces();
  let isFirst = true;
  for await (const { chunk, isLast } of chunksOf(sealed, chunkBytes + tagBytes)) {
    const isEmpty = chunk.length === tagBytes;
    if (chunk.length < tagBytes || (isEmpty && !isFirst)) throw new Error('payload is cut');
    const decipher = createDecipheriv(algorithm, key, nonces.next(isLast), {
      authTagLength: tagBytes,
    });
    decipher.setAuthTag(chunk.subarray(chunk.length - tagBytes));
    const plain = decipher.update(chunk.subarray(0, chunk.length - tagBytes));
    decipher.final();
    isFirst = false;
    if (!isEmpty) yield plain;
  }
}

/** Cuts into chunks of one length; the last one may be shorter, and is empty only where all is. */
async function* chunksOf(bytes: Bytes, length: number) {
  let waiting: Uint8Array[] = [];
  let held = 0;
  for await (const piece of bytes) {
    waiting.push(piece);
    held += piece.length;
    if (held <= length) continue;
    const all = join(waiting);
    let at = 0;
    for (; held - at > length; at += length)
      yield { chunk: all.subarray(at, at + length), isLast: false };
    waiting = [all.subarray(at)];
    held -= at;
  }
  yield { chunk: join(waiting), isLast: true };
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const [first] = pieces;
  return pieces.length === 1 && first !== undefined ? first : Buffer.concat(pieces);
}

/** Eleven bytes of counter, and one that says whether it is the last chunk. */
function countNonces(): { next(isLast: boolean): Uint8Array } {
  let count = 0;
  return {
    next(isLast) {
      const nonce = Buffer.alloc(12);
      nonce.writeUIntBE(count, 5, 6);
      nonce[11] = isLast ? 1 : 0;
      count += 1;
      return nonce;
    },
  };
}
