import { timingSafeEqual } from 'node:crypto';
import sodium from 'libsodium-wrappers-sumo';
import { type Bytes, take } from './bytes.ts';
import { Unreadable } from './unreadable.ts';

type StreamLock = { readonly password: string; readonly plainBytes: number | undefined };

/** Argon2id as SecureTar 3 fixes it; a file cannot ask for more work or memory. */
const argon2 = { operations: 8, memoryBytes: 16 * 1024 * 1024 } as const;
export const chunkBytes = 1024 * 1024;
const sealBytes = 17;

/** Root salt, validation salt, validation key, key salt, stream header: what follows the first 32. */
const headerBytes = 16 + 16 + 32 + 16 + 24;
const person = Buffer.concat([Buffer.from('SecureTarv3', 'ascii')], 16);

/** SecureTar 3: XChaCha20-Poly1305 secretstream in chunks of 1 MiB, the last one marked as final. */
export async function* decryptSecretStreamTar(
  from: Bytes,
  lock: StreamLock,
): AsyncGenerator<Uint8Array> {
  await sodium.ready;
  const header = await take(from, headerBytes);
  if (header.length < headerBytes) throw new Unreadable('truncated');
  const root = rootKey(lock.password, header.subarray(0, 16));
  const validation = derivedKey(root, header.subarray(16, 32));
  if (!timingSafeEqual(validation, header.subarray(32, 64))) {
    throw new Unreadable('wrong-password');
  }
  const key = derivedKey(root, header.subarray(64, 80));
  yield* openChunks(from, { key, start: header.subarray(80) }, lock.plainBytes);
}

export function rootKey(password: string, salt: Uint8Array): Uint8Array {
  const algorithm = sodium.crypto_pwhash_ALG_ARGON2ID13;
  const { operations, memoryBytes } = argon2;
  return sodium.crypto_pwhash(32, password, salt, operations, memoryBytes, algorithm);
}

/** BLAKE2b-256 of nothing, keyed with the root key, salted, and marked with the format's name. */
export function derivedKey(root: Uint8Array, salt: Uint8Array): Uint8Array {
  return sodium.crypto_generichash_blake2b_salt_personal(32, root, salt, person);
}

async function* openChunks(
  from: Bytes,
  keys: { readonly key: Uint8Array; readonly start: Uint8Array },
  plainBytes: number | undefined,
): AsyncGenerator<Uint8Array> {
  const state = sodium.crypto_secretstream_xchacha20poly1305_init_pull(keys.start, keys.key);
  const final = sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL;
  let bytes = 0;
  for (;;) {
    const sealed = await take(from, chunkBytes + sealBytes);
    bytes += Math.max(0, sealed.length - sealBytes);
    const isShort = sealed.length < chunkBytes + sealBytes;
    const isCut = isShort && plainBytes !== undefined && bytes < plainBytes;
    if (sealed.length < sealBytes || isCut) throw new Unreadable('truncated');
    const opened = sodium.crypto_secretstream_xchacha20poly1305_pull(state, sealed, null);
    if (!opened) throw new Unreadable('damaged');
    yield opened.message;
    if (opened.tag !== final) continue;
    return checkEnd(from, bytes, plainBytes);
  }
}

async function checkEnd(from: Bytes, bytes: number, plainBytes: number | undefined): Promise<void> {
  const hasMore = (await from.some(1)).length > 0;
  const isOther = plainBytes !== undefined && bytes !== plainBytes;
  if (hasMore || isOther) throw new Unreadable('damaged');
}
