import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCase } from '../../case/create-case.ts';
import { failAt, failNoMore, waysToFail } from '../../case/every-step.test-data.ts';
import type { OpenCase } from '../../case/open-case.ts';
import { openCase } from '../../case/read-case.ts';
import { wipeLeftFolders } from '../../readers/wipe-left-folders.ts';
import { writeNewFile } from './write-new-file.ts';

vi.mock('node:fs', async (original) => {
  const { faultyFs } = await import('../../case/every-step.test-data.ts');
  return faultyFs(await original());
});
vi.mock('@signalapp/sqlcipher', async (original) => {
  const { faultySqlcipher } = await import('../../case/every-step.test-data.ts');
  return faultySqlcipher(await original());
});

const opening = { passphrase: 'made up for a test', programVersion: '0.0.0', workFactor: 1 };
/** Above every number that a system gives to a process. */
const goneProcess = 2 ** 30;

let base = '';
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'place-'));
  for (const name of ['passing', 'out']) mkdirSync(join(base, name));
  vi.stubEnv('TMPDIR', join(base, 'passing'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(base, { recursive: true, force: true });
});

const write = (to: string, open: OpenCase): Promise<void> =>
  writeNewFile(
    to,
    async (file) => void writeSync(file, 'all of it'),
    (_written, placing) => open.noteFile({ action: 'make-pack', details: {} }, placing),
  );

/** As if the process that made the private folders were gone. */
function leaveBehind(): void {
  const passing = join(base, 'passing');
  for (const name of readdirSync(passing))
    renameSync(
      join(passing, name),
      join(passing, name.replace(`-${process.pid}-`, `-${goneProcess}-`)),
    );
}

const both = { lines: 1, out: ['papers.zip: all of it'], passing: [] };
const neither = { lines: 0, out: [], passing: [] };

async function whatIsThere(folder: string) {
  const open = await openCase(folder, opening);
  const lines = open.log().filter(({ action }) => action === 'make-pack').length;
  expect(open.checkLog().isIntact).toBe(true);
  open.close();
  const out = readdirSync(join(base, 'out')).map(
    (name) => `${name}: ${readFileSync(join(base, 'out', name), 'utf8')}`,
  );
  return { lines, out, passing: readdirSync(join(base, 'passing')) };
}

describe('a pack and the line about it', () => {
  it.each(waysToFail)(
    'are both there or neither when the disk fails: %s',
    async (way) => {
      const to = join(base, 'out', 'papers.zip');
      (await createCase(join(base, 'kept'), opening)).close();
      for (let at = 0, isReached = true; isReached; at += 1) {
        const folder = join(base, `case-${at}`);
        cpSync(join(base, 'kept'), folder, { recursive: true });
        const open = await openCase(folder, opening);
        failAt(way, at);
        const told = await write(to, open).then(
          () => both,
          () => neither,
        );
        isReached = failNoMore() > at;
        cpSync(folder, `${folder}-killed`, { recursive: true });
        open.close();
        leaveBehind();
        wipeLeftFolders();
        const there = await whatIsThere(way === 'killed' ? `${folder}-killed` : folder);
        // Whoever was killed was told nothing.
        expect(way === 'killed' ? [both, neither] : [told], `step ${at}`).toContainEqual(there);
        rmSync(to, { force: true });
      }
    },
    120_000,
  );
});

describe('writing a new file', () => {
  it('leaves alone whatever lies beside it', async () => {
    const out = join(base, 'out');
    const to = join(out, 'papers.zip');
    writeFileSync(join(base, 'theirs'), 'of somebody');
    const beside: readonly ((path: string) => void)[] = [
      (path) => writeFileSync(path, 'of somebody'),
      (path) => symlinkSync(join(base, 'theirs'), path),
      (path) => mkdirSync(path),
    ];
    for (const put of beside) {
      put(`${to}.part`);
      await writeNewFile(to, async (file) => void writeSync(file, 'ours'));
      expect(readdirSync(out)).toEqual(['papers.zip', 'papers.zip.part']);
      expect(readFileSync(join(base, 'theirs'), 'utf8')).toBe('of somebody');
      for (const name of readdirSync(out)) rmSync(join(out, name), { recursive: true });
    }
  });

  it('refuses a name that is taken, also by a link that leads nowhere', async () => {
    const to = join(base, 'out', 'papers.zip');
    symlinkSync(join(base, 'nowhere'), to);
    await expect(
      writeNewFile(to, async (file) => void writeSync(file, 'ours')),
    ).rejects.toMatchObject({ code: 'will-not-overwrite' });
    expect(readlinkSync(to)).toBe(join(base, 'nowhere'));
    expect(existsSync(join(base, 'nowhere'))).toBe(false);
  });
});
