import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { everything, madeUpReport, makeCase } from '../made-case.test-data.ts';
import { makePack } from '../make/make-pack.ts';
import { paths } from '../pack-paths.ts';
import { filesOf, textOf } from '../verify/change-pack.test-data.ts';
import { verifyBytes } from '../verify/memory-source.test-data.ts';

const folder = mkdtempSync(join(tmpdir(), 'authority-'));
afterAll(() => rmSync(folder, { recursive: true }));

it.each([
  ['everything', [], 'under the label “alex”: a law'],
  ['without a name', ['Alex'], 'left out'],
])('stands in README.txt of a pack, which fits together: %s', async (name, people, words) => {
  const open = await makeCase(join(folder, name));
  open.note('state-authority', { statement: 'order' });
  const to = join(folder, `${name}.zip`);
  await makePack({ open, to }, { ...everything, redactedPeople: people }, madeUpReport);
  open.close();
  const pack = readFileSync(to);
  expect(textOf(filesOf(pack), paths.readme).replaceAll(/\s+/g, ' ')).toContain(words);
  const checks = (await verifyBytes(pack))?.checks ?? [];
  expect(checks.filter(({ answer }) => answer === 'does-not-hold')).toEqual([]);
});
