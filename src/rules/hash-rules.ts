import { createHash } from 'node:crypto';
import type { Catalogue } from './load-rules.ts';

/**
 * SHA-256 (hex) over the rules of a catalogue: over the list of their files and hashes as
 * `sha256sum` prints it, by name. Equal hashes mean that the same rules were run.
 */
export function hashRules({ rules }: Catalogue): string {
  const lines = rules
    .map(({ id, text }) => `${sha256(text)}  ${id}/rule.yml\n`)
    .toSorted((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1));
  return sha256(lines.join(''));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
