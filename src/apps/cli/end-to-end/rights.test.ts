import { chmodSync, chownSync, lstatSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { inCase, newCase, opening } from '../../../case/case.test-data.ts';
import { openCase } from '../../../case/read-case.ts';
import { folderOfThisFile } from './homes.test-data.ts';
import { type Run, runCli } from './run-cli.test-data.ts';

const folder = folderOfThisFile();
const at = (...names: string[]): string => join(folder, ...names);
const isRoot = process.getuid?.() === 0;
const nobody = 65_534;

beforeAll(async () => {
  chmodSync(folder, 0o711);
  writeFileSync(at('passphrase'), opening.passphrase);
  mkdirSync(at('records', 'shut'), { recursive: true });
  for (const name of ['closed.txt', 'open.txt']) writeFileSync(at('records', name), name);
  (await newCase(at('kept'))).close();
  for (const name of ['passphrase', 'records', 'kept']) handOver(at(name));
  chmodSync(at('records', 'closed.txt'), 0);
  chmodSync(at('records', 'shut'), 0);
});

/** As a user who is bound by rights, which root is not. */
function handOver(path: string): void {
  if (isRoot) chownSync(path, nobody, nobody);
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) handOver(join(path, name));
}

function run(...args: string[]): Promise<Run> {
  return runCli([...args, '--passphrase-file', at('passphrase')], isRoot ? { uid: nobody } : {});
}

/** Takes a right away for as long as a command runs. */
async function without(path: string, rights: number, ...args: string[]): Promise<Run> {
  const before = lstatSync(path).mode;
  chmodSync(path, rights);
  try {
    return await run(...args);
  } finally {
    chmodSync(path, before);
  }
}

describe('what this user has no right to', () => {
  it('among the files that are given is told of, and does not keep the others out', async () => {
    const { code, out, err } = await run('add', at('kept'), at('records'));
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Kept 1 file (8 bytes).');
    expect(out).toContain('- not kept: closed.txt (could not be opened)');
    expect(out).toContain('- not kept: shut (could not be opened)');
    await inCase(openCase(at('kept'), opening), (open) =>
      expect(open.records().map(({ path }) => path)).toEqual(['open.txt']),
    );
  });

  it.each([
    ['to read the folder of a case', ['kept'], 0],
    ['to write into it', ['kept'], 0o500],
    ['to read its database', ['kept', 'case.db'], 0],
    ['to write to its database', ['kept', 'case.db'], 0o400],
    ['to read its key', ['kept', 'key.age'], 0],
    ['to read its originals', ['kept', 'originals'], 0],
  ])('%s is said to be missing, and the case is as it was', async (_, names, rights) => {
    const { code, err } = await without(at(...names), rights, 'status', at('kept'));
    expect(err).toMatch(/^This case cannot be read and written to where it lies\.\n.*copy\.\n$/);
    expect(code).toBe(2);
    expect((await run('status', at('kept'))).code).toBe(0);
  });

  it.each([
    ['a folder nobody may write to', () => at('new')],
    ['a place below a file', () => at('passphrase', 'new')],
    ['a place that takes no folders', () => '/proc/homeground/new'],
    ['a name that is too long', () => at('kept', 'x'.repeat(300))],
  ])('to make a case in %s is said to be missing', async (_, path) => {
    const { code, err } = await run('new', path());
    expect(err).toMatch(/^No case could be made at .*/);
    expect(code).toBe(2);
  });
});
