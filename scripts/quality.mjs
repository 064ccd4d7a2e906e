// Runs every rule over made-up homes and writes docs/generated/quality.md.
//
//   npm run quality                       510 quiet and 510 marked homes
//   npm run quality -- --variations 20    a quick look at 20 of each, on standard output
//   npm run quality -- --json             what came of each home, on standard output
//   npm run quality -- --mutants          breaks each rule in turn and lets its cases notice
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    variations: { type: 'string' },
    json: { type: 'boolean', default: false },
    mutants: { type: 'boolean', default: false },
  },
});
const each = Number(values.variations ?? 510);
if (!Number.isInteger(each) || each < 1) {
  console.error('--variations takes a whole number, 1 or more.');
  process.exit(2);
}

if (values.mutants) {
  const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
  const args = [vitest, 'run', 'src/apps/quality/mutants', '--reporter=verbose'];
  const root = fileURLToPath(new URL('..', import.meta.url));
  const checked = spawnSync(process.execPath, args, { stdio: 'inherit', cwd: root });
  process.exit(checked.status ?? 1);
}

const setup = fileURLToPath(new URL('setup.mjs', import.meta.url));
const built = spawnSync(process.execPath, [setup, '--build'], { stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);

const { measureQuality } = await import('../dist/apps/quality/measure-quality.js');
const { page, results } = await measureQuality(each, showProgress);
if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
if (values.json) console.log(JSON.stringify(results, null, 2));
else if (values.variations !== undefined) process.stdout.write(page);
else {
  writeFileSync(new URL('../docs/generated/quality.md', import.meta.url), page);
  console.log('docs/generated/quality.md');
}

/** @param {number} done @param {number} total */
function showProgress(done, total) {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[KHome ${done} of ${total}`);
}
