// One step of the measuring of packs, in a process of its own; prints its seconds.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string} path */
const built = (path) => import(new URL(`../../dist/${path}`, import.meta.url).href);

const [step, folder = ''] = process.argv.slice(2);
const pack = join(folder, 'pack.zip');
const opening = { passphrase: 'made up to be measured', programVersion: '0.0.0', workFactor: 4 };

if (step === 'prepare') {
  const { createCase } = await built('case/create-case.js');
  const { examineCase } = await built('apps/desk/examine-case.js');
  const open = await createCase(join(folder, 'case'), opening);
  await open.addRecords([join(folder, 'records')]);
  await examineCase(open, { programVersion: '0.0.0' });
  open.close();
}

/** @param {() => Promise<unknown>} work */
async function timed(work) {
  const start = process.hrtime.bigint();
  await work();
  process.stdout.write(`${Number(process.hrtime.bigint() - start) / 1e9}`);
}

if (step === 'make') {
  const { openCase } = await built('case/read-case.js');
  const { makePack } = await built('pack/make/make-pack.js');
  const open = await openCase(join(folder, 'case'), opening);
  const options = {
    originals: 'bytes',
    isPrivateIncluded: true,
    programVersion: '0.0.0',
    nowMs: Date.now(),
  };
  await timed(() => makePack({ open, to: pack }, options));
  open.close();
}

if (step === 'verify' && existsSync(pack)) {
  const { checkPack } = await built('apps/desk/check-pack.js');
  const options = { programVersion: '0.0.0', isReadAgain: false };
  await timed(() => checkPack(pack, options));
}
