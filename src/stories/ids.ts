import { type Random, randomFrom } from './random.ts';

/** A made-up id of 32 hex digits with the marks of a random UUID (RFC 9562), the same for the same label. */
export const hexIdOf = (seed: string, label: string): string => {
  const bytes = new Uint8Array(16);
  randomFrom(`${seed}/id/${label}`).fill(bytes, 0);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return Buffer.from(bytes).toString('hex');
};

export const hexBytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'));

/** A ULID (github.com/ulid/spec): 48 bits of milliseconds, then 80 random ones. */
export const ulidAt = (atMs: number, random: Random): Uint8Array => {
  const bytes = new Uint8Array(16);
  let left = Math.floor(atMs);
  for (let i = 5; i >= 0; i--, left = Math.floor(left / 256)) bytes[i] = left % 256;
  random.fill(bytes, 6);
  return bytes;
};

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The 26 letters of a ULID, as layouts before binary contexts keep them. */
export const ulidText = (bytes: Uint8Array): string => {
  let value = BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
  let text = '';
  for (let i = 0; i < 26; i++, value >>= 5n) text = (crockford[Number(value & 31n)] ?? '') + text;
  return text;
};

export const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');
