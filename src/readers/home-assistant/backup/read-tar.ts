import type { ArchiveLimits } from './archive-limits.ts';
import { ByteWindow } from './byte-window.ts';
import { type Bytes, skipExactly, take } from './bytes.ts';
import { isExtension, readExtension, type TarExtension } from './tar-extension.ts';
import { isTarBlock, parseTarHeader, type TarHeader } from './tar-header.ts';
import { Unreadable } from './unreadable.ts';

/** One member; its content is there only until the next member is asked for. */
export type TarMember = {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  readonly bytes: number;
  readonly content: Bytes;
};

const kinds: Readonly<Record<string, TarMember['kind']>> = {
  '\0': 'file',
  '0': 'file',
  '7': 'file',
  '5': 'folder',
  '1': 'link',
  '2': 'link',
};

/**
 * The members of a tar in their order, up to the block of zeros that ends it. A tar without that
 * block was cut, which `tar-stream` does not tell; nor does it bound the work that extended headers
 * can ask for. Throws `Unreadable`.
 */
export async function* readTar(bytes: Bytes, limits: ArchiveLimits): AsyncGenerator<TarMember> {
  let extension: TarExtension = {};
  for (let blocks = 0; blocks < limits.headerBlocks; blocks += 1) {
    const header = await nextHeader(bytes);
    if (header === undefined) return;
    if (isExtension(header)) {
      extension = { ...extension, ...(await readExtension(bytes, header, limits)) };
      blocks += Math.ceil(header.bytes / 512);
      continue;
    }
    yield* oneMember(bytes, header, extension);
    extension = {};
  }
  throw new Unreadable('too-large');
}

async function nextHeader(bytes: Bytes): Promise<TarHeader | undefined> {
  const isFirst = bytes.position === 0;
  const block = await take(bytes, 512);
  if (block.length < 512) throw new Unreadable('truncated');
  try {
    return parseTarHeader(block);
  } catch (error) {
    throw isFirst && !isTarBlock(block) ? new Unreadable('not-understood') : error;
  }
}

async function* oneMember(
  bytes: Bytes,
  header: TarHeader,
  extension: TarExtension,
): AsyncGenerator<TarMember> {
  const name = extension.name ?? header.name;
  // Links, folders and devices have no content whatever their size says: so Python's tarfile has it.
  const size = '123456'.includes(header.type) ? 0 : (extension.bytes ?? header.bytes);
  const content = new ByteWindow(bytes, size);
  yield { name, kind: kindOf(name, header, extension), bytes: size, content };
  await content.close();
  await skipExactly(bytes, (512 - (size % 512)) % 512);
}

function kindOf(name: string, header: TarHeader, extension: TarExtension): TarMember['kind'] {
  if (extension.isSparse) return 'other';
  const kind = kinds[header.type] ?? 'other';
  return kind === 'file' && name.endsWith('/') ? 'folder' : kind;
}
