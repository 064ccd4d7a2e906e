import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenCase } from '../../case/open-case.ts';
import { everything, firstMs, madeUpReport, makeCase } from '../made-case.test-data.ts';
import type { PackOptions } from '../pack-options.ts';
import { paths } from '../pack-paths.ts';
import { withPackFile } from '../read-pack-file.ts';
import { Selection } from '../selection.ts';
import { makePack } from './make-pack.ts';
import { previewRedaction } from './preview-redaction.ts';

const folder = mkdtempSync(join(tmpdir(), 'previewed-'));
let open: OpenCase;
beforeAll(async () => {
  open = await makeCase(folder);
});
afterAll(() => {
  open.close();
  rmSync(folder, { recursive: true });
});

let made = 0;
/** What a pack says of itself: the texts of its files, but for what is made of the rest. */
async function packed(options: PackOptions): Promise<Map<string, string>> {
  made += 1;
  const to = join(folder, `${made}.zip`);
  await makePack({ open, to }, options, madeUpReport);
  return withPackFile(to, async (pack) => {
    const texts = new Map<string, string>();
    for (const path of pack.paths.filter((one) => one.startsWith(paths.payload)))
      if (![paths.exports, paths.originals, paths.report].some((one) => path.startsWith(one)))
        texts.set(path, Buffer.from(await pack.bytes(path)).toString());
    return texts;
  });
}

const marksIn = (text: string): number => text.match(/\[redacted \d+\]/g)?.length ?? 0;
const sumOf = (counts: readonly number[]): number => counts.reduce((sum, one) => sum + one, 0);

const choices = fc.record({
  redactedPeople: fc.constantFrom(['Robin'], ['Alex'], ['Robin', 'Alex'], ['alex', 'ROBIN']),
  isPrivateIncluded: fc.boolean(),
  fromMs: fc.constantFrom(undefined, firstMs + 6 * 3_600_000),
  findings: fc.constantFrom(undefined, ['finding-1']),
  forWhom: fc.constantFrom(undefined, 'for Robin, from Alex', 'Robbie'),
  redactAlso: fc.constantFrom(undefined, ['kitchen']),
});

it('tells as many names as are counted, and as stand in the files of that kind', async () => {
  await fc.assert(
    fc.asyncProperty(choices, async (chosen) => {
      const given = Object.entries(chosen).filter(([, value]) => value !== undefined);
      const options: PackOptions = {
        ...everything,
        originals: 'hashes',
        ...Object.fromEntries(given),
      };
      const { replaced } = await previewRedaction(open, options);
      const texts = await packed(options);
      const told = (place: string): number =>
        replaced.find((one) => one.place === place)?.count ?? 0;
      const at = (path: string): number => marksIn(texts.get(path) ?? '');
      const selection = Selection.parse(JSON.parse(texts.get(paths.selection) ?? ''));
      expect(sumOf(replaced.map(({ count }) => count))).toBe(selection.redacted.names);
      expect(sumOf([...texts.values()].map(marksIn))).toBe(selection.redacted.names);
      expect([told('household'), told('diary'), told('log'), told('file-names')]).toEqual(
        [paths.household, paths.diary, paths.log, paths.exhibits].map(at),
      );
      expect([told('findings'), told('for-whom')]).toEqual([
        at(paths.findings),
        at(paths.selection),
      ]);
    }),
    { numRuns: 12 },
  );
}, 120_000);

it('shows every place of a piece, and those that read the same once with their number', async () => {
  const { doubts } = await previewRedaction(open, {
    ...everything,
    redactedPeople: ['Robin'],
    forWhom: 'Robbie, about Robbie and robbies phone',
  });
  const [robbie] = doubts.filter(({ part }) => part === 'Robbie');
  expect(robbie).toMatchObject({ why: 'nickname', isLikely: true, count: 2 });
  for (const { count, lines } of doubts) expect(sumOf(lines.map((one) => one.count))).toBe(count);
  expect(doubts.map(({ part }) => part)).toEqual(expect.arrayContaining(['Robbie', 'robbies']));
});

it('puts what is hardly anything but a name first, and plainly other words nowhere', async () => {
  const { doubts } = await previewRedaction(open, {
    ...everything,
    redactedPeople: ['Robin', 'Alex'],
    forWhom: 'Frau Kessler, the market of robins, Lexi and R. in a journal with Alexa',
  });
  expect(doubts.map(({ part, isLikely }) => [part, isLikely])).toEqual([
    ['Lexi', true],
    ['Kessler', false],
    ['R.', false],
  ]);
});

it('says of which name what was not looked for', async () => {
  const { notLookedFor } = await previewRedaction(open, {
    ...everything,
    redactedPeople: ['Robin', '田中', 'สมชาย', 'Дмитрий'],
    forWhom: '田中, สมชาย, Дмитрий',
  });
  expect(notLookedFor).toEqual(
    expect.arrayContaining([
      { why: 'reading', name: '田中', tried: 'tian zhong' },
      { why: 'spellings', name: 'สมชาย', tried: expect.stringMatching(/^smch/) },
    ]),
  );
  expect(notLookedFor.map(({ name }) => name)).not.toContain('Дмитрий');
});

it('finds no name in what is not to be redacted', async () => {
  expect(await previewRedaction(open, everything)).toEqual({
    ...{ replaced: [], doubts: [], notLookedFor: [] },
  });
});
