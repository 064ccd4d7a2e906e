// Builds src/ into dist/: plain tsc, the data files that live beside the code, and the pages by Vite.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildVerifyPage } from './build-verify-page.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');

const compiled = spawnSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')], {
  stdio: 'inherit',
});
if (compiled.status !== 0) process.exit(compiled.status ?? 1);

const web = join(root, 'src', 'apps', 'web');
const dataEndings = ['.yml', '.yaml', '.md', '.sql', '.json', '.typ', '.ttf', '.txt'];
cpSync(join(root, 'src'), join(root, 'dist'), {
  recursive: true,
  filter: (path) =>
    existsSync(path) &&
    basename(path) !== 'cases' &&
    path !== web &&
    (statSync(path).isDirectory() || dataEndings.some((ending) => path.endsWith(ending))),
});

await import('./build-web.mjs');
await buildVerifyPage(root);
