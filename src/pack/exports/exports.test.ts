import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenCase } from '../../case/open-case.ts';
import { diaryText, firstMs, makeCase, privateText } from '../made-case.test-data.ts';
import { contentsOfCase } from '../make/contents-of-case.ts';
import { materialOf } from '../make/make-pack.ts';
import type { PackContents } from '../pack-contents.ts';
import type { PackOptions } from '../pack-options.ts';
import { caseUco } from './case-uco/case-uco.ts';
import { checkProofs, checkSignature, checkTree } from './check-commands.ts';
import { csvLine } from './csv.ts';
import { initialsOf } from './exhibit-mark.ts';
import { exhibitsCsv } from './exhibits-csv.ts';
import { namingOf } from './naming.ts';
import { readMe } from './read-me.ts';
import { timelineColumns, timelineCsv } from './timeline-csv.ts';
import { uuidOf } from './uuid.ts';

const folder = mkdtempSync(join(tmpdir(), 'homeground-exports-'));
let open: OpenCase;
beforeAll(async () => {
  open = await makeCase(folder);
});
afterAll(() => {
  open.close();
  rmSync(folder, { recursive: true, force: true });
});

const contentsOf = (more: Partial<PackOptions> = {}): PackContents => {
  const options: PackOptions = {
    originals: 'bytes',
    isPrivateIncluded: false,
    programVersion: '0.0.0',
    nowMs: firstMs,
    ...more,
  };
  const examination = open.examination();
  if (examination === undefined) throw new Error('the made-up case was examined');
  const nothingKept = {
    examination,
    kept: { keys: new Set<number>(), hashes: new Set<number>() },
    presence: new Set<string>(),
    setOff: new Set<string>(),
  };
  return contentsOfCase(materialOf(open, options, nothingKept));
};

const textOf = async (bytes: AsyncIterable<Uint8Array>): Promise<string> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
};

/** RFC 4180, read by the letter. */
const cellsIn = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );

describe('csvLine', () => {
  it('guards what a spreadsheet would run, and leaves numbers alone', () => {
    expect(csvLine(['=1+1', '+44', '-x', '@a', '\tb', ' =c', -3, 'a,"b"'])).toBe(
      `'=1+1,'+44,'-x,'@a,'\tb,' =c,-3,"a,""b"""\r\n`,
    );
  });

  it('gives back every text, but for the guard', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((one) => !/[\r\n]/.test(one));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), (texts) => {
        const back = cellsIn(csvLine(texts).slice(0, -2));
        expect(back.map((cell, at) => (cell === `'${texts[at]}` ? texts[at] : cell))).toEqual(
          texts,
        );
        expect(back.filter((cell) => /^\s*[=+\-@\t\r]/.test(cell))).toEqual([]);
      }),
    );
  });
});

describe('timelineCsv', () => {
  it('has every act on a line, with both times and its place', async () => {
    const lines = (await textOf(timelineCsv(contentsOf()))).trimEnd().split('\r\n');
    const acts = open.timeline().span().acts;
    expect(lines).toHaveLength(acts + 1);
    expect(acts).toBeGreaterThan(9);
    const rows = lines.map(cellsIn);
    expect(rows.filter((cells) => cells.length !== timelineColumns.length)).toEqual([]);
  });

  it('says of whose account it is what the timeline of the case says', async () => {
    const lines = (await textOf(timelineCsv(contentsOf()))).trimEnd().split('\r\n').map(cellsIn);
    const column = (name: (typeof timelineColumns)[number]) =>
      lines.slice(1).map((cells) => cells[timelineColumns.indexOf(name)]);
    const rows = open.timeline().page({ filter: {}, limit: 100 });
    expect(column('person_as_stated')).toEqual(rows.map(({ person }) => person));
    expect(column('relation_as_stated')).toEqual(rows.map(({ relation }) => relation));
    expect(column('night')).toEqual(rows.map(({ isNight }) => String(isNight)));
    expect(column('act_id')).toEqual(rows.map(({ act }) => act.id));
  });

  it('folds words unless they were chosen', async () => {
    expect(await textOf(timelineCsv(contentsOf()))).not.toContain(privateText);
  });

  it('names nobody who is redacted', async () => {
    const text = await textOf(timelineCsv(contentsOf({ redactedPeople: ['Robin'] })));
    expect(text).not.toMatch(/\brobin\b|bobbin/i);
  });
});

describe('exhibitsCsv', () => {
  it('has a line for each file, with mark and log entry', () => {
    const { exhibits } = namingOf(contentsOf());
    const lines = exhibitsCsv(exhibits).trimEnd().split('\r\n').slice(1).map(cellsIn);
    expect(lines).toHaveLength(open.records().length);
    expect(lines.filter(([mark]) => !/^A\/\d+$/.test(mark ?? ''))).toEqual([]);
    expect(lines.filter((cells) => !/^\d+$/.test(cells[7] ?? ''))).toEqual([]);
  });
});

describe('initialsOf', () => {
  it.each([
    ['Alex Brown', 'AB'],
    ['alex', 'A'],
    ['  Zoë  van der Berg', 'ZVD'],
    ['张伟', '张'],
    ['123 #!', 'X'],
    ['', 'X'],
  ])('%j gives %s', (label, initials) => {
    expect(initialsOf(label)).toBe(initials);
  });
});

describe('caseUco', () => {
  type Thing = { '@id': string; '@type': string } & Record<string, unknown>;
  const graphOf = async (more?: Partial<PackOptions>): Promise<Thing[]> =>
    JSON.parse(await textOf(caseUco(contentsOf(more))))['@graph'];

  it('has each exhibit with its hash and its mark, and the acts of findings', async () => {
    const graph = await graphOf();
    const ofType = (type: string): Thing[] => graph.filter((one) => one['@type'] === type);
    expect(ofType('uco-observable:File')).toHaveLength(open.records().length);
    expect(ofType('case-investigation:ProvenanceRecord')[0]).toMatchObject({
      'case-investigation:exhibitNumber': 'A/1',
    });
    expect(ofType('uco-core:Event')).toHaveLength(open.examination()?.acts.length ?? 0);
    expect(ofType('case-investigation:InvestigativeAction').length).toBeGreaterThan(2);
  });

  it('gives one id to one thing, the same each time', async () => {
    const ids = JSON.stringify(await graphOf()).matchAll(/"@id":"(kb:[^"]+)","@type"/g);
    const all = [...ids].map(([, id]) => id);
    expect(new Set(all).size).toBe(all.length);
    expect(await graphOf()).toEqual(await graphOf());
  });

  it('folds words and names that were not chosen', async () => {
    const text = JSON.stringify(await graphOf({ redactedPeople: ['Robin'] }));
    expect(text).not.toContain(privateText);
    expect(text).not.toMatch(/\brobin\b|bobbin/i);
  });
});

describe('uuidOf', () => {
  it('gives UUIDs of version 5', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(uuidOf(name)).toMatch(
          /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
        );
        expect(uuidOf(name)).toBe(uuidOf(name));
      }),
    );
  });
});

describe('readMe', () => {
  it('has the commands as they are run by the outside checks', () => {
    const text = readMe(contentsOf({ forWhom: 'PC\nExample' }));
    for (const command of [...checkTree, ...checkProofs, ...checkSignature])
      expect(text).toContain(`\n${command}\n`);
    expect(text).toContain('For: PC Example');
  });

  it('holds no private text and says what was left out', () => {
    const text = readMe(contentsOf({ redactedPeople: ['Robin'] }));
    expect(text).not.toContain(diaryText);
    expect(text).toContain('[redacted]');
    expect(text).toContain('[redacted 1]');
  });

  it('keeps to lines that every screen has room for, but for commands', () => {
    const [words = ''] = readMe(contentsOf()).split('1. Is it');
    expect(words.split('\n').filter((line) => line.length > 76)).toEqual([]);
  });
});
