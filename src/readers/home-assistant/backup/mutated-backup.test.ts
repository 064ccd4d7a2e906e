import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { archiveLimits } from './archive-limits.ts';
import { collect } from './cases/collect.ts';
import { casePassword, caseTime, writeSyntheticV1 } from './cases/synthetic-v1.ts';
import { writeVersion2, writeVersion3 } from './cases/write-securetar.ts';
import { accessMemory } from './file-bytes.ts';
import { readBackup } from './read-backup.ts';
import { compress, writeTar } from './write-backup.ts';

type Change = { readonly how: 'cut' | 'flip' | 'insert' | 'drop'; at: number; bytes: Uint8Array };

const change: fc.Arbitrary<Change> = fc.record({
  how: fc.constantFrom('cut', 'flip', 'insert', 'drop'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 600 }),
});

function changed(content: Uint8Array, { how, at, bytes }: Change): Buffer {
  const place = Math.floor(at * content.length);
  const before = content.subarray(0, place);
  if (how === 'cut') return Buffer.from(before);
  if (how === 'insert') return Buffer.concat([before, bytes, content.subarray(place)]);
  if (how === 'drop') return Buffer.concat([before, content.subarray(place + bytes.length)]);
  const copy = Buffer.from(content);
  if (place < copy.length) copy[place] = (copy[place] ?? 0) ^ (bytes[0] || 1);
  return copy;
}

const limits = { ...archiveLimits, inflatedBytes: 5_000_000 };
const files = { '.storage/auth': '{"alex":1}', 'automations.yaml': '- id: 1\n'.repeat(99) };
const backups: Record<string, Buffer> = {};

beforeAll(async () => {
  const entries = Object.entries(files).map(([path, content]) => ({
    name: `data/${path}`,
    content,
  }));
  const inner = await writeTar(entries, caseTime);
  const outer = (content: Uint8Array) =>
    writeTar(
      [
        { name: 'backup.json', content: '{"version":2}' },
        { name: 'homeassistant.tar.gz', content },
        { name: 'ssl.tar.gz', content: 'x' },
      ],
      caseTime,
    );
  backups['plain tar'] = await outer(inner);
  backups['plain gzip'] = await outer(compress(inner));
  backups['version 1'] = await writeSyntheticV1();
  backups['version 2'] = await outer(writeVersion2(compress(inner), casePassword));
  backups['version 3'] = await outer(await writeVersion3(compress(inner), casePassword));
});

/** Argon2 takes a third of a second each time, so version 3 gets few runs. */
describe.each([
  ['plain tar', 300],
  ['plain gzip', 300],
  ['version 1', 200],
  ['version 2', 200],
  ['version 3', 12],
])('a mutated backup, %s', (name, numRuns) => {
  it('ends in items, whatever was done to it', async () => {
    const original = backups[name] ?? Buffer.alloc(0);
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const mutated = changes.reduce(changed, original);
        const options = { wants: () => true, passwords: [casePassword], limits };
        const found = await collect(readBackup(accessMemory(mutated), options));
        expect(found.bytes).toBeLessThanOrEqual(limits.inflatedBytes);
      }),
      { numRuns },
    );
  });

  it('never loses anything in silence when it is cut', async () => {
    const original = backups[name] ?? Buffer.alloc(0);
    // Two blocks of zeros end the file, of which the first one already ends the tar.
    const cuts = fc.integer({ min: 0, max: original.length - 1024 });
    await fc.assert(
      fc.asyncProperty(cuts, async (bytes) => {
        const file = accessMemory(original.subarray(0, bytes));
        const options = { wants: () => true, passwords: [casePassword], limits };
        const found = await collect(readBackup(file, options));
        expect(found.problems).toContain(': truncated');
      }),
      { numRuns: Math.min(numRuns, 100) },
    );
  });
});

describe('any bytes at all', () => {
  it('end in items', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (content) => {
        const items = readBackup(accessMemory(content), { wants: () => true });
        expect((await collect(items)).problems.length).toBeGreaterThan(0);
      }),
    );
  });
});
