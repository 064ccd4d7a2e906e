import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { everything, madeUpReport, makeCase } from '../../pack/made-case.test-data.ts';
import { makePack } from '../../pack/make/make-pack.ts';
import { verifyPack } from '../../pack/verify/verify-pack.ts';
import { verifyFile } from '../../pack/verify-file.ts';
import { browserTools, fileSource } from './browser-tools.ts';

const folder = mkdtempSync(join(tmpdir(), 'page-'));
afterAll(() => rmSync(folder, { recursive: true }));

it.each([
  ['whole', {}],
  ['with somebody redacted', { redactedPeople: ['Robin'] }],
  ['without records and private texts', { originals: 'hashes', isPrivateIncluded: false }],
])('says of a pack %s what the program says', async (name, choice) => {
  const open = await makeCase(join(folder, name));
  const to = join(folder, `${name}.zip`);
  await makePack({ open, to }, { ...everything, ...choice }, madeUpReport);
  open.close();
  const options = {
    checkTimeStamp: async () => ({
      check: { id: 'time-stamp', answer: 'not-checked', faults: [] } as const,
      atMs: null,
    }),
    program: { version: everything.programVersion },
  };
  const source = fileSource(new Blob([readFileSync(to)]));
  const onPage = await verifyPack({ source, tools: browserTools }, options);
  expect(onPage).toEqual(await verifyFile(to, options));
  expect(onPage?.headline).toBe('fits-together');
});
