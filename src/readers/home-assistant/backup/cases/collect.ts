import { createHash } from 'node:crypto';
import type { BackupItem } from '../backup-item.ts';

/** What came out of a backup, in words that tests compare. */
type Collected = {
  readonly files: Record<string, string>;
  readonly cut: string[];
  readonly unopened: string[];
  readonly problems: string[];
  readonly abouts: unknown[];
  bytes: number;
};

export async function collect(items: AsyncIterable<BackupItem>): Promise<Collected> {
  const all: Collected = { files: {}, cut: [], unopened: [], problems: [], abouts: [], bytes: 0 };
  for await (const item of items) {
    if (item.kind === 'about') all.abouts.push(item.about);
    if (item.kind === 'unopened') all.unopened.push(item.path);
    if (item.kind === 'problem') all.problems.push(`${item.where}: ${item.why}`);
    if (item.kind !== 'file') continue;
    const hash = createHash('sha256');
    for await (const part of item.content) {
      hash.update(part);
      all.bytes += part.length;
    }
    if (item.isWhole()) all.files[item.path] = hash.digest('hex');
    else all.cut.push(item.path);
  }
  return all;
}
