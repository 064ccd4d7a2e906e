// Kills a program that works on a case 320 times, and looks each time at what it left; `npm test`
// does it some 35 times. Another number: npm run test:kills -- 1000
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const file = 'src/apps/cli/end-to-end/killed.test.ts';
const done = spawnSync('npx', ['--no-install', 'vitest', 'run', '--project', 'end-to-end', file], {
  cwd: root,
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, KILLS: process.argv[2] ?? '320' },
});
process.exit(done.status ?? 1);
