import type { ArchiveLimits } from './archive-limits.ts';
import { type Bytes, skipExactly, takeExactly } from './bytes.ts';
import type { TarHeader } from './tar-header.ts';
import { Unreadable } from './unreadable.ts';

/** What a header before the header says about the next member. */
export type TarExtension = {
  readonly name?: string;
  readonly bytes?: number;
  /** Its content is laid out with holes, which Home Assistant never writes. */
  readonly isSparse?: boolean;
};

const text = new TextDecoder();
const [zero, nine, space, newline] = [0x30, 0x39, 0x20, 0x0a];
const longestLength = 7;
/** Of `path`, `size` and `GNU.sparse`. */
const firstLetters: ReadonlySet<number> = new Set(Buffer.from('psG', 'ascii'));
const isDigit = (byte = 0): boolean => byte >= zero && byte <= nine;
const paddingOf = (bytes: number): number => (512 - (bytes % 512)) % 512;

export const isExtension = (header: TarHeader): boolean => 'xgLK'.includes(header.type);

/**
 * Reads a pax header (`x`) or a GNU long name (`L`). Link targets (`K`) and headers for all members
 * (`g`) are passed over: links are not followed, and a name or a size for all members is nonsense.
 */
export async function readExtension(
  bytes: Bytes,
  header: TarHeader,
  limits: ArchiveLimits,
): Promise<TarExtension> {
  if (header.bytes > limits.headerBytes) throw new Unreadable('too-large');
  const content = await takeExactly(bytes, header.bytes);
  await skipExactly(bytes, paddingOf(header.bytes));
  if (header.type === 'L') return { name: text.decode(content).replace(/\0.*$/s, '') };
  return header.type === 'x' ? parsePax(content) : {};
}

/** Records of the form `<length> <key>=<value>\n`, where the length counts the whole record. */
function parsePax(content: Uint8Array): TarExtension {
  const meanings: TarExtension[] = [];
  let at = 0;
  while (at < content.length && content[at] !== 0) {
    const bytes = recordBytes(content, at);
    // A hostile header has thousands of records: only those that mean something are looked into.
    const record = content.subarray(content.indexOf(space, at) + 1, at + bytes - 1);
    if (firstLetters.has(record[0] ?? 0)) meanings.push(meaningOf(text.decode(record)));
    at += bytes;
  }
  return Object.assign({}, ...meanings);
}

function recordBytes(content: Uint8Array, at: number): number {
  let bytes = 0;
  let next = at;
  while (isDigit(content[next]) && next - at < longestLength) {
    bytes = bytes * 10 + (content[next] ?? 0) - zero;
    next += 1;
  }
  const isWhole = content[next] === space && at + bytes > next + 1;
  if (!isWhole || content[at + bytes - 1] !== newline) throw new Unreadable('damaged');
  return bytes;
}

function meaningOf(record: string): TarExtension {
  const [key = '', value] = record.split(/=(.*)/s);
  if (value === undefined) throw new Unreadable('damaged');
  if (key === 'path') return { name: value };
  if (key === 'size') return { bytes: sizeOf(value) };
  return key.startsWith('GNU.sparse.') ? { isSparse: true } : {};
}

function sizeOf(value: string): number {
  const bytes = /^\d{1,16}$/.test(value) ? Number(value) : Number.NaN;
  if (!Number.isSafeInteger(bytes)) throw new Unreadable('damaged');
  return bytes;
}
