import { sha1 } from '@noble/hashes/legacy.js';
import { bytesOfHex, hexOf } from '../tree/encodings.ts';

/** The namespace of all ids that exports make (RFC 9562, section 6.5): made once, by chance. */
const namespace = bytesOfHex('6f0d3f4e7a514b0e9c1d52a8e6b7c390');
const utf8 = new TextEncoder();

/** A UUID of version 5 (RFC 9562, section 5.5): the same name, the same id. */
export const uuidOf = (name: string): string => {
  const hash = sha1.create().update(namespace).update(utf8.encode(name)).digest();
  const marked = hash
    .subarray(0, 16)
    .map((byte, at) => (at === 6 ? (byte & 0x0f) | 0x50 : at === 8 ? (byte & 0x3f) | 0x80 : byte));
  return hexOf(marked).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};
