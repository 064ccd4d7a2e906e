import { open } from 'node:fs/promises';

export type HeaderVerdict = 'empty' | 'not-a-database' | 'truncated' | 'whole';

const magic = 'SQLite format 3\0';

/**
 * What the first 100 bytes say of a database (https://www.sqlite.org/fileformat.html, section 1.3).
 * A private copy that is shorter than its header says is stretched with zeros: SQLite refuses to
 * open it otherwise, and the pages that are there can be read.
 */
export const checkHeader = async (location: string): Promise<HeaderVerdict> => {
  const handle = await open(location, 'r+');
  try {
    const { size } = await handle.stat();
    const head = Buffer.alloc(100);
    await handle.read(head, 0, 100, 0);
    if (size === 0) return 'empty';
    if (head.toString('latin1', 0, 16) !== magic) return 'not-a-database';
    const stated = statedBytes(head);
    if (stated === undefined || stated <= size) return size < 100 ? 'truncated' : 'whole';
    await handle.truncate(stated).catch(() => undefined);
    return 'truncated';
  } finally {
    await handle.close();
  }
};

/** The stated length counts only if it was written together with the last change. */
const statedBytes = (head: Buffer): number | undefined => {
  const pageSize = head.readUInt16BE(16) === 1 ? 65_536 : head.readUInt16BE(16);
  const isCurrent = head.readUInt32BE(24) === head.readUInt32BE(92);
  return isCurrent ? pageSize * head.readUInt32BE(28) : undefined;
};

const walMagics: readonly number[] = [0x377f0682, 0x377f0683];

/** Whether a write-ahead log starts as one does; an empty one is in order. */
export const isWalWhole = async (location: string): Promise<boolean> => {
  const handle = await open(location, 'r');
  try {
    const head = Buffer.alloc(32);
    const { bytesRead } = await handle.read(head, 0, 32, 0);
    return bytesRead === 0 || (bytesRead === 32 && walMagics.includes(head.readUInt32BE(0)));
  } finally {
    await handle.close();
  }
};
