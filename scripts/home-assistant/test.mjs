// Reads what a real Home Assistant wrote with the real command line, and compares it with what was done.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkAll } from './check-all.mjs';
import { Tally } from './checks/tally.mjs';
import { makeSample, openSample } from './sample.mjs';

const { values } = parseArgs({
  options: { keep: { type: 'boolean' }, sample: { type: 'string' } },
});

const folder = mkdtempSync(join(tmpdir(), 'home-assistant-'));
const tally = new Tally();
try {
  const run = values.sample === undefined ? join(folder, 'run') : resolve(values.sample);
  if (values.sample === undefined) makeSample(run);
  const copies = join(folder, 'copies');
  mkdirSync(copies);
  await checkAll(tally, openSample(run, copies), copies);
} finally {
  if (values.keep) console.error(`Kept in ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
}
process.exitCode = tally.close();
