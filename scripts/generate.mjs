// Writes the pages under docs/ that are made from the code.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const setup = fileURLToPath(new URL('setup.mjs', import.meta.url));
const built = spawnSync(process.execPath, [setup, '--build'], { stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);

const { generatedPages } = await import('../dist/apps/docs/generated-pages.js');
for (const [path, text] of await generatedPages()) {
  writeFileSync(new URL(`../docs/${path}`, import.meta.url), text);
  console.log(`docs/${path}`);
}
