import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { HomegroundError } from '../../model/homeground-error.ts';

const built = fileURLToPath(new URL('../../../dist/verify.html', import.meta.url));

/** The page that checks packs by itself, in any browser. Throws `not-found` where it was not built. */
export function verifyPageBytes(): Uint8Array<ArrayBuffer> {
  if (existsSync(built)) return new Uint8Array(readFileSync(built));
  throw new HomegroundError('not-found', 'The page was not built.', 'Build it: npm run build');
}
