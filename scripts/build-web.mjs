// Builds src/apps/web into dist/web, and prints how much JavaScript the first page loads.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { firstPageBytes } from './first-page-bytes.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const outDir = join(root, 'dist', 'web');

// A test that builds has another NODE_ENV, under which React comes with its own paths in it.
process.env.NODE_ENV = 'production';

await build({
  mode: 'production',
  configFile: false,
  root: join(root, 'src', 'apps', 'web'),
  base: '/',
  logLevel: 'warn',
  publicDir: 'public',
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2023',
    sourcemap: false,
    manifest: 'manifest.json',
    // A picture or script inside the page would need a wider content policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});

console.log(
  `JavaScript of the first page: ${(firstPageBytes(outDir) / 1000).toFixed(1)} kB compressed`,
);
