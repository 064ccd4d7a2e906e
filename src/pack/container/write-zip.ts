import { createHash, type Hash } from 'node:crypto';
import { fsyncSync, ftruncateSync, readSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Content } from '../pack-file.ts';
import { endOf, entryOf, headerBytes, headerOf, isBig, type Member } from './zip-format.ts';

export type Written = { readonly bytes: number; readonly sha256: string };

/** Told of every piece of a member as it is written, for those who need lines of it. */
export type OnBytes = (piece: Uint8Array) => void;

export type ZipWriter = {
  /** Each byte is read once: it is hashed, summed and written on its way. */
  add(name: string, content: Content, onBytes?: OnBytes): Promise<Written>;
  /** Writes the directory and waits until everything is on the disk. */
  finish(): Written;
};

/** Goes on at the end of members that are already in the file. */
export function writeZip(file: number, before: readonly Member[] = []): ZipWriter {
  const members = [...before];
  let at = members.reduce((sum, one) => sum + headerBytes(one) + one.bytes, 0);
  return {
    async add(name, content, onBytes) {
      let done = await writeMember({ file, name, offset: at, mayBeBig: false }, content, onBytes);
      if (done === 'big')
        done = await writeMember({ file, name, offset: at, mayBeBig: true }, content);
      if (done === 'big') throw new Error('A member cannot be larger than it is.');
      members.push(done.member);
      at += headerBytes(done.member) + done.member.bytes;
      return { bytes: done.member.bytes, sha256: done.sha256 };
    },
    finish() {
      const start = at;
      for (const piece of piecesOf(members.map(entryOf))) {
        writeWhole(file, piece, at);
        at += piece.length;
      }
      const end = endOf({ members: members.length, bytes: at - start, offset: start });
      writeWhole(file, end, at);
      at += end.length;
      ftruncateSync(file, at);
      fsyncSync(file);
      return { bytes: at, sha256: hashOf(file, at) };
    },
  };
}

type Place = {
  readonly file: number;
  readonly name: string;
  readonly offset: number;
  /** The header is longer for 4 GiB and more; nobody knows before whether a stream is. */
  readonly mayBeBig: boolean;
};
type Done = { readonly member: Member; readonly sha256: string };

async function writeMember(
  place: Place,
  content: Content,
  onBytes?: OnBytes,
): Promise<Done | 'big'> {
  const start = place.offset + headerBytes({ ...place, bytes: place.mayBeBig ? 2 ** 32 : 0 });
  const hash = createHash('sha256');
  let crc = 0;
  let bytes = 0;
  for await (const piece of content instanceof Uint8Array ? [content] : content()) {
    hash.update(piece);
    crc = crc32(piece, crc);
    writeWhole(place.file, piece, start + bytes);
    bytes += piece.length;
    onBytes?.(piece);
  }
  if (isBig(bytes) !== place.mayBeBig) return writeAgain(place, bytes);
  const member = { name: place.name, bytes, crc, offset: place.offset };
  writeWhole(place.file, headerOf(member), place.offset);
  return { member, sha256: hash.digest('hex') };
}

function writeAgain(place: Place, bytes: number): 'big' {
  if (place.mayBeBig) throw new Error(`${place.name} gave ${bytes} bytes when it was asked again.`);
  return 'big';
}

/** `writeSync` may write less than it was given, as on a disk that is nearly full. */
function writeWhole(file: number, bytes: Uint8Array, position: number): void {
  let done = 0;
  while (done < bytes.length)
    done += writeSync(file, bytes, done, bytes.length - done, position + done);
}

function* piecesOf(parts: readonly Uint8Array[]): Generator<Uint8Array> {
  for (let from = 0; from < parts.length; from += 1000)
    yield Buffer.concat(parts.slice(from, from + 1000));
}

/** The headers are written after what they head, so that the whole is only known at the end. */
function hashOf(file: number, bytes: number): string {
  const hash: Hash = createHash('sha256');
  const buffer = new Uint8Array(1 << 20);
  for (let at = 0; at < bytes; ) {
    const read = readSync(file, buffer, 0, Math.min(buffer.length, bytes - at), at);
    if (read === 0) throw new Error('The file was cut while it was written.');
    hash.update(buffer.subarray(0, read));
    at += read;
  }
  return hash.digest('hex');
}
