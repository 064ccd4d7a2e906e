import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the build puts the pages. */
export const builtPages = fileURLToPath(new URL('../../../../dist/web/', import.meta.url));

export type PageFile = { readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> };

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * The built pages by the path they are asked for, read once: what was not there then is not served,
 * whatever a path looks like. Empty where nothing was built.
 */
export function readPageFiles(folder = builtPages): ReadonlyMap<string, PageFile> {
  if (!existsSync(join(folder, 'index.html'))) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    files.flatMap((entry) => {
      const type = types[extname(entry.name)];
      if (!entry.isFile() || type === undefined) return [];
      const location = join(entry.parentPath, entry.name);
      const path = location.slice(folder.length).replaceAll('\\', '/').replace(/^\/*/, '/');
      return [[path, { type, bytes: new Uint8Array(readFileSync(location)) }]];
    }),
  );
}
