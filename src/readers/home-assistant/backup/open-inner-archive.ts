import type { ArchiveLimits } from './archive-limits.ts';
import { type ArchiveSignature, signatureOf } from './archive-signature.ts';
import { ByteStream } from './byte-stream.ts';
import { type Bytes, flow, take } from './bytes.ts';
import { gunzip } from './gunzip.ts';
import { decryptSecureTar } from './securetar.ts';
import { Unreadable } from './unreadable.ts';

export type ArchiveKey = {
  readonly password: string | undefined;
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
  const plain = new ByteStream(decryptSecureTar(flow(given), passwordFor(signature, key)));
  const inside = await peek(plain);
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
function passwordFor(signature: ArchiveSignature, { password, isProtected }: ArchiveKey): string {
  if (signature === 'unknown' && isProtected === false) throw new Unreadable('damaged');
  if (password === undefined) throw new Unreadable('password-needed');
  return password;
}
