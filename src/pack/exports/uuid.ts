import { createHash } from 'node:crypto';

/** The namespace of all ids that exports make (RFC 9562, section 6.5): made once, by chance. */
const namespace = Buffer.from('6f0d3f4e7a514b0e9c1d52a8e6b7c390', 'hex');

/** A UUID of version 5 (RFC 9562, section 5.5): the same name, the same id. */
export const uuidOf = (name: string): string => {
  const hash = createHash('sha1').update(namespace).update(name, 'utf8').digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};
