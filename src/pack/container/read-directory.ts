import { packLimits } from '../limits.ts';
import { bagFolder, paths } from '../pack-paths.ts';
import { isEqual } from '../tree/encodings.ts';
import type { Fault, FaultCode } from '../verdict.ts';
import type { ByteSource } from './byte-source.ts';
import { foldedName, isSafeName } from './member-name.ts';
import { endOf, entryOf, headerBytes, type Member, signatures } from './zip-format.ts';

/**
 * `no-pack`: nothing of a pack in it; `refused`: the members cannot be read, and why; else the
 * members in the order in which they lie, one behind the other from the first byte on.
 */
export type DirectoryAnswer =
  | { readonly kind: 'no-pack' }
  | { readonly kind: 'refused'; readonly fault: Fault }
  | {
      readonly kind: 'members';
      readonly members: readonly Member[];
      /** Where the directory begins. */
      readonly end: number;
      /** What is not as this program writes it, though it can be read. */
      readonly faults: readonly Fault[];
    };

type End = { readonly members: number; readonly bytes: number; readonly offset: number };
const endBytes = 22;
const end64Bytes = 56;
const locatorBytes = 20;
const longestComment = 0xffff;
const marker = new TextEncoder().encode(`${bagFolder}${paths.declaration}`);

/** Reads the directory of a pack, and refuses what goes beyond the limits before it is read. */
export async function readDirectory(source: ByteSource): Promise<DirectoryAnswer> {
  const isMarked = await beginsAsPack(source);
  const refused = (why: FaultCode, where = ''): DirectoryAnswer =>
    isMarked ? { kind: 'refused', fault: { why, where } } : { kind: 'no-pack' };
  const found = await findEnd(source);
  if (typeof found === 'string') return refused(found);
  const { end, place } = found;
  if (end.members > packLimits.members)
    return { kind: 'refused', fault: { why: 'too-many-members', where: String(end.members) } };
  if (end.bytes > packLimits.directoryBytes)
    return { kind: 'refused', fault: { why: 'too-large', where: String(end.bytes) } };
  if (end.offset + end.bytes > place) return refused('directory-damaged');
  const entries = readEntries(await source.read(end.offset, end.bytes), end);
  if (entries.kind === 'refused') {
    const isPack = isMarked || entries.names.has(`${bagFolder}${paths.declaration}`);
    return isPack ? { kind: 'refused', fault: entries.fault } : { kind: 'no-pack' };
  }
  const { members, faults } = entries;
  if (!members.some(({ name }) => name === `${bagFolder}${paths.declaration}`) && !isMarked)
    return { kind: 'no-pack' };
  const tail = await source.read(end.offset + end.bytes, endBytes + end64Bytes + locatorBytes + 1);
  const isEndAsWritten = isEqual(tail, endOf({ ...end, members: members.length }));
  return {
    kind: 'members',
    members,
    end: end.offset,
    faults: isEndAsWritten ? faults : [...faults, { why: 'end-differs', where: '' }],
  };
}

async function beginsAsPack(source: ByteSource): Promise<boolean> {
  return isEqual(await source.read(30, marker.length), marker);
}

/** The record at the very end, looked for backwards over a comment that should not be there. */
async function findEnd(
  source: ByteSource,
): Promise<{ readonly end: End; readonly place: number } | FaultCode> {
  const from = Math.max(0, source.bytes - endBytes - longestComment);
  const tail = await source.read(from, endBytes + longestComment);
  for (let at = tail.length - endBytes; at >= 0; at -= 1) {
    if (numberAt(tail, at, 4) !== signatures.end) continue;
    const place = from + at;
    const end = {
      members: numberAt(tail, at + 10, 2),
      bytes: numberAt(tail, at + 12, 4),
      offset: numberAt(tail, at + 16, 4),
    };
    const is64 = end.members === 0xffff || end.bytes === 0xffffffff || end.offset === 0xffffffff;
    if (!is64) return { end, place };
    const place64 = place - locatorBytes - end64Bytes;
    const record = await source.read(Math.max(0, place64), end64Bytes);
    if (numberAt(record, 0, 4) !== signatures.end64) return 'directory-damaged';
    const end64 = {
      members: numberAt(record, 32, 8),
      bytes: numberAt(record, 40, 8),
      offset: numberAt(record, 48, 8),
    };
    return { end: end64, place: place64 };
  }
  return 'no-end';
}

type Entries =
  | { readonly kind: 'members'; readonly members: readonly Member[]; readonly faults: Fault[] }
  | { readonly kind: 'refused'; readonly fault: Fault; readonly names: ReadonlySet<string> };

function readEntries(directory: Uint8Array, end: End): Entries {
  const members: Member[] = [];
  const faults: Fault[] = [];
  const names = new Set<string>();
  const folded = new Set<string>();
  const refused = (why: FaultCode, where: string): Entries => ({
    kind: 'refused',
    fault: { why, where },
    names,
  });
  let offset = 0;
  let at = 0;
  while (at < directory.length) {
    const entry = readEntry(directory, at);
    if (entry === undefined) return refused('directory-damaged', `entry ${members.length + 1}`);
    const { member } = entry;
    const { name } = member;
    names.add(name);
    const why = faultOf(entry, { offset, isTaken: folded.has(foldedName(name)) });
    if (why !== undefined) return refused(why, isSafeName(name) ? name : `entry ${names.size}`);
    folded.add(foldedName(name));
    members.push(member);
    if (members.length > end.members) return refused('directory-damaged', name);
    if (!isEqual(entryOf(member), directory.subarray(at, at + entry.bytes)))
      faults.push({ why: 'header-differs', where: name });
    offset += headerBytes(member) + member.bytes;
    at += entry.bytes;
  }
  if (members.length !== end.members || offset !== end.offset)
    return refused('directory-damaged', 'directory');
  return { kind: 'members', members, faults };
}

function faultOf(
  { member, isStored }: Entry,
  { offset, isTaken }: { readonly offset: number; readonly isTaken: boolean },
): FaultCode | undefined {
  if (!isSafeName(member.name)) return 'unsafe-name';
  if (isTaken) return 'same-name-twice';
  if (!isStored) return 'not-stored';
  return member.offset === offset ? undefined : 'not-contiguous';
}

type Entry = { readonly member: Member; readonly isStored: boolean; readonly bytes: number };

function readEntry(directory: Uint8Array, at: number): Entry | undefined {
  if (numberAt(directory, at, 4) !== signatures.entry) return undefined;
  const nameBytes = numberAt(directory, at + 28, 2);
  const extraBytes = numberAt(directory, at + 30, 2);
  const bytes = 46 + nameBytes + extraBytes + numberAt(directory, at + 32, 2);
  const name = textOf(directory.subarray(at + 46, at + 46 + nameBytes));
  if (at + bytes > directory.length || nameBytes > packLimits.pathBytes || name === undefined)
    return undefined;
  const big = bigNumbers(directory, at + 46 + nameBytes, extraBytes);
  const size = (place: number): number => {
    const short = numberAt(directory, at + place, 4);
    return short === 0xffffffff ? (big.shift() ?? Number.NaN) : short;
  };
  const plain = size(24);
  const packed = size(20);
  const offset = size(42);
  if (![plain, offset].every(Number.isSafeInteger)) return undefined;
  const isStored =
    numberAt(directory, at + 10, 2) === 0 &&
    packed === plain &&
    numberAt(directory, at + 8, 2) % 2 === 0;
  const member = { name, bytes: plain, crc: numberAt(directory, at + 16, 4), offset };
  return { member, isStored, bytes };
}

/** The numbers of a ZIP64 field, where it comes first as this program writes it. */
function bigNumbers(directory: Uint8Array, at: number, extraBytes: number): number[] {
  if (extraBytes < 4 || numberAt(directory, at, 2) !== 0x0001) return [];
  const count = Math.min(numberAt(directory, at + 2, 2), extraBytes - 4) / 8;
  return Array.from({ length: Math.floor(count) }, (_, one) =>
    numberAt(directory, at + 4 + 8 * one, 8),
  );
}

/** NaN beyond the end. */
function numberAt(bytes: Uint8Array, at: number, length: number): number {
  let number = 0;
  for (let byte = length - 1; byte >= 0; byte -= 1)
    number = number * 256 + (bytes[at + byte] ?? Number.NaN);
  return number;
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}
