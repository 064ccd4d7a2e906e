import { placeOf } from '../bag-manifest.ts';
import { type ByteSource, cursorOver, joined, readPieces } from '../container/byte-source.ts';
import { headerBytes, headerOf, type Member } from '../container/zip-format.ts';
import { packLimits } from '../limits.ts';
import { bagFolder, paths } from '../pack-paths.ts';
import { compareBytes, hexOf, isEqual } from '../tree/encodings.ts';
import type { Tools } from '../tree/tools.ts';
import type { FaultList } from './fault-list.ts';
import type { LineReader } from './line-reader.ts';

export type FileRead = { readonly bytes: number; readonly sha256: string };

/** What was seen of a pack in one pass over its bytes. */
export type Contents = {
  /** By path below the bag's folder, in the order in which they lie. */
  readonly files: ReadonlyMap<string, FileRead>;
  /** Small tag files as a whole. */
  readonly whole: ReadonlyMap<string, Uint8Array>;
};

export type Reading = {
  readonly source: ByteSource;
  readonly tools: Tools;
  readonly members: readonly Member[];
  readonly faults: FaultList;
  /** Filled while reading, for those who look at what was read before. */
  readonly files: Map<string, FileRead>;
  /** Who wants the lines of a file; asked when the file begins. */
  readonly linesOf: (path: string) => LineReader | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
};

/** Reads every byte of the members once, in order: sums, hashes, and hands on what others look at. */
export async function readContents(reading: Reading): Promise<Contents> {
  const { source, members, faults, files } = reading;
  const whole = new Map<string, Uint8Array>();
  const until = members.reduce((sum, one) => sum + headerBytes(one) + one.bytes, 0);
  const cursor = cursorOver(readPieces(source, { from: 0, until }));
  let before = '';
  for (const member of members) {
    const path = member.name.slice(bagFolder.length);
    checkPlace(path, before, faults);
    before = path;
    const header = await cursor.take(headerBytes(member));
    if (!isEqual(header, headerOf(member))) faults.add('header-differs', path);
    const watch = watchFile(path, member, reading);
    await cursor.pass(member.bytes, watch.take);
    const done = watch.end();
    if (done.crc !== member.crc) faults.add('checksum-differs', path);
    files.set(path, { bytes: done.bytes, sha256: done.sha256 });
    if (done.whole !== undefined) whole.set(path, done.whole);
    reading.onProgress?.(member.offset + member.bytes, source.bytes);
  }
  return { files, whole };
}

function checkPlace(path: string, before: string, faults: FaultList): void {
  const place = placeOf(path);
  if (place < 0) faults.add('unknown-member', path);
  const last = placeOf(before);
  if (before !== '' && (place < last || (place === last && compareBytes(path, before) <= 0)))
    faults.add('out-of-order', path);
}

function watchFile(path: string, { bytes, offset }: Member, reading: Reading) {
  const { tools, linesOf, ...rest } = reading;
  const digest = tools.digest();
  const lines = linesOf(path);
  const kept: Uint8Array[] | undefined = isKept(path, bytes, reading) ? [] : undefined;
  let crc = 0;
  let done = 0;
  return {
    take(piece: Uint8Array): void {
      digest.update(piece);
      crc = tools.crc32(piece, crc);
      lines?.take(piece);
      kept?.push(piece.slice());
      done += piece.length;
      rest.onProgress?.(offset + done, rest.source.bytes);
    },
    end() {
      lines?.end();
      const whole = kept && joined(kept);
      return { bytes: done, crc, sha256: hexOf(digest.bytes()), whole };
    },
  };
}

const keptFiles: readonly string[] = [
  paths.info,
  paths.packInfo,
  paths.checkpoint,
  paths.timeStamp,
  paths.selection,
];

/** What is compared as a whole with what the log commits to. */
const keptJson: readonly string[] = [
  paths.originalNames,
  paths.answers,
  paths.coverage,
  paths.examination,
  paths.household,
];

const membersOfPart = 16;

/** Proofs are many in a whole pack, and are worked out again there; in a part they are few. */
function isKept(path: string, bytes: number, { members }: Reading): boolean {
  const isProof = path.startsWith(paths.proofs) && members.length <= membersOfPart;
  if (keptJson.includes(path)) return bytes <= packLimits.jsonBytes;
  return (isProof || keptFiles.includes(path)) && bytes <= packLimits.smallFileBytes;
}
