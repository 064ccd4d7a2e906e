import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Observation, type Reading } from '../model/observation.ts';
import { Unread } from '../model/unread.ts';
import { listGivenFiles } from './given-files.ts';
import { readRecords } from './read-records.ts';
import type { GivenFile, Reader } from './reader.ts';
import { readers } from './registry.ts';
import { SourceDesk } from './resolve-source.test-data.ts';

const room = import.meta.dirname;
const foldersIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
const caseFolder = (reader: Reader) => join(room, reader.manifest.id, 'cases');
const inputOf = (reader: Reader, name: string) => join(caseFolder(reader), name, 'input');
const textOf = (...names: string[]) => readFileSync(join(room, ...names), 'utf8');

/** Every case of every reader. */
const cases = readers.flatMap((reader) =>
  foldersIn(caseFolder(reader)).map((name) => ({ id: reader.manifest.id, name, reader })),
);

/** What stands in secrets of the cases; it may never come out. */
const planted = /planted/i;

let workFolder = '';
beforeAll(() => {
  workFolder = mkdtempSync(join(tmpdir(), 'cases-'));
});
afterAll(() => {
  rmSync(workFolder, { recursive: true });
});

type Case = { readonly reader: Reader; readonly name: string };

/** What comes out of the folder of a case, read as a person's folder is. */
const readCase = async ({ reader, name }: Case): Promise<Reading[]> => {
  const readings: Reading[] = [];
  for await (const one of readRecords([inputOf(reader, name)], { workFolder }))
    if (one.kind !== 'record') readings.push(one);
  return readings;
};

const readFiles = async (reader: Reader, files: readonly GivenFile[]): Promise<Reading[]> => {
  const readings: Reading[] = [];
  for await (const reading of reader.read(files, { workFolder })) readings.push(reading);
  return readings;
};

const observationsOf = (readings: readonly Reading[]): Observation[] =>
  readings.filter((one) => one.kind !== 'unread');

describe('the readers', () => {
  it('are the folders of this room', () => {
    expect(readers.map(({ manifest }) => manifest.id)).toEqual(foldersIn(room).sort());
    expect(readers).not.toEqual([]);
  });

  it('recognise no file of a case twice', () => {
    for (const { reader, name } of cases)
      for (const file of listGivenFiles([inputOf(reader, name)]).files) {
        const claims = readers.filter((one) => one.recognise(file));
        expect([file.path, claims.length]).toEqual([file.path, Math.min(claims.length, 1)]);
      }
  });
});

describe.each(readers.map((reader) => ({ id: reader.manifest.id, reader })))('$id', (one) => {
  const { id, reader } = one;

  it('says truly what it gives', () => {
    const kinds = Observation.options.map(({ shape }) => shape.kind.value);
    expect(reader.manifest.title).not.toBe('');
    expect(reader.manifest.kinds).not.toEqual([]);
    expect(reader.manifest.kinds.filter((kind) => !kinds.includes(kind))).toEqual([]);
    expect(new Set(reader.manifest.kinds).size).toBe(reader.manifest.kinds.length);
    expect(['real-record', 'documented', 'untested']).toContain(reader.manifest.basis);
  });

  it('has a readme with the fixed headings, and words below each', () => {
    const [title = '', ...parts] = textOf(id, 'readme.md').split(/^## /m);
    expect(title.trim()).toBe(`# ${reader.manifest.title}`);
    expect(parts.map((part) => part.split('\n')[0])).toEqual([
      'How to get it',
      'What it shows',
      'What it cannot show',
      'Who may notice',
    ]);
    for (const part of parts) expect(part.split('\n').slice(1).join('').trim()).not.toBe('');
  });

  it('has cases, a damaged one, and a planted secret', () => {
    const names = foldersIn(caseFolder(reader)).filter((name) =>
      readdirSync(join(caseFolder(reader), name)).includes('input'),
    );
    expect(names.filter((name) => name.startsWith('damaged-'))).not.toEqual([]);
    const files = names.flatMap((name) => listGivenFiles([inputOf(reader, name)]).files);
    const isPlanted = ({ location }: GivenFile) => planted.test(readFileSync(location, 'latin1'));
    expect(files.some(isPlanted)).toBe(true);
  });
});

describe.each(cases)('the case $name of $id', ({ id, name, reader }) => {
  it('reads as expected, byte for byte, each time', async () => {
    const expected = textOf(id, 'cases', name, 'expected.json');
    expect(`${JSON.stringify(await readCase({ reader, name }), null, 2)}\n`).toBe(expected);
    expect(await readCase({ reader, name })).toEqual(JSON.parse(expected));
  });

  it('gives what the model allows, of the kinds it said, each with an id of its own', async () => {
    const readings = await readCase({ reader, name });
    for (const reading of readings)
      expect((reading.kind === 'unread' ? Unread : Observation).parse(reading)).toEqual(reading);
    const observations = observationsOf(readings);
    const { kinds } = reader.manifest;
    expect(observations.filter(({ kind }) => !kinds.includes(kind))).toEqual([]);
    const ids = observations.map((observation) => `${observation.kind} ${observation.id}`);
    expect(ids.filter((one, nr) => ids.indexOf(one) !== nr)).toEqual([]);
  });

  it('points at places that are there, and at one for everything unread', async () => {
    const { files } = listGivenFiles([inputOf(reader, name)]);
    const locations = new Map<string, string>();
    for (const file of files) locations.set(await file.sha256(), file.location);
    const readings = await readCase({ reader, name });
    const desk = new SourceDesk(locations);
    for (const { source } of observationsOf(readings))
      expect([source, await desk.resolves(source)]).toEqual([source, true]);
    desk.close();
    for (const one of readings.filter(({ kind }) => kind === 'unread'))
      expect(one).toMatchObject({ where: expect.stringMatching(/./) });
  });

  it('reads the same in any order of files', async () => {
    const { files } = listGivenFiles([inputOf(reader, name)]);
    const claimed = files.filter((file) => reader.recognise(file));
    const expected = await readFiles(reader, claimed);
    const order = fc.shuffledSubarray(claimed, { minLength: claimed.length });
    await fc.assert(
      fc.asyncProperty(order, async (shuffled) => {
        expect(await readFiles(reader, shuffled)).toEqual(expected);
      }),
      { numRuns: 5 },
    );
  });

  it('lets no secret out, and leaves every file as it was and nothing behind', async () => {
    const standing = () =>
      Promise.all(
        listGivenFiles([inputOf(reader, name)]).files.map(async (file) => {
          const { mtimeMs, size } = statSync(file.location);
          return [file.path, mtimeMs, size, await file.sha256()];
        }),
      );
    const before = await standing();
    expect(JSON.stringify(await readCase({ reader, name }))).not.toMatch(planted);
    expect(await standing()).toEqual(before);
    expect(readdirSync(workFolder)).toEqual([]);
  });
});
