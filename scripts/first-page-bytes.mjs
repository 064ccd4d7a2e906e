// How much JavaScript a browser loads before the first page stands, read off Vite's manifest.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * Bytes after gzip of the entry, the start page, and all that these import.
 * @param {string} built folder of the built pages
 * @returns {number}
 */
export function firstPageBytes(built) {
  /** @type {Record<string, {file: string, isEntry?: boolean, imports?: string[]}>} */
  const manifest = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8'));
  const wanted = Object.keys(manifest).filter(
    (name) => manifest[name]?.isEntry || name.endsWith('pages/start/start.tsx'),
  );
  for (const name of wanted)
    wanted.push(...(manifest[name]?.imports ?? []).filter((one) => !wanted.includes(one)));
  return wanted
    .map((name) => gzipSync(readFileSync(join(built, manifest[name]?.file ?? ''))).length)
    .reduce((sum, bytes) => sum + bytes, 0);
}
