/**
 * The one form in which a pack is written as a zip (PKWARE APPNOTE 6.3.10): stored, UTF-8 names, one
 * fixed date, no comment, no gap, ZIP64 only where a number does not fit. Each byte around the
 * members follows from their names, sizes and checksums, so that there is nothing else it could be.
 */
export type Member = {
  readonly name: string;
  readonly bytes: number;
  readonly crc: number;
  /** Where its header begins. */
  readonly offset: number;
};

const most16 = 0xffff;
const most32 = 0xffffffff;
/** 1 January 1980, midnight: the first date that a zip can hold. */
const date = 0x0021;
const namesAreUtf8 = 0x0800;
const madeByUnix = (3 << 8) | 45;
/** An ordinary file that only its owner may read and write. */
const ownerOnly = (0o100600 << 16) >>> 0;

export const signatures = {
  header: 0x04034b50,
  entry: 0x02014b50,
  end64: 0x06064b50,
  locator: 0x07064b50,
  end: 0x06054b50,
} as const;

const utf8 = new TextEncoder();

export const isBig = (bytes: number): boolean => bytes >= most32;

export const headerBytes = ({ name, bytes }: Pick<Member, 'name' | 'bytes'>): number =>
  30 + utf8.encode(name).length + (isBig(bytes) ? 20 : 0);

/** What stands before the bytes of a member. */
export function headerOf({ name, bytes, crc }: Omit<Member, 'offset'>): Uint8Array {
  const big = isBig(bytes) ? [bytes, bytes] : [];
  return put((out) => {
    out.u32(signatures.header);
    shared(out, { bytes, crc, name, needs64: big.length > 0 });
    out.u16(sizeOfExtra(big));
    out.text(name);
    extra(out, big);
  });
}

/** Its line in the directory at the end. */
export function entryOf({ name, bytes, crc, offset }: Member): Uint8Array {
  const big = [...(isBig(bytes) ? [bytes, bytes] : []), ...(isBig(offset) ? [offset] : [])];
  return put((out) => {
    out.u32(signatures.entry);
    out.u16(madeByUnix);
    shared(out, { bytes, crc, name, needs64: big.length > 0 });
    out.u16(sizeOfExtra(big));
    out.u16(0);
    out.u16(0);
    out.u16(0);
    out.u32(ownerOnly);
    out.u32(Math.min(offset, most32));
    out.text(name);
    extra(out, big);
  });
}

export type Directory = {
  readonly members: number;
  readonly bytes: number;
  readonly offset: number;
};

/** What stands after the directory. */
export function endOf({ members, bytes, offset }: Directory): Uint8Array {
  const needs64 = members >= most16 || isBig(bytes) || isBig(offset);
  return put((out) => {
    if (needs64) {
      out.u32(signatures.end64);
      out.u64(44);
      out.u16(madeByUnix);
      out.u16(45);
      out.u32(0);
      out.u32(0);
      for (const number of [members, members, bytes, offset]) out.u64(number);
      out.u32(signatures.locator);
      out.u32(0);
      out.u64(offset + bytes);
      out.u32(1);
    }
    out.u32(signatures.end);
    out.u16(0);
    out.u16(0);
    out.u16(Math.min(members, most16));
    out.u16(Math.min(members, most16));
    out.u32(Math.min(bytes, most32));
    out.u32(Math.min(offset, most32));
    out.u16(0);
  });
}

type Shared = Omit<Member, 'offset'> & { readonly needs64: boolean };

function shared(out: Out, { bytes, crc, name, needs64 }: Shared): void {
  out.u16(needs64 ? 45 : 20);
  out.u16(namesAreUtf8);
  out.u16(0);
  out.u16(0);
  out.u16(date);
  out.u32(crc);
  out.u32(Math.min(bytes, most32));
  out.u32(Math.min(bytes, most32));
  out.u16(utf8.encode(name).length);
}

const sizeOfExtra = (big: readonly number[]): number => (big.length ? 4 + 8 * big.length : 0);

function extra(out: Out, big: readonly number[]): void {
  if (big.length === 0) return;
  out.u16(0x0001);
  out.u16(8 * big.length);
  for (const number of big) out.u64(number);
}

type Out = {
  u16(number: number): void;
  u32(number: number): void;
  u64(number: number): void;
  text(text: string): void;
};

function put(write: (out: Out) => void): Uint8Array {
  const bytes: number[] = [];
  const little = (number: number, count: number): void => {
    for (let at = 0; at < count; at += 1) bytes.push(Math.floor(number / 2 ** (8 * at)) % 256);
  };
  write({
    u16: (number) => little(number, 2),
    u32: (number) => little(number, 4),
    u64: (number) => little(number, 8),
    text: (text) => bytes.push(...utf8.encode(text)),
  });
  return Uint8Array.from(bytes);
}
