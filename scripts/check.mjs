// Everything CI checks, in the order in which a mistake is cheapest to see. CI itself leaves the
// tests out here (--without-tests), because it runs them through the README's own command.
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const steps = [
  ['set-up', 'node', ['scripts/setup.mjs', '--build']],
  ['format and lint', 'npx', ['--no-install', 'biome', 'ci', '.']],
  ['types', 'npx', ['--no-install', 'tsc', '-p', 'tsconfig.json']],
  ['types of the page', 'npx', ['--no-install', 'tsc', '-p', 'src/apps/verify-page/tsconfig.json']],
  ['types of the pages', 'npx', ['--no-install', 'tsc', '-p', 'src/apps/web/tsconfig.json']],
  ['dead code', 'npx', ['--no-install', 'knip']],
  ['tests', 'npx', ['--no-install', 'vitest', 'run']],
].filter(([name]) => name !== 'tests' || !process.argv.includes('--without-tests'));

for (const [name, command, args] of steps) {
  console.log(`\n== ${name}`);
  const done = spawnSync(String(command), /** @type {string[]} */ (args), {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    console.error(`\n${name}: failed`);
    process.exit(done.status ?? 1);
  }
}
