import { createHash } from 'node:crypto';
import type { LogEntry } from '../model/log-entry.ts';
import { canonicalJson } from './canonical-json.ts';
import type { LogFault } from './open-case.ts';

/** What the first entry names as the one before. */
export const noEntry = '0'.repeat(64);

/** SHA-256 over the canonical JSON of everything in an entry but its own hash. */
export function hashOfEntry(entry: Omit<LogEntry, 'hash'>): string {
  const { n, atMs, who, action, details, previous, salt } = entry;
  return sha256(canonicalJson({ n, atMs, who, action, details, previous, salt }));
}

export type ChainCheck =
  | { readonly isIntact: true; readonly entries: number; readonly head: string }
  | { readonly isIntact: false; readonly at: number; readonly why: LogFault };

/** Whether every entry stands as it was written, behind the one it was written behind. */
export function checkChain(entries: readonly LogEntry[]): ChainCheck {
  let head = noEntry;
  let isSalted = false;
  for (const [index, entry] of entries.entries()) {
    const at = index + 1;
    if (entry.n !== at) return { isIntact: false, at, why: entry.n > at ? 'missing' : 'order' };
    // Once a case salts its entries, it does so for ever.
    if (entry.hash !== hashOfEntry(entry) || (isSalted && entry.salt === undefined))
      return { isIntact: false, at, why: 'changed' };
    if (entry.previous !== head) return { isIntact: false, at, why: 'order' };
    head = entry.hash;
    isSalted = entry.salt !== undefined;
  }
  return { isIntact: true, entries: entries.length, head };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
