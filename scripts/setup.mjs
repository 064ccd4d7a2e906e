// Makes a fresh clone ready: installs what package-lock.json names, and builds when asked.
// It uses nothing but Node itself, because it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const mark = join(root, 'node_modules', '.homeground-setup');

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Homeground needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(2);
}

const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .update(process.version)
  .digest('hex');

if (!existsSync(mark) || readFileSync(mark, 'utf8') !== wanted) {
  console.error('Setting up: installing the packages this program needs ...');
  run(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(mark, wanted);
}

if (process.argv.includes('--build')) run(['run', '--silent', 'build']);

/** @param {string[]} args */
function run(args) {
  const isWindows = process.platform === 'win32';
  const done = spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: isWindows });
  if (done.status !== 0) process.exit(done.status ?? 1);
}
