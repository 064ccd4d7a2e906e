import { secureTarMagic } from './archive-signature.ts';
import { ByteStream } from './byte-stream.ts';
import { take } from './bytes.ts';
import { decryptAesTar } from './securetar-aes.ts';
import { decryptSecretStreamTar } from './securetar-v3.ts';
import { Unreadable } from './unreadable.ts';

/** Version 1 has no header but its salt; 2 and 3 begin with `SecureTar` and their number. */
const saltBytes = 16;
const restOfHeaderBytes = 16;

/**
 * The content of an encrypted archive out of a Home Assistant backup (SecureTar 1, 2 or 3, as the
 * `securetar` package writes it; the version is told by the header). Throws `Unreadable`:
 * `wrong-password`, `truncated`, `damaged`, or `unknown-version`.
 *
 * Version 3 keeps a value that only the right password gives. Versions 1 and 2 keep nothing of the
 * kind: a password counts as wrong when what it opens does not begin like a gzip or tar file, and a
 * file whose very beginning is damaged gives the same answer.
 */
export async function* decryptSecureTar(
  source: AsyncIterable<Uint8Array>,
  password: string,
): AsyncGenerator<Uint8Array> {
  const from = new ByteStream(source);
  const start = await take(from, saltBytes);
  if (start.length < saltBytes) throw new Unreadable('truncated');
  if (Buffer.compare(start.subarray(0, secureTarMagic.length), secureTarMagic) !== 0) {
    yield* decryptAesTar(from, { password, salt: start });
    return;
  }
  const rest = await take(from, restOfHeaderBytes);
  if (rest.length < restOfHeaderBytes) throw new Unreadable('truncated');
  yield* decryptVersion(start[secureTarMagic.length], from, {
    password,
    plainBytes: plainBytesOf(rest),
  });
}

async function* decryptVersion(
  version: number | undefined,
  from: ByteStream,
  lock: { readonly password: string; readonly plainBytes: number | undefined },
): AsyncGenerator<Uint8Array> {
  if (version === 3) return yield* decryptSecretStreamTar(from, lock);
  if (version !== 2) throw new Unreadable('unknown-version');
  const salt = await take(from, saltBytes);
  if (salt.length < saltBytes) throw new Unreadable('truncated');
  yield* decryptAesTar(from, { ...lock, salt });
}

/** The stated size of the content; 0 stands for "not known when the header was written". */
function plainBytesOf(header: Uint8Array): number | undefined {
  const bytes = Number(Buffer.from(header).readBigUInt64BE(0));
  return bytes === 0 ? undefined : bytes;
}
