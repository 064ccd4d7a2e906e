import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import type { OpenCase } from '../../case/open-case.ts';
import { openCase } from '../../case/read-case.ts';
import { canBeGuessed, holdsUnsaltedHash } from '../disclosure/holds-unsalted-hash.ts';
import { diaryText, everything, examine, madeUpReport, makeCase } from '../made-case.test-data.ts';
import type { PackOptions } from '../pack-options.ts';
import { paths } from '../pack-paths.ts';
import { filesOf, textOf } from '../verify/change-pack.test-data.ts';
import { verifyBytes } from '../verify/memory-source.test-data.ts';
import { makePack } from './make-pack.ts';

const kept = fileURLToPath(new URL('../cases/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'earlier-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A case and packs that were made before the log was salted. */
async function earlierCase(name: string): Promise<OpenCase> {
  cpSync(join(kept, 'format-2'), join(folder, name), { recursive: true });
  return openCase(join(folder, name), {
    passphrase: 'made up for a test',
    programVersion: '0.0.0',
    workFactor: 4,
  });
}
const covered: PackOptions = {
  ...everything,
  isPrivateIncluded: false,
  originals: 'hashes',
  redactedPeople: ['Robin'],
};

const earlier = [
  'form-1-whole.zip',
  'form-1-redacted.zip',
  'form-2-whole.zip',
  'form-2-redacted.zip',
];
it.each(earlier)('%s still fits together', async (name) => {
  const verdict = await verifyBytes(readFileSync(join(kept, name)));
  expect(verdict?.checks.filter(({ answer }) => answer === 'does-not-hold')).toEqual([]);
  expect(verdict?.headline).toBe('fits-together');
});

it('a case of an earlier version warns before a pack that covers anything, and gives no old hash', async () => {
  const open = await earlierCase('warned');
  expect(open.checkLog()).toMatchObject({ isIntact: true, notCompared: expect.any(Array) });
  expect(canBeGuessed(open.log(), everything)).toBe(false);
  for (const less of [covered, { ...everything, findings: [] }, { ...everything, fromMs: 1 }])
    expect(canBeGuessed(open.log(), less)).toBe(true);
  const early = makePack({ open, to: join(folder, 'early.zip') }, everything, madeUpReport);
  await expect(early).rejects.toMatchObject({ code: 'bad-usage' });
  examine(open, 12);
  for (const [name, options] of Object.entries({ covered, everything })) {
    const to = join(folder, `${name}.zip`);
    await makePack({ open, to }, options, madeUpReport);
    const pack = readFileSync(to);
    const checks = (await verifyBytes(pack))?.checks ?? [];
    const answers = Object.fromEntries(checks.map(({ id, answer }) => [id, answer]));
    expect(answers).toMatchObject({ log: 'holds', contents: 'holds', signature: 'holds' });
    const lines = textOf(filesOf(pack), paths.log).split('\n').slice(0, -1);
    const unsalted = lines.map((line) => JSON.parse(line)).filter((one) => !one.redacted);
    expect(unsalted.some(holdsUnsaltedHash)).toBe(name === 'everything');
  }
  open.close();
});

it('of what is covered no hash is anywhere in a pack: words, photo, household, finding', async () => {
  const open = await makeCase(folder);
  const photo = open.records().find(({ isAttachment }) => isAttachment);
  expect(canBeGuessed(open.log(), covered)).toBe(false);
  const to = join(folder, 'new.zip');
  await makePack({ open, to }, covered, madeUpReport);
  const texts = [...filesOf(readFileSync(to)).values()].map((one) => Buffer.from(one).toString());
  const secrets = [diaryText, open.householdText() ?? '', JSON.stringify(open.diary()[0])];
  const hashes = secrets.map((one) => createHash('sha256').update(one).digest('hex'));
  for (const hash of [...hashes, photo?.sha256 ?? '', photo?.sha256.slice(0, 12) ?? ''])
    expect(texts.filter((text) => text.includes(hash))).toEqual([]);
  const salts = open
    .commitments()
    .filter(({ name }) => name === 'textHash' || name === 'householdHash');
  expect(salts.length).toBeGreaterThan(1);
  for (const { salt } of salts) expect(texts.some((text) => text.includes(salt))).toBe(false);
  open.close();
});
