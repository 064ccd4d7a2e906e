import { createHash } from 'node:crypto';
import type { LogEntry } from '../model/log-entry.ts';
import { canonicalJson } from './canonical-json.ts';
import type { LogFault } from './open-case.ts';

/** What the first entry names as the one before. */
export const noEntry = '0'.repeat(64);

/** SHA-256 over the canonical JSON of everything in an entry but its own hash. */
export function hashOfEntry({ n, atMs, who, action, details, previous }: Omit<LogEntry, 'hash'>) {
  return sha256(canonicalJson({ n, atMs, who, action, details, previous }));
}

export type ChainCheck =
  | { readonly isIntact: true; readonly entries: number; readonly head: string }
  | { readonly isIntact: false; readonly at: number; readonly why: LogFault };

/** Whether every entry stands as it was written, behind the one it was written behind. */
export function checkChain(entries: readonly LogEntry[]): ChainCheck {
  let head = noEntry;
  for (const [index, entry] of entries.entries()) {
    const at = index + 1;
    if (entry.n !== at) return { isIntact: false, at, why: entry.n > at ? 'missing' : 'order' };
    if (entry.hash !== hashOfEntry(entry)) return { isIntact: false, at, why: 'changed' };
    if (entry.previous !== head) return { isIntact: false, at, why: 'order' };
    head = entry.hash;
  }
  return { isIntact: true, entries: entries.length, head };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
