import { formsOfAll } from '../../../model/backup-keys.ts';
import type { ArchiveLimits } from './archive-limits.ts';
import { type ArchiveSignature, signatureOf } from './archive-signature.ts';
import { ByteStream } from './byte-stream.ts';
import { type Bytes, flow, take } from './bytes.ts';
import { gunzip } from './gunzip.ts';
import { decryptSecureTar } from './securetar.ts';
import { Unreadable } from './unreadable.ts';

export type ArchiveKey = {
  readonly passwords: readonly string[];
  readonly onPasswordFits?: ((password: string) => void) | undefined;
  /** Whether the backup says that it is encrypted. */
  readonly isProtected: boolean | undefined;
};

/** The tar inside a member: decrypted and inflated where it has to be. Throws `Unreadable`. */
export async function openInnerArchive(
  content: Bytes,
  key: ArchiveKey,
  limits: ArchiveLimits,
): Promise<ByteStream> {
  const given = new ByteStream(flow(content));
  const signature = await peek(given);
  if (signature === 'tar') return given;
  if (signature === 'gzip') return new ByteStream(gunzip(given, limits));
  refuseUnlockable(signature, key);
  const password = await fittingPassword(given, formsOfAll(key.passwords));
  const plain = new ByteStream(decryptSecureTar(flow(given), password));
  const inside = await peek(plain);
  key.onPasswordFits?.(password);
  if (inside === 'gzip') return new ByteStream(gunzip(plain, limits));
  if (inside !== 'tar') throw new Unreadable('not-understood');
  return plain;
}

async function peek(stream: ByteStream): Promise<ArchiveSignature> {
  const head = await take(stream, 512);
  if (head.length === 0) throw new Unreadable('empty');
  stream.unread(head);
  return signatureOf(head);
}

/** SecureTar 1 looks like nothing at all, so only the backup's own word tells it from garbage. */
function refuseUnlockable(signature: ArchiveSignature, key: ArchiveKey): void {
  if (signature === 'unknown' && key.isProtected === false) throw new Unreadable('damaged');
  if (key.passwords.length === 0) throw new Unreadable('password-needed');
}

/** More than what tells a wrong password, in any version. */
const startBytes = 4096;

/** The first that opens the beginning; trying one costs a third of a second, so a single one is not tried. */
async function fittingPassword(given: ByteStream, passwords: readonly string[]): Promise<string> {
  const [only, ...others] = passwords;
  if (only !== undefined && others.length === 0) return only;
  const start = await take(given, startBytes);
  given.unread(start);
  for (const password of passwords) if (await isFitting(start, password)) return password;
  throw new Unreadable('wrong-password');
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Whatever else is wrong with it, is told when it is read. */
async function isFitting(start: Uint8Array, password: string): Promise<boolean> {
  try {
    await take(new ByteStream(decryptSecureTar(only(start), password)), 1);
    return true;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return error.why !== 'wrong-password';
  }
}
