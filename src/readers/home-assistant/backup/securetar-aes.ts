import { createDecipheriv, createHash } from 'node:crypto';
import { signatureOf } from './archive-signature.ts';
import { ByteStream } from './byte-stream.ts';
import { type Bytes, flow, take } from './bytes.ts';
import { Unreadable } from './unreadable.ts';

type AesLock = {
  readonly password: string;
  readonly salt: Uint8Array;
  /** Stated by version 2; version 1 says nothing. */
  readonly plainBytes?: number | undefined;
};

const blockBytes = 16;

/** SecureTar 1 and 2: AES-128-CBC. The padding is checked where the size is known, else guessed. */
export async function* decryptAesTar(from: Bytes, lock: AesLock): AsyncGenerator<Uint8Array> {
  const plain = new ByteStream(decryptBlocks(from, lock));
  plain.unread(await startOfTar(plain));
  yield* flow(plain);
}

/** SHA-256 a hundred times over: of the password for the key, of key and salt for the first block. */
export function aesKeys(password: string, salt: Uint8Array): { key: Uint8Array; iv: Uint8Array } {
  const key = hashedOver(Buffer.from(password, 'utf8')).subarray(0, blockBytes);
  return { key, iv: hashedOver(Buffer.concat([key, salt])).subarray(0, blockBytes) };
}

function hashedOver(start: Uint8Array): Uint8Array {
  let hash = start;
  for (let round = 0; round < 100; round += 1) hash = createHash('sha256').update(hash).digest();
  return hash;
}

/** The first bytes, if they can be those of a gzip or tar file. */
async function startOfTar(plain: ByteStream): Promise<Uint8Array> {
  const start = await take(plain, blockBytes);
  if (start.length === 0) throw new Unreadable('truncated');
  if (signatureOf(start) === 'gzip') return start;
  const head = Buffer.concat([start, await restOfHead(plain)]);
  const signature = signatureOf(head);
  if (signature !== 'tar') throw new Unreadable('wrong-password');
  return head;
}

async function restOfHead(plain: ByteStream): Promise<Uint8Array> {
  try {
    return await take(plain, 512 - blockBytes);
  } catch (error) {
    // Less than a tar's smallest size, and its padding is nonsense: the password opened nothing.
    const isNonsense = error instanceof Unreadable && error.why === 'damaged';
    throw isNonsense ? new Unreadable('wrong-password') : error;
  }
}

async function* decryptBlocks(from: Bytes, lock: AesLock): AsyncGenerator<Uint8Array> {
  const { key, iv } = aesKeys(lock.password, lock.salt);
  const decipher = createDecipheriv('aes-128-cbc', key, iv).setAutoPadding(false);
  let last: Uint8Array = new Uint8Array(0);
  let bytes = 0;
  for await (const chunk of flow(from)) {
    bytes += chunk.length;
    const plain = decipher.update(chunk);
    if (plain.length === 0) continue;
    yield last;
    yield plain.subarray(0, -blockBytes);
    last = plain.subarray(-blockBytes);
  }
  yield withoutPadding(last, bytes, lock.plainBytes);
}

function withoutPadding(
  last: Uint8Array,
  bytes: number,
  plainBytes: number | undefined,
): Uint8Array {
  if (bytes % blockBytes !== 0) throw new Unreadable('truncated');
  const padding = paddingOf(last);
  if (plainBytes === undefined) return last.subarray(0, last.length - padding);
  if (bytes <= plainBytes) throw new Unreadable('truncated');
  if (bytes - padding !== plainBytes || padding === 0) throw new Unreadable('damaged');
  return last.subarray(0, last.length - padding);
}

/**
 * How many bytes of PKCS#7 padding end a block; 0 if it is none. Before 2025 SecureTar padded only
 * what needed it: then a tar ends in zeros and a gzip file always in padding, so no end is mistaken.
 */
function paddingOf(block: Uint8Array): number {
  const padding = block.at(-1) ?? 0;
  const isPadding = padding >= 1 && padding <= blockBytes && block.length === blockBytes;
  return isPadding && block.subarray(-padding).every((byte) => byte === padding) ? padding : 0;
}
