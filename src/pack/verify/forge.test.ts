import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenCase } from '../../case/open-case.ts';
import { sayIn } from '../../guidance/messages/say.ts';
import { everything, madeUpReport, makeCase } from '../made-case.test-data.ts';
import { makePack } from '../make/make-pack.ts';
import { paths } from '../pack-paths.ts';
import {
  type Files,
  filesOf,
  fixTree,
  type Signer,
  textOf,
  zipAsPack,
} from './change-pack.test-data.ts';
import { verifyBytes } from './memory-source.test-data.ts';
import { verdictLines } from './verdict-lines.ts';

/** Everything in a pack that somebody could write anew, and sign as if it had been so from the start. */
const folder = mkdtempSync(join(tmpdir(), 'forge-'));
let files: Files;
let folded: Files;
/** The key of the case itself: with any other the log would tell that it was begun with this one. */
let signer: Signer;
let open: OpenCase;

beforeAll(async () => {
  open = await makeCase(folder);
  signer = {
    publicKey: Buffer.from(open.about().publicKey, 'hex'),
    sign: (bytes) => open.sign(bytes),
  };
  const pathOf = (name: string): string => join(folder, name);
  await makePack({ open, to: pathOf('whole.zip') }, everything, madeUpReport);
  const less = { ...everything, isPrivateIncluded: false, redactedPeople: ['Robin'] };
  await makePack({ open, to: pathOf('less.zip') }, less, madeUpReport);
  files = filesOf(readFileSync(pathOf('whole.zip')));
  folded = filesOf(readFileSync(pathOf('less.zip')));
});
afterAll(() => {
  open.close();
  rmSync(folder, { recursive: true });
});

/** The pack after a change of one file, with its tree, its manifests and its proofs made anew. */
async function forged(path: string, text: string, from = files) {
  const copy = new Map(from).set(path, Buffer.from(text));
  const verdict = await verifyBytes(zipAsPack(fixTree(copy, signer)));
  const broken = verdict?.checks.filter(({ answer }) => answer === 'does-not-hold') ?? [];
  return { headline: verdict?.headline, broken: broken.map(({ id }) => id), verdict };
}

const derived = [
  paths.readme,
  'data/exports/exhibits.csv',
  'data/exports/timeline.csv',
  'data/exports/case.jsonld',
  paths.answers,
  paths.coverage,
];

type Change = (text: string, share: number) => string;
const atPlace = (text: string, share: number): number => Math.floor(share * text.length);
const lineChange =
  (change: (lines: string[], at: number) => void): Change =>
  (text, share) => {
    const lines = text.split('\n');
    change(lines, Math.floor(share * (lines.length - 1)));
    return lines.join('\n');
  };
const changes: Record<string, Change> = {
  'one sign': (text, share) => {
    const at = atPlace(text, share);
    return `${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`;
  },
  'one number': (text, share) => {
    const at = text.slice(atPlace(text, share)).search(/\d/) + atPlace(text, share);
    return `${text.slice(0, at)}${(Number(text[at]) + 1) % 10}${text.slice(at + 1)}`;
  },
  'a line dropped': lineChange((lines, at) => void lines.splice(at, 1)),
  'a line doubled': lineChange((lines, at) => void lines.splice(at, 0, lines[at] ?? '')),
  'a line added': lineChange((lines, at) => void lines.splice(at, 0, 'added')),
  'two lines in each other’s place': lineChange((lines, at) => {
    lines.push(...lines.splice(at, 1));
  }),
  'an end cut off': (text, share) => text.slice(0, atPlace(text, share)),
  nothing: (text) => text,
};
const kinds = Object.keys(changes).filter((kind) => kind !== 'nothing');

describe('a pack that somebody else signed', () => {
  it('fits together as long as nothing in it was changed, and says that its maker is not known', async () => {
    for (const from of [files, folded])
      expect(await forged(paths.readme, textOf(from, paths.readme), from)).toMatchObject({
        headline: 'fits-together',
        broken: [],
      });
  });

  it.each(derived.flatMap((path) => kinds.map((kind) => [path, kind] as const)))(
    'does not hold with a change of %s: %s',
    async (path, kind) => {
      const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
      await fc.assert(
        fc.asyncProperty(share, fc.boolean(), async (at, isFolded) => {
          const from = isFolded ? folded : files;
          const text = changes[kind]?.(textOf(from, path), at) ?? '';
          fc.pre(text !== textOf(from, path));
          expect((await forged(path, text, from)).headline).toBe('does-not-hold');
        }),
        { numRuns: 6 },
      );
    },
  );

  it.each([...derived, paths.report, paths.examination, paths.selection])(
    'does not hold without %s',
    async (path) => {
      const copy = new Map(files);
      copy.delete(path);
      expect((await verifyBytes(zipAsPack(fixTree(copy, signer))))?.headline).toBe('does-not-hold');
    },
  );

  it('does not hold with a table that no pack has', async () => {
    expect(await forged('data/exports/more.csv', 'made,up\r\n')).toMatchObject({
      broken: ['exports'],
    });
  });
});

describe('what one file says of another', () => {
  const json = (path: string, change: (value: Record<string, never>) => void) => {
    const value = JSON.parse(textOf(files, path));
    change(value);
    return forged(path, `${JSON.stringify(value, null, 2)}\n`);
  };
  const line = (path: string, change: (value: Record<string, unknown>) => void) => {
    const lines = textOf(files, path).split('\n');
    const at = lines.findIndex((one) => one.includes('"act-2"'));
    const value = JSON.parse(lines[at] ?? '');
    change(value);
    lines[at] = JSON.stringify(value);
    return forged(path, lines.join('\n'));
  };

  const set =
    (...way: readonly string[]) =>
    (to: unknown) =>
    (value: Record<string, unknown>): void => {
      const last = way.at(-1) ?? '';
      const inside = way
        .slice(0, -1)
        .reduce((at, key) => at[key] as Record<string, unknown>, value);
      inside[last] = to;
    };
  it.each([
    [paths.examination, 'the number of acts', set('counts', 'acts')(13)],
    [paths.examination, 'how sure', set('counts', 'byAttribution', 'unknown')(1)],
    [paths.examination, 'more states than lines', set('counts', 'states')(3)],
    [paths.examination, 'the rules', set('rulesHash')('d'.repeat(64))],
    [paths.examination, 'the time zone', set('timeZone')('Europe/Paris')],
    [
      paths.examination,
      'a record that was not kept',
      set('records')([{ path: 'x', sha256: 'e'.repeat(64), bytes: 1, reader: 'x' }]),
    ],
    [paths.selection, 'for whom', set('forWhom')('somebody else')],
    [paths.selection, 'that private texts are folded', set('isPrivateIncluded')(false)],
    [paths.selection, 'how many texts', set('redacted', 'privateTexts')(2)],
    [paths.selection, 'how many log entries', set('redacted', 'logEntries')(1)],
    [paths.selection, 'how many attachments', set('redacted', 'attachments')(1)],
    [paths.selection, 'how many names', set('redacted', 'names')(1)],
    [paths.selection, 'that acts are left out', set('leftOut', 'acts')(1)],
    [paths.selection, 'that states are left out', set('leftOut', 'states')(1)],
    [paths.selection, 'that findings are left out', set('leftOut', 'findings')(1)],
    [paths.selection, 'which findings', set('findings')(['finding-1'])],
    [paths.selection, 'that records are hashes alone', set('originals')('hashes')],
    [paths.selection, 'that somebody is redacted', set('redactedPeople')(1)],
  ])('%s: %s', async (path, _, change) => {
    expect((await json(path, change)).headline).toBe('does-not-hold');
  });

  it.each([
    ['who did it', set('by', 'account')('account-of-somebody')],
    ['how sure', set('by', 'grade')('unknown')],
    ['when', set('at', 'utcMs')(Date.UTC(2025, 5, 1))],
    ['its words', set('text')('something else')],
    ['its name', set('id')('act-200')],
  ])('an act in the observations: %s', async (_, change) => {
    expect((await line(paths.observations, change)).headline).toBe('does-not-hold');
  });

  it('a finding that no rule is said to have found, and the other way round', async () => {
    const answers = JSON.parse(textOf(files, paths.answers));
    answers[0].answer = 'not-found';
    const text = `${JSON.stringify(answers, null, 2)}\n`;
    expect((await forged(paths.answers, text)).verdict?.checks).toContainEqual(
      expect.objectContaining({
        id: 'counts',
        faults: [{ why: 'answers-differ', where: 'data/answers.json speech-from-away' }],
      }),
    );
  });

  it('is not compared where another version is said to have made it, and that is told', async () => {
    const info = textOf(files, paths.info).replace('homeground 0.0.0', 'homeground 0.0.9');
    const { verdict } = await forged(paths.info, info);
    const open = verdict?.checks.filter(({ answer }) => answer === 'not-checked');
    expect(open).toMatchObject([
      { id: 'exports', faults: [{ why: 'made-by-other-version', where: '0.0.9' }, {}] },
      { id: 'time-stamp' },
    ]);
    const lines = verdict && verdictLines(sayIn('en', 'UTC'), verdict);
    expect(lines?.title).toMatch(/^All that could be compared .* Who made it was not checked\.$/);
    expect(lines?.notCompared).toEqual([expect.stringContaining('README.txt')]);
  });

  it('names the line of a table that says something else', async () => {
    const table = 'data/exports/timeline.csv';
    const lines = textOf(files, table).split('\n');
    lines[3] = lines[3]?.replace('speak', 'notify') ?? '';
    const { verdict } = await forged(table, lines.join('\n'));
    expect(verdict?.checks.find(({ id }) => id === 'exports')?.faults).toEqual([
      { why: 'made-differs', where: `${table}#4` },
    ]);
  });
});

describe('observations of a pack that leaves some of them out', () => {
  const contentsAfter = async (path: string, lines: readonly string[], from: Files) => {
    const { verdict } = await forged(path, lines.join('\n'), from);
    return verdict?.checks.find(({ id }) => id === 'contents');
  };
  const linesOf = (from: Files, path: string): string[] => textOf(from, path).split('\n');

  it('are compared with the log, each that is given as it is', async () => {
    for (const from of [files, folded]) {
      expect(JSON.parse(textOf(from, paths.selection)).leftOut.presence).toBe(1);
      const lines = linesOf(from, paths.observations);
      const other = (line: string): string => line.replace(/"id":"(.)/, '"id":"other-$1');
      for (const at of lines.slice(0, -1).keys()) {
        const changed = lines.with(at, other(lines[at] ?? ''));
        const cut = lines.toSpliced(at, 1);
        const planted = lines.toSpliced(at, 0, other(lines[at] ?? ''));
        for (const forgery of [cut, planted])
          expect((await contentsAfter(paths.observations, forgery, from))?.answer).toBe(
            'does-not-hold',
          );
        const isRedacted = lines[at]?.includes('[redacted');
        expect((await contentsAfter(paths.observations, changed, from))?.answer).toBe(
          isRedacted ? 'holds' : 'does-not-hold',
        );
      }
    }
  });

  it('are opened by nothing but what was made for it, and no more are covered than is told', async () => {
    const parts = linesOf(files, paths.observationParts);
    for (const at of parts.slice(0, -1).keys()) {
      const cut = await contentsAfter(paths.observationParts, parts.toSpliced(at, 1), files);
      const other = parts.with(at, (parts[at] ?? '').replace(/"(salt|hash)":"./, '"$1":"x'));
      const changed = await contentsAfter(paths.observationParts, other, files);
      expect([cut?.answer, changed?.answer]).toEqual(['does-not-hold', 'does-not-hold']);
    }
    const none = await contentsAfter(paths.observationParts, [''], files);
    expect(none?.answer).toBe('does-not-hold');
  });
});

/** What a pack says once only: nothing else in it could tell, and why that is so. */
const saidOnce: Readonly<Record<string, string>> = {
  [paths.log]: 'an entry with a chain made anew: the case alone can tell',
  [paths.report]: 'laid out again only where the records are read again',
  [paths.info]: 'which version made it: another is not compared, and the verdict says so',
};

describe('any other change by somebody without the key', () => {
  it('is noticed but in what a pack says once', async () => {
    const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    const unnoticed = new Set<string>();
    const payload = [...files.keys()].filter(
      (path) => path.startsWith(paths.payload) || path === paths.readme || path === paths.info,
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...payload),
        fc.constantFrom(...kinds),
        place,
        async (path, kind, at) => {
          const text = changes[kind]?.(textOf(files, path), at) ?? '';
          fc.pre(text !== textOf(files, path));
          const { headline } = await forged(path, text);
          if (headline !== 'does-not-hold') unnoticed.add(path);
        },
      ),
      { numRuns: 400 },
    );
    expect([...unnoticed].filter((path) => saidOnce[path] === undefined)).toEqual([]);
  });
});
