/** What a file inside a backup is, by its first bytes (512, if there are so many). */
export type ArchiveSignature = 'securetar' | 'gzip' | 'tar' | 'unknown';

export const secureTarMagic: Uint8Array = Buffer.from('SecureTar', 'ascii');
const tarMagic = Buffer.from('ustar', 'ascii');
const tarMagicAt = 257;

export function signatureOf(head: Uint8Array): ArchiveSignature {
  if (hasAt(head, 0, secureTarMagic)) return 'securetar';
  if (isGzip(head)) return 'gzip';
  const isEmptyTar = head.length >= 512 && head.every((byte) => byte === 0);
  return isEmptyTar || hasAt(head, tarMagicAt, tarMagic) ? 'tar' : 'unknown';
}

function isGzip([first, second, method, flags = 0xff]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b && method === 8 && (flags & 0xe0) === 0;
}

function hasAt(bytes: Uint8Array, at: number, magic: Uint8Array): boolean {
  return Buffer.compare(bytes.subarray(at, at + magic.length), magic) === 0;
}
