import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entryOf, headerOf, type Member } from '../container/zip-format.ts';
import { packLimits } from '../limits.ts';
import { everything, madeUpReport, makeCase } from '../made-case.test-data.ts';
import { makePack } from '../make/make-pack.ts';
import { bagFolder, paths } from '../pack-paths.ts';
import {
  type Files,
  filesOf,
  fixTree,
  newSigner,
  zipAsPack,
  zipOtherwise,
} from './change-pack.test-data.ts';
import { verifyBytes } from './memory-source.test-data.ts';

const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
let files: Files;
beforeAll(async () => {
  const open = await makeCase(folder);
  await makePack({ open, to: join(folder, 'pack.zip') }, everything, madeUpReport);
  open.close();
  files = filesOf(readFileSync(join(folder, 'pack.zip')));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the check of the container says of a pack in which the files were changed. */
async function containerFault(change: (copy: Files) => void): Promise<unknown> {
  const copy = new Map(files);
  change(copy);
  const verdict = await verifyBytes(zipAsPack(copy));
  expect(verdict?.headline).toBe('does-not-hold');
  return verdict?.checks[0]?.faults[0]?.why;
}

const names = [
  '../outside.txt',
  'data/../../outside.txt',
  '/etc/passwd',
  'data//twice.txt',
  'data/./here.txt',
  'data\\back.txt',
  'C:/drive.txt',
  'data/line\nbreak.txt',
  'data/turned\u202etxt.exe',
  'data/nul',
  'data/dot.',
  'data/folder/',
  `data/${'x'.repeat(2_000)}`,
];

describe('names that could lead outside or cheat the eye', () => {
  it.each(names)('%j is refused', async (name) => {
    const why = await containerFault((copy) => copy.set(name, Buffer.from('x')));
    expect(['unsafe-name', 'directory-damaged']).toContain(why);
  });

  it.each([
    ['the same in capitals', 'data/LOG.ndjson'],
    ['the same in another form of Unicode', 'data/ﬁndings.ndjson'],
  ])('%s is refused', async (_, name) => {
    expect(await containerFault((copy) => copy.set(name, Buffer.from('x')))).toBe(
      'same-name-twice',
    );
  });

  it('a member outside the folder of the bag is refused', async () => {
    const verdict = await verifyBytes(zipAsPack(new Map([['bagit.txt', Buffer.from('x')]]), ''));
    expect(verdict).toBeNull();
  });
});

describe('archives made to exhaust a machine', () => {
  it('a bomb is not unpacked: nothing compressed is', async () => {
    const bomb = zipOtherwise(new Map([...files, ['data/zeros', Buffer.alloc(20_000_000)]]), 6);
    expect(bomb.length).toBeLessThan(200_000);
    const verdict = await verifyBytes(bomb);
    expect(verdict?.checks[0]?.faults[0]?.why).toBe('not-stored');
  });

  it('members that lie over each other are refused', async () => {
    const bytes = Buffer.from('x'.repeat(1_000));
    const member = { name: `${bagFolder}${paths.declaration}`, bytes: 1_000, crc: 0, offset: 0 };
    const entries = Array.from({ length: 500 }, (_, n) =>
      entryOf({ ...member, name: n === 0 ? member.name : `${bagFolder}data/${n}` }),
    );
    const pack = withDirectory(Buffer.concat([headerOf(member), bytes]), entries, 500);
    const verdict = await verifyBytes(pack);
    expect(verdict?.checks[0]?.faults[0]?.why).toBe('not-contiguous');
  });

  it('ten million members are refused before they are read', async () => {
    const pack = withDirectory(Buffer.from('x'), [], 10_000_000);
    const verdict = await verifyBytes(pack);
    expect(verdict?.checks[0]?.faults).toEqual([{ why: 'too-many-members', where: '10000000' }]);
  });

  it('a directory that claims more than there is, or more than is allowed, is refused', async () => {
    const huge = withDirectory(Buffer.from('x'), [], 3, packLimits.directoryBytes + 1);
    expect((await verifyBytes(huge))?.checks[0]?.faults[0]?.why).toBe('too-large');
    const member: Member = {
      name: `${bagFolder}${paths.declaration}`,
      bytes: 2 ** 50,
      crc: 0,
      offset: 0,
    };
    const claiming = withDirectory(
      Buffer.concat([headerOf(member), Buffer.from('x')]),
      [entryOf(member)],
      1,
    );
    expect((await verifyBytes(claiming))?.headline).toBe('does-not-hold');
  });
});

/** A zip with a ZIP64 end that says whatever it is told to. */
function withDirectory(
  before: Uint8Array,
  entries: readonly Uint8Array[],
  members: number,
  claimed?: number,
): Uint8Array {
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(56 + 20 + 22);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeBigUInt64LE(BigInt(members), 24);
  end.writeBigUInt64LE(BigInt(members), 32);
  end.writeBigUInt64LE(BigInt(claimed ?? directory.length), 40);
  end.writeBigUInt64LE(BigInt(before.length), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeUInt32LE(0x06054b50, 76);
  end.writeUInt16LE(0xffff, 84);
  end.writeUInt16LE(0xffff, 86);
  end.writeUInt32LE(0xffffffff, 88);
  end.writeUInt32LE(0xffffffff, 92);
  return Buffer.concat([before, directory, end]);
}

describe('contents made to exhaust a machine, signed by whoever made them', () => {
  const checked = async (path: string, content: string) => {
    const copy = new Map(files);
    copy.set(path, Buffer.from(content));
    const verdict = await verifyBytes(zipAsPack(fixTree(copy, newSigner())));
    expect(verdict?.headline).toBe('does-not-hold');
    return verdict?.checks.flatMap(({ faults }) => faults.map(({ why }) => why)) ?? [];
  };
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;

  it('a line without end is not gathered', async () => {
    const endless = 'x'.repeat(packLimits.lineBytes + 10);
    expect(await checked(paths.log, endless)).toContain('line-too-long');
    expect(await checked(paths.exhibits, `${endless}\n`)).toContain('line-too-long');
  });

  it('JSON nested beyond measure is not parsed', async () => {
    expect(await checked(paths.log, `${deep}\n`)).toContain('not-as-written');
    expect(await checked(paths.exhibits, `{"n":1,"path":${deep}}\n`)).toContain('not-as-written');
  });

  it('a bag, a checkpoint or a proof of another form is no reason to stop', async () => {
    for (const path of [paths.info, paths.checkpoint, `${paths.proofs}0001.tlog-proof`]) {
      const copy = new Map(files);
      copy.set(path, Buffer.from('\u0000\uffff'.repeat(1_000)));
      expect((await verifyBytes(zipAsPack(copy)))?.headline).toBe('does-not-hold');
    }
  });
});
