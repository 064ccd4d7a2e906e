import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';

/**
 * What a program that did not close the case left in `case.db-wal`, and what SQLite will make of it:
 * it takes all transactions up to the first frame that does not hold, and drops the rest without a word.
 */
export type LeftWal = {
  /** Frames of this log that will be dropped though they say that a transaction ended there. */
  readonly lostCommits: number;
  /** Frames of this log that do not hold, or lie behind one that does not. */
  readonly lostFrames: number;
  /** The head is flushed before anything is put behind it; a power cut cannot leave it broken. */
  readonly isHeadBroken: boolean;
  /** The last transaction that will be taken, by which it is known again; undefined where there is none. */
  readonly lastCommit: string | undefined;
};

const nothing: LeftWal = {
  lostCommits: 0,
  lostFrames: 0,
  isHeadBroken: false,
  lastCommit: undefined,
};
const headBytes = 32;
const frameHeadBytes = 24;
const magic = 0x377f0682;

/** Whether SQLite would have something to move: behind the head lies more. */
export function hasFrames(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > headBytes;
}

/** The form is https://www.sqlite.org/fileformat2.html#the_write_ahead_log; no key is needed for it. */
export function lookAtWal(path: string): LeftWal {
  const file = openIfThere(path);
  if (file === undefined) return nothing;
  try {
    return look(file, fstatSync(file).size);
  } finally {
    closeSync(file);
  }
}

function openIfThere(path: string): number | undefined {
  try {
    return openSync(path, 'r');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw cause;
  }
}

function look(file: number, size: number): LeftWal {
  const head = Buffer.alloc(headBytes);
  if (readSync(file, head, 0, headBytes, 0) < headBytes) return nothing;
  const pageBytes = head.readUInt32BE(8);
  const frameBytes = frameHeadBytes + pageBytes;
  const sum = startSum(head);
  const isHeadBroken = !sum.holds(head.subarray(0, 24), head, 24);
  if (isHeadBroken) return { ...nothing, isHeadBroken: size > headBytes };
  const frame = Buffer.alloc(frameBytes);
  let isBroken = false;
  let [lostCommits, lostFrames] = [0, 0];
  let lastCommit: string | undefined;
  for (let at = headBytes; at + frameBytes <= size; at += frameBytes) {
    readSync(file, frame, 0, frameBytes, at);
    const isSalted = [0, 4].map((half) => isSaltOf(head, frame, half));
    isBroken ||=
      isSalted.includes(false) ||
      !sum.holds(frame.subarray(0, 8), frame, 16, frame.subarray(frameHeadBytes));
    const isCommit = frame.readUInt32BE(4) > 0;
    // The sum runs over all that is before it, and begins with chance.
    if (!isBroken && isCommit) lastCommit = frame.toString('hex', 8, frameHeadBytes);
    if (!isBroken || !isSalted.includes(true)) continue;
    lostFrames += 1;
    if (isCommit) lostCommits += 1;
  }
  return { lostCommits, lostFrames, isHeadBroken, lastCommit };
}

/** What an earlier log left behind this one differs in both halves of its salt. */
function isSaltOf(head: Buffer, frame: Buffer, half: number): boolean {
  return head.readUInt32BE(16 + half) === frame.readUInt32BE(8 + half);
}

/** The running checksum; its words are read in the order of bytes that the head names. */
function startSum(head: Buffer) {
  const isBigEndian = head.readUInt32BE(0) !== magic;
  let [s0, s1] = [0, 0];
  const add = (bytes: Buffer): void => {
    const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let at = 0; at < bytes.length; at += 8) {
      s0 = (s0 + words.getUint32(at, !isBigEndian) + s1) >>> 0;
      s1 = (s1 + words.getUint32(at + 4, !isBigEndian) + s0) >>> 0;
    }
  };
  return {
    /** Goes on over the pieces, and compares with the two words that lie at `at`. */
    holds(first: Buffer, where: Buffer, at: number, second?: Buffer): boolean {
      add(first);
      if (second !== undefined) add(second);
      return where.readUInt32BE(at) === s0 && where.readUInt32BE(at + 4) === s1;
    },
  };
}
