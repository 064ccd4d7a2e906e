import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everything, madeUpReport, makeCase } from '../made-case.test-data.ts';
import { makePack } from '../make/make-pack.ts';
import { paths } from '../pack-paths.ts';
import {
  type Files,
  filesOf,
  fixManifests,
  fixTree,
  inOrder,
  newSigner,
  textOf,
  zipAsPack,
  zipOtherwise,
} from './change-pack.test-data.ts';
import { verifyBytes } from './memory-source.test-data.ts';

const folder = mkdtempSync(join(tmpdir(), 'tamper-'));
let pack: Buffer;
let older: Files;
let files: Files;
let key: string;

beforeAll(async () => {
  const open = await makeCase(folder);
  const pathOf = (name: string): string => join(folder, name);
  await makePack({ open, to: pathOf('older.zip') }, everything, madeUpReport);
  const made = await makePack({ open, to: pathOf('newer.zip') }, everything, madeUpReport);
  open.close();
  key = made.publicKey;
  pack = readFileSync(pathOf('newer.zip'));
  older = filesOf(readFileSync(pathOf('older.zip')));
  files = filesOf(pack);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Does not hold, or no pack at all. A crash is neither. */
async function isNoticed(changed: Uint8Array): Promise<boolean> {
  const verdict = await verifyBytes(changed, key);
  const places = verdict?.checks.filter(({ answer }) => answer === 'does-not-hold') ?? [];
  return (
    verdict === null ||
    (verdict.headline === 'does-not-hold' && places.every((one) => one.faults.length > 0))
  );
}

const changeBytes = (change: (copy: Buffer) => Uint8Array) => change(Buffer.from(pack));
const anyPlace = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const placeIn = (share: number, length = pack.length): number => Math.floor(share * length);
const pathAt = (share: number): string => [...files.keys()][placeIn(share, files.size)] ?? '';

/** Thirteen kinds of change, so that there are more than 2,000 in all. */
const numRuns = 170;
const noticed = (arbitrary: fc.Arbitrary<() => Uint8Array>) =>
  fc.assert(
    fc.asyncProperty(arbitrary, async (change) => {
      const changed = change();
      fc.pre(!pack.equals(changed));
      expect(await isNoticed(changed)).toBe(true);
    }),
    { numRuns },
  );

describe('the pack itself', () => {
  it('holds, also when it is put together again from its files', async () => {
    expect((await verifyBytes(pack, key))?.headline).toBe('holds');
    expect(pack.equals(zipAsPack(files))).toBe(true);
    expect(pack.equals(zipAsPack(fixTree(fixManifests(inOrder(files)))))).toBe(true);
  });
});

describe('any change of the bytes is noticed', () => {
  it('one bit', () =>
    noticed(
      fc.tuple(anyPlace, fc.integer({ min: 0, max: 7 })).map(
        ([share, bit]) =>
          () =>
            changeBytes((copy) => {
              copy[placeIn(share)] = (copy[placeIn(share)] ?? 0) ^ (1 << bit);
              return copy;
            }),
      ),
    ));

  it('one bit of what is around the members', () =>
    noticed(
      fc.tuple(anyPlace, fc.integer({ min: 0, max: 7 })).map(
        ([share, bit]) =>
          () =>
            changeBytes((copy) => {
              const directory = copy.readUInt32LE(copy.length - 6);
              const at = directory + placeIn(share, copy.length - directory);
              copy[at] = (copy[at] ?? 0) ^ (1 << bit);
              return copy;
            }),
      ),
    ));

  it('a piece overwritten', () =>
    noticed(
      fc.tuple(anyPlace, fc.uint8Array({ minLength: 1, maxLength: 64 })).map(
        ([share, piece]) =>
          () =>
            changeBytes((copy) => {
              copy.set(piece.subarray(0, copy.length - placeIn(share)), placeIn(share));
              return copy;
            }),
      ),
    ));

  it('cut at the end, at the beginning or in the middle', () =>
    noticed(
      fc.tuple(anyPlace, anyPlace).map(
        ([from, until]) =>
          () =>
            changeBytes((copy) =>
              Buffer.concat([
                copy.subarray(0, placeIn(Math.min(from, until))),
                copy.subarray(placeIn(Math.max(from, until)) + 1),
              ]),
            ),
      ),
    ));

  it('something put in', () =>
    noticed(
      fc.tuple(anyPlace, fc.uint8Array({ minLength: 1, maxLength: 100 })).map(
        ([share, piece]) =>
          () =>
            changeBytes((copy) =>
              Buffer.concat([
                copy.subarray(0, placeIn(share)),
                piece,
                copy.subarray(placeIn(share)),
              ]),
            ),
      ),
    ));

  it('two pieces in each other’s place', () =>
    noticed(
      fc.tuple(anyPlace, anyPlace, fc.integer({ min: 1, max: 500 })).map(
        ([a, b, length]) =>
          () =>
            changeBytes((copy) => {
              const one = Buffer.from(copy.subarray(placeIn(a), placeIn(a) + length));
              const other = Buffer.from(copy.subarray(placeIn(b), placeIn(b) + length));
              copy.set(other.subarray(0, copy.length - placeIn(a)), placeIn(a));
              copy.set(one.subarray(0, copy.length - placeIn(b)), placeIn(b));
              return copy;
            }),
      ),
    ));
});

type Repair = (files: Files) => Files;
/** How much a person who changes a file puts right afterwards, to hide it. */
const repairs: readonly Repair[] = [
  (all) => all,
  inOrder,
  fixManifests,
  (all) => fixTree(all),
  (all) => fixTree(all, newSigner()),
];
const repair = fc.constantFrom(...repairs);

const memberChanges: Record<string, (copy: Files, share: number, other: number) => void> = {
  'a byte of a member changed': (copy, share, other) => {
    const content = Buffer.from(copy.get(pathAt(share)) ?? '');
    const at = placeIn(other, content.length);
    content[at] = (content[at] ?? 0) ^ 1;
    copy.set(pathAt(share), content);
  },
  'a member dropped': (copy, share) => void copy.delete(pathAt(share)),
  'a member added': (copy, share) =>
    void copy.set(`data/exports/${placeIn(share, 1e6)}.txt`, Buffer.from('added')),
  'a member renamed': (copy, share) => {
    const content = copy.get(pathAt(share)) ?? Buffer.from('');
    copy.delete(pathAt(share));
    copy.set(`${pathAt(share)}x`, content);
  },
  'two members in each other’s place': (copy, share, other) => {
    const [one, two] = [copy.get(pathAt(share)), copy.get(pathAt(other))];
    copy.set(pathAt(share), two ?? Buffer.from(''));
    copy.set(pathAt(other), one ?? Buffer.from(''));
  },
  'a line of a list dropped or doubled': (copy, share, other) => {
    const lists = [paths.log, paths.findings, paths.exhibits, paths.leaves, paths.observations];
    const path = lists[placeIn(share, lists.length)] ?? paths.log;
    const lines = textOf(copy, path).split('\n');
    const at = placeIn(other, lines.length - 1);
    lines.splice(at, 1, ...(share < 0.5 ? [] : [lines[at] ?? '', lines[at] ?? '']));
    copy.set(path, Buffer.from(lines.join('\n')));
  },
  'a member from an older pack': (copy, share) =>
    void copy.set(pathAt(share), older.get(pathAt(share)) ?? Buffer.from('')),
};

describe('any change of the members is noticed, however well it is hidden', () => {
  it.each(Object.entries(memberChanges))('%s', (_, change) =>
    noticed(
      fc.tuple(anyPlace, anyPlace, repair).map(([share, other, mend]) => () => {
        const copy = new Map(files);
        change(copy, share, other);
        return zipAsPack(mend(copy));
      }),
    ),
  );
});

describe('an older checkpoint', () => {
  const rolledBack = (mend: Repair) => {
    const copy = new Map(files);
    copy.set(paths.checkpoint, older.get(paths.checkpoint) ?? Buffer.from(''));
    return zipAsPack(mend(copy));
  };
  it.each([0, 1, 2])('is noticed, whatever is put right (%i)', async (level) => {
    const verdict = await verifyBytes(rolledBack(repairs[level] ?? inOrder), key);
    const answerOf = (id: string) => verdict?.checks.find((one) => one.id === id)?.answer;
    expect(verdict?.headline).toBe('does-not-hold');
    expect(answerOf('checkpoint')).toBe('does-not-hold');
    expect(answerOf('signature')).toBe('holds');
  });

  it('with its leaves and proofs too', async () => {
    const copy = new Map(files);
    for (const [path, content] of older)
      if (!path.startsWith(paths.payload)) copy.set(path, content);
    expect((await verifyBytes(zipAsPack(fixManifests(copy)), key))?.headline).toBe('does-not-hold');
  });
});

describe('another key', () => {
  it('is noticed by whoever has the right one, and shown to whoever has not', async () => {
    const resigned = zipAsPack(fixTree(new Map(files), newSigner()));
    const checked = await verifyBytes(resigned, key);
    expect(checked?.checks.filter(({ answer }) => answer === 'does-not-hold')).toMatchObject([
      { id: 'signature', faults: [{ why: 'other-key' }] },
      { id: 'contents', faults: [{ why: 'other-log-key', where: `${paths.log}#1` }] },
    ]);
    const unchecked = await verifyBytes(resigned);
    expect(unchecked?.checks.find(({ id }) => id === 'signature')).toMatchObject({
      answer: 'holds',
      faults: [{ why: 'trust-not-given', where: unchecked?.about?.publicKey }],
    });
    expect(unchecked?.about?.publicKey).not.toBe(key);
  });
});

describe('zipped again by another program', () => {
  it.each([0, 6] as const)('is noticed (level %i)', async (level) => {
    const verdict = await verifyBytes(zipOtherwise(files, level), key);
    expect(verdict?.headline).toBe('does-not-hold');
    expect(verdict?.checks[0]).toMatchObject({ id: 'container', answer: 'does-not-hold' });
  });
});
