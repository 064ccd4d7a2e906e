import { isAllZero } from './bytes.ts';
import { Unreadable } from './unreadable.ts';

/** One 512-byte header of a tar, as POSIX (ustar, pax) and GNU tar lay it out. */
export type TarHeader = {
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
};

const text = new TextDecoder();

/** A header, or `undefined` for the block of zeros that ends a tar. Throws `Unreadable`. */
export function parseTarHeader(block: Uint8Array): TarHeader | undefined {
  if (isAllZero(block)) return undefined;
  if (checksum(block) !== octalAt(block, 148, 8)) throw new Unreadable('damaged');
  const name = textAt(block, 0, 100);
  // GNU tar keeps times where POSIX keeps the front part of a long name.
  const prefix = textAt(block, 257, 6) === 'ustar' ? textAt(block, 345, 155) : '';
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    type: String.fromCharCode(block[156] ?? 0),
    bytes: sizeAt(block),
  };
}

/** Whether a block says that it belongs to a tar, in order or not. */
export const isTarBlock = (block: Uint8Array): boolean => textAt(block, 257, 5) === 'ustar';

/** The sum of all bytes, where the eight of the sum itself count as spaces. */
function checksum(block: Uint8Array): number {
  let sum = 8 * 32;
  for (let at = 0; at < 148; at += 1) sum += block[at] ?? 0;
  for (let at = 156; at < 512; at += 1) sum += block[at] ?? 0;
  return sum;
}

function textAt(block: Uint8Array, at: number, bytes: number): string {
  const field = block.subarray(at, at + bytes);
  const end = field.indexOf(0);
  return text.decode(end === -1 ? field : field.subarray(0, end));
}

function octalAt(block: Uint8Array, at: number, bytes: number): number {
  const digits = textAt(block, at, bytes).trim();
  if (!/^[0-7]*$/.test(digits)) throw new Unreadable('damaged');
  return digits === '' ? 0 : Number.parseInt(digits, 8);
}

function sizeAt(block: Uint8Array): number {
  const isBinary = ((block[124] ?? 0) & 0x80) !== 0;
  return isBinary ? binaryAt(block.subarray(124, 136)) : octalAt(block, 124, 12);
}

/** Sizes from 8 GiB on: 0x80, then a big-endian number. */
function binaryAt(field: Uint8Array): number {
  const value = field.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0);
  if (field[0] !== 0x80 || !Number.isSafeInteger(value)) throw new Unreadable('damaged');
  return value;
}
