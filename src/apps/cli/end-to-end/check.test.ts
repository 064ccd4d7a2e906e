import { copyFileSync, cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { examineMadeUp, inCase, newCase, opening } from '../../../case/case.test-data.ts';
import { openCase } from '../../../case/read-case.ts';
import { folderOfThisFile } from './homes.test-data.ts';
import { type Run, runCli } from './run-cli.test-data.ts';

const folder = folderOfThisFile();
const at = (...names: string[]): string => join(folder, ...names);
const whole = at('whole');
const older = at('older.db');

beforeAll(async () => {
  writeFileSync(at('passphrase'), `${opening.passphrase}\n`);
  for (const name of ['one', 'two']) writeFileSync(at(name), `record ${name}`);
  await inCase(newCase(whole), async (open) => {
    await open.addRecords([at('one')]);
    examineMadeUp(open, 2000);
  });
  copyFileSync(join(whole, 'case.db'), older);
  await inCase(openCase(whole, opening), async (open) => {
    await open.addRecords([at('two')]);
    open.writeDiary({
      from: '2025-03-01',
      until: null,
      isRough: false,
      text: 'a long night '.repeat(900),
      attachments: [],
    });
  });
});

function copyTo(name: string): string {
  cpSync(whole, at(name), { recursive: true });
  return at(name);
}

function run(...args: string[]): Promise<Run> {
  return runCli([...args, '--passphrase-file', at('passphrase')]);
}

describe('homeground check', () => {
  it('says that all holds where it does, for people and for programs', async () => {
    const { code, out, err } = await run('check', whole);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Everything in this case holds.');
    expect(out).toContain('2 of 2 originals are there as kept, read to the end and compared');
    expect(JSON.parse((await run('check', whole, '--json')).out)).toMatchObject({
      holds: true,
      contents: { damagedPages: [], otherFaults: [], unreadable: [] },
      originals: { originals: 2, readWhole: 2, missing: [], changed: [], setAside: [] },
      log: { isIntact: true },
    });
  });

  it('names originals that are lost or changed, as status and log --check do', async () => {
    const lost = copyTo('lost');
    rmSync(join(lost, 'originals', '1.age'));
    copyFileSync(join(whole, 'originals', '1.age'), join(lost, 'originals', '2.age'));
    for (const args of [['check'], ['log', '--check'], ['status']]) {
      const { code, out } = await run(...args, lost);
      expect(code, args.join(' ')).toBe(args[0] === 'status' ? 0 : 1);
      const line = out.replaceAll(/\s+/g, ' ');
      expect(line).toContain('originals/1.age (record 1, one) is missing');
      expect(line).toContain('originals/2.age (record 2, two) is not what was kept');
    }
  });

  it('tells when an older database was put back, removes nothing, and takes the newer one again', async () => {
    const back = copyTo('back');
    copyFileSync(older, join(back, 'case.db'));
    const { code, out, err } = await run('status', back);
    expect(code).toBe(0);
    expect(err).toContain('Nothing was removed, and this was set aside: 1 original');
    expect(out).toContain('(set-aside/2.age)');
    expect(readFileSync(join(back, 'set-aside', '2.age'))).toEqual(
      readFileSync(join(whole, 'originals', '2.age')),
    );
    expect((await run('log', back, '--check')).out).toContain('(set-aside/2.age)');
    copyFileSync(join(whole, 'case.db'), join(back, 'case.db'));
    const again = await run('check', back);
    expect(again).toMatchObject({ code: 0, err: expect.stringContaining('back in place') });
    expect(again.out).toContain('2 of 2 originals');
  });

  it('names damaged pages and what cannot be read, wherever they are', async () => {
    const pageBytes = 4096;
    const bytes = readFileSync(join(whole, 'case.db'));
    const parts = new Set<string>();
    for (let page = 1; page < bytes.length / pageBytes; page += 7) {
      const damaged = copyTo(`page-${page}`);
      const copy = Buffer.from(bytes);
      copy.fill(0, page * pageBytes, (page + 1) * pageBytes);
      writeFileSync(join(damaged, 'case.db'), copy);
      const { code, out, err } = await run('check', damaged, '--json');
      expect({ code, err }).toEqual({ code: 1, err: '' });
      const { holds, contents } = JSON.parse(out);
      expect(holds).toBe(false);
      if (contents === undefined) continue;
      expect(contents.damagedPages).toEqual([page + 1]);
      for (const part of contents.unreadable) parts.add(part);
    }
    expect(parts).toContain('timeline');
  });

  it('says so with 1 where the case is damaged so much that it does not open', async () => {
    const cut = copyTo('cut');
    truncateSync(join(cut, 'case.db'), 5000);
    const { code, out } = await run('check', cut);
    expect(code).toBe(1);
    expect(out).toContain('This case is damaged');
    expect(JSON.parse((await run('check', cut, '--json')).out)).toMatchObject({ holds: false });
  });
});
