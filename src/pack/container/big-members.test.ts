import { expect, it } from 'vitest';
import { bagFolder, paths } from '../pack-paths.ts';
import type { ByteSource } from './byte-source.ts';
import { readDirectory } from './read-directory.ts';
import { endOf, entryOf, headerBytes, headerOf, type Member } from './zip-format.ts';

const sizes = { [paths.declaration]: 54, 'data/large': 5 * 2 ** 30, 'data/next': 7 };

/** A pack of some gigabytes of which only what stands around the members is there. */
function hugePack(
  change: (end: Buffer) => void = () => undefined,
): ByteSource & { members: Member[] } {
  const members: Member[] = [];
  let offset = 0;
  for (const [path, bytes] of Object.entries(sizes)) {
    const member = { name: bagFolder + path, bytes, crc: 1, offset };
    members.push(member);
    offset += headerBytes(member) + bytes;
  }
  const directory = Buffer.concat(members.map(entryOf));
  const end = endOf({ members: members.length, bytes: directory.length, offset });
  const tail = Buffer.concat([directory, end]);
  change(tail);
  const head = headerOf(members[0] ?? { name: '', bytes: 0, crc: 0 });
  return {
    members,
    bytes: offset + tail.length,
    async read(from, count) {
      if (from < head.length) return head.subarray(from, from + count);
      const skipped = Math.max(0, offset - from);
      const rest = tail.subarray(Math.max(0, from - offset), Math.max(0, from + count - offset));
      return skipped === 0 ? rest : Buffer.concat([Buffer.alloc(Math.min(skipped, count)), rest]);
    },
  };
}

it('members beyond 4 GiB are told in ZIP64, and read again', async () => {
  const source = hugePack();
  expect(await readDirectory(source)).toEqual({
    kind: 'members',
    members: source.members,
    end: source.bytes - 76 - 22 - source.members.reduce((sum, one) => sum + entryOf(one).length, 0),
    faults: [],
  });
});

it('any other byte in it is noticed', async () => {
  const { bytes, members } = hugePack();
  const offset = members.reduce((sum, one) => sum + headerBytes(one) + one.bytes, 0);
  for (let place = 0; place < bytes - offset; place += 1) {
    const found = await readDirectory(
      hugePack((tail) => {
        tail[place] = (tail[place] ?? 0) ^ 1;
      }),
    );
    // A changed checksum can only be seen beside the bytes.
    const isCrc = found.kind === 'members' && found.members.some(({ crc }) => crc !== 1);
    const isName =
      found.kind === 'members' && found.members.some(({ name }, n) => name !== members[n]?.name);
    expect(found.kind !== 'members' || found.faults.length > 0 || isCrc || isName).toBe(true);
  }
});
