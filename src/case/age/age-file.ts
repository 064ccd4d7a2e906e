import { hkdfSync, randomBytes } from 'node:crypto';
import { Decrypter, Encrypter, type Identity, type Recipient } from 'age-encryption';
import { decryptPayload, encryptPayload, sealedPayloadBytes } from './payload.ts';

type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

const nonceBytes = 16;
/** An empty file's payload is its nonce and one tag. */
const emptyPayloadBytes = nonceBytes + 16;
/** Far above any header of a case: one recipient. */
const longestHeader = 64 * 1024;

/** One X25519 recipient: version line, stanza, body and MAC, all of a fixed length. */
const headerBytes = 168;

/** How long the age file of so many bytes is, for an identity of a case. */
export function sealedBytes(bytes: number): number {
  return headerBytes + nonceBytes + sealedPayloadBytes(bytes);
}

/** The bytes of an age file (age-encryption.org/v1) for one recipient. */
export async function* encryptAge(
  plain: Bytes,
  recipient: string | Recipient,
): AsyncGenerator<Buffer> {
  const { header, fileKey } = await wrapNewKey(recipient);
  const nonce = randomBytes(nonceBytes);
  yield header;
  yield nonce;
  yield* encryptPayload(plain, payloadKey(fileKey, nonce));
}

/** What is in an age file. Throws where the identity is not meant, and where anything was changed. */
export async function* decryptAge(
  sealed: Bytes,
  identity: string | Identity,
): AsyncGenerator<Buffer> {
  const bytes = readAhead(sealed);
  const header = await bytes.takeThrough(/\n--- [^\n]*\n/);
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const fileKey = await decrypter.decryptHeader(new Uint8Array(header));
  const nonce = await bytes.take(nonceBytes);
  yield* decryptPayload(bytes.rest(), payloadKey(fileKey, nonce));
}

/** The package makes the header; a second recipient without a stanza looks at the file key. */
async function wrapNewKey(recipient: string | Recipient) {
  let fileKey: Uint8Array | undefined;
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  encrypter.addRecipient({
    wrapFileKey(key) {
      fileKey = key.slice();
      return [];
    },
  });
  const empty = Buffer.from(await encrypter.encrypt(new Uint8Array(0)));
  if (fileKey === undefined) throw new Error('no file key was made');
  return { header: empty.subarray(0, empty.length - emptyPayloadBytes), fileKey };
}

function payloadKey(fileKey: Uint8Array, nonce: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', fileKey, nonce, 'payload', 32));
}

function readAhead(bytes: Bytes) {
  const iterator =
    Symbol.asyncIterator in bytes ? bytes[Symbol.asyncIterator]() : bytes[Symbol.iterator]();
  let held: Buffer = Buffer.alloc(0);
  const more = async (): Promise<void> => {
    const next = await iterator.next();
    if (next.done === true || held.length > longestHeader) throw new Error('header is cut');
    held = Buffer.concat([held, next.value]);
  };
  const cut = (length: number): Buffer => {
    const taken = held.subarray(0, length);
    held = held.subarray(length);
    return taken;
  };
  return {
    async takeThrough(end: RegExp): Promise<Buffer> {
      for (;;) {
        const found = end.exec(held.toString('latin1'));
        if (found !== null) return cut(found.index + found[0].length);
        await more();
      }
    },
    async take(length: number): Promise<Buffer> {
      while (held.length < length) await more();
      return cut(length);
    },
    async *rest(): AsyncGenerator<Uint8Array> {
      if (held.length > 0) yield held;
      for (;;) {
        const next = await iterator.next();
        if (next.done === true) return;
        yield next.value;
      }
    },
  };
}
