import { describe, expect, it } from 'vitest';
import { archiveLimits } from './archive-limits.ts';
import { flow } from './bytes.ts';
import { caseTime } from './cases/synthetic-v1.ts';
import { accessMemory, FileBytes } from './file-bytes.ts';
import { readTar } from './read-tar.ts';
import { Unreadable } from './unreadable.ts';
import { type TarEntry, writeTar } from './write-backup.ts';

/** Each member as `kind name=content`, and at the end why it could not go on. */
async function list(content: Uint8Array, limits = archiveLimits): Promise<string[]> {
  const members: string[] = [];
  try {
    for await (const member of readTar(new FileBytes(accessMemory(content)), limits)) {
      const parts: Uint8Array[] = [];
      for await (const part of flow(member.content)) parts.push(part);
      members.push(`${member.kind} ${member.name}=${Buffer.concat(parts)}`);
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    members.push(error.why);
  }
  return members;
}

const write = (...entries: TarEntry[]) => writeTar(entries, caseTime);

/** Writes a field of the first header, and makes its sum right again. */
function withField(tar: Uint8Array, at: number, field: Uint8Array): Buffer {
  const copy = Buffer.from(tar);
  copy.set(field, at);
  copy.fill(' ', 148, 156);
  const sum = copy.subarray(0, 512).reduce((total, byte) => total + byte, 0);
  copy.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return copy;
}

const end = Buffer.alloc(1024);

describe('readTar', () => {
  it('reads files, folders, empty files and names of any length', async () => {
    const long = `${'deep/'.repeat(60)}name`;
    const tar = await write(
      { name: 'folder', type: 'directory' },
      { name: 'old folder/', type: 'file' },
      { name: 'folder/empty' },
      { name: long, content: 'long' },
      { name: 'Küche', content: 'x'.repeat(513) },
    );
    expect(await list(tar)).toEqual([
      'folder folder=',
      'folder old folder/=',
      'file folder/empty=',
      `file ${long}=long`,
      `file Küche=${'x'.repeat(513)}`,
    ]);
  });

  it('knows links and devices, and gives them no content', async () => {
    const tar = await write(
      { name: 'a', type: 'symlink', linkname: '/etc/passwd' },
      { name: 'b', type: 'link', linkname: 'a' },
      { name: 'c', type: 'character-device' },
      { name: 'd', type: 'fifo' },
    );
    expect(await list(tar)).toEqual(['link a=', 'link b=', 'other c=', 'other d=']);
    expect(await list(withField(tar, 124, Buffer.from('00000002000 ')))).toHaveLength(4);
  });

  it('reads long names as GNU tar writes them, and large sizes', async () => {
    const long = `${'x'.repeat(300)}\0`;
    const name = withField(await write({ name: '-', content: long }), 156, Buffer.from('L'));
    const file = await write({ name: 'short', content: 'four' });
    const tar = Buffer.concat([name.subarray(0, 1024), file]);
    expect(await list(tar)).toEqual([`file ${'x'.repeat(300)}=four`]);
    const binary = Buffer.from([0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4]);
    expect(await list(withField(file, 124, binary))).toEqual(['file short=four']);
  });

  it('takes the size from a pax header, and refuses holes and nonsense there', async () => {
    const file = withField(
      await write({ name: 'a', content: 'four' }),
      124,
      Buffer.from('00000000000 '),
    );
    const withPax = async (record: string) => {
      const header = await write({ name: 'pax', content: record });
      return Buffer.concat([withField(header, 156, Buffer.from('x')).subarray(0, 1024), file]);
    };
    expect(await list(await withPax('10 size=4\n'))).toEqual(['file a=four']);
    expect(await list(await withPax('22 GNU.sparse.major=1\n'))).toEqual(['other a=', 'damaged']);
    for (const record of [
      '10 size=x\n',
      '10 size=44',
      '99 size=4\n',
      '0 size=4\n',
      '-9 size=4\n',
      'size',
      '7 path\n',
    ]) {
      expect(await list(await withPax(record)), record).toEqual(['damaged']);
    }
  });

  it('bounds what headers can ask for', async () => {
    const file = await write({ name: 'a', content: 'four' });
    const pax = withField(await write({ name: 'p', content: '9 a=bcde\n' }), 156, Buffer.from('x'));
    const many = Buffer.concat([...Array(50).fill(pax.subarray(0, 1024)), file]);
    expect(await list(many)).toEqual(['file a=four']);
    expect(await list(many, { ...archiveLimits, headerBlocks: 60 })).toEqual(['too-large']);
    expect(await list(many, { ...archiveLimits, headerBytes: 8 })).toEqual(['too-large']);
  });

  it('tells every cut, also between two members', async () => {
    const tar = await write({ name: 'a', content: 'x'.repeat(600) }, { name: 'b', content: 'y' });
    const cut = async (bytes: number) => (await list(tar.subarray(0, bytes))).at(-1);
    for (const bytes of [0, 100, 512, 700, 1112, 1536, 1537, 2048, 2560]) {
      expect(await cut(bytes), `${bytes}`).toBe('truncated');
    }
    expect(await cut(tar.length)).toBe('file b=y');
  });

  it('tells a changed header, and what is no tar at all', async () => {
    const tar = await write({ name: 'a' });
    const changed = Buffer.from(tar);
    changed[0] = 0x62;
    expect(await list(changed)).toEqual(['damaged']);
    expect(await list(Buffer.alloc(2000, 'no tar'))).toEqual(['not-understood']);
    expect(await list(end)).toEqual([]);
    expect(await list(withField(tar, 124, Buffer.alloc(12, 0xff)))).toEqual(['damaged']);
    expect(await list(withField(tar, 124, Buffer.from('12345678999')))).toEqual(['damaged']);
    expect(await list(withField(tar, 124, Buffer.from('77777777777')))).toEqual(['truncated']);
  });
});
