import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Every file and folder below a folder, with hash, size and times, as they are now.
 * @param {string} folder @returns {string[]}
 */
export function lookAt(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return ['.', ...names].map((name) => {
    const path = join(folder, name);
    const { mtimeMs, size, mode } = statSync(path);
    if (statSync(path).isDirectory()) return `${name} folder ${mtimeMs}`;
    const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
    return `${name} ${hash} ${size} ${mtimeMs} ${mode}`;
  });
}

/**
 * @param {import('./tally.mjs').Tally} tally @param {readonly string[]} before @param {readonly string[]} after
 */
export function checkFiles(tally, before, after) {
  const changed = after.filter((line) => !before.includes(line));
  const missing = before.filter((line) => !after.includes(line));
  tally.check(
    'files that were given keep hash, size, time and rights',
    changed.length === 0,
    changed,
  );
  tally.same('no file is added beside them, and none removed', after.length, before.length);
  tally.check('every file is still there', missing.length === 0, missing);
}
