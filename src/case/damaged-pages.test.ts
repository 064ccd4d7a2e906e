import { copyFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { HomegroundError } from '../model/homeground-error.ts';
import { examineMadeUp, folderOfThisFile, inCase, newCase, opening } from './case.test-data.ts';
import { caseFiles } from './case-files.ts';
import { type CaseKeys, readKeyFile } from './key-file.ts';
import type { OpenCase } from './open-case.ts';
import { openWithKeys } from './read-case.ts';

/*
 * Each kind of content of a case goes over several pages here, so that damage hits pages behind the
 * first one of a row: SQLCipher gives those as zeros.
 */

const pageBytes = 4096;
const base = folderOfThisFile();
const folder = join(base, 'long');
const files = caseFiles(folder);
let keys: CaseKeys;
let whole: Buffer;
let wanted: Readonly<Record<string, string>>;

function words(count: number): string {
  return Array.from({ length: count }, (_, n) => `what I remember, number ${n * 7919}`).join('; ');
}

function draft(text: string) {
  return { from: '2025-03-01', until: null, isRough: false, text, attachments: [] };
}

beforeAll(async () => {
  writeFileSync(join(base, 'note.txt'), 'a record');
  await inCase(newCase(folder), async (open) => {
    await open.addRecords([join(base, 'note.txt')]);
    open.saveHousehold(`household: 1\npeople:\n  - name: Robin\n    is: me\n# ${words(400)}\n`);
    open.writeDiary(draft(words(450)));
    open.writeDiary(draft(words(3)));
    open.keepBackupPasswords([words(300)]);
    open.keepLastPage('diary');
    open.keepDrafts(words(350));
    open.note('make-pack', { choice: words(250) });
    examineMadeUp(open, 1500);
  });
  keys = await readKeyFile(files, opening.passphrase);
  whole = readFileSync(files.database);
  wanted = await read(openAgain(), () => undefined);
});

function openAgain(): OpenCase {
  return openWithKeys(files, keys, opening);
}

/** Every kind of content by itself: one that is damaged does not keep the others from being read. */
async function read(open: OpenCase, onRefused: (what: string, cause: unknown) => void) {
  const parts: Record<string, () => unknown> = {
    records: () => open.records(),
    household: () => open.householdText(),
    diary: () => open.diary(),
    password: () => open.backupPasswords(),
    page: () => open.lastPage(),
    drafts: () => open.drafts(),
    log: () => open.log(),
    check: () => open.checkLog(),
    stale: () => open.isExaminationStale(),
    examination: () => open.examination(),
    rows: () => open.timeline().page({ filter: {}, limit: 2000 }),
    days: () => open.timeline().days({ isNight: true }),
    ids: () => open.timeline().byIds(['act-7', 'act-1400']),
    lines: async () => {
      const lines: string[] = [];
      for await (const line of open.observationLines()) lines.push(line);
      return lines;
    },
  };
  const found: Record<string, string> = {};
  try {
    for (const [what, part] of Object.entries(parts))
      try {
        found[what] = JSON.stringify(await part());
      } catch (cause) {
        onRefused(what, cause);
      }
  } finally {
    open.close();
  }
  return found;
}

/** Puts bytes in the place of the database, and says which contents then read as something else. */
async function wrongWith(database: Buffer): Promise<{ wrong: string[]; refused: string[] }> {
  writeFileSync(files.database, database);
  rmSync(`${files.database}-wal`, { force: true });
  const refused: string[] = [];
  const wrong: string[] = [];
  const note = (what: string, cause: unknown): void => {
    const isClear = cause instanceof HomegroundError && cause.code === 'case-damaged';
    if (isClear) refused.push(what);
    else wrong.push(`${what}: ${cause}`);
  };
  try {
    const found = await read(openAgain(), note);
    for (const [what, text] of Object.entries(found)) if (text !== wanted[what]) wrong.push(what);
  } catch (cause) {
    note('opening', cause);
  }
  return { wrong, refused };
}

function changed(change: (copy: Buffer) => void): Buffer {
  const copy = Buffer.from(whole);
  change(copy);
  return copy;
}

function pages(): number[] {
  return Array.from({ length: whole.length / pageBytes }, (_, page) => page);
}

describe('a database with a damaged page', () => {
  it('is refused as damaged wherever that page is needed, and gives the rest', async () => {
    let rest = 0;
    for (const page of pages()) {
      const { wrong, refused } = await wrongWith(
        changed((copy) =>
          copy.writeUInt8(copy.readUInt8(page * pageBytes + 99) ^ 4, page * pageBytes + 99),
        ),
      );
      expect(wrong, `page ${page}`).toEqual([]);
      if (refused.length > 0 && !refused.includes('opening')) rest += 1;
    }
    expect(rest).toBeGreaterThan(pages().length / 2);
  });

  it('never gives zeros for a page of zeros, or another page for one', async () => {
    for (const page of pages()) {
      const zeroed = changed((copy) => copy.fill(0, page * pageBytes, (page + 1) * pageBytes));
      expect((await wrongWith(zeroed)).wrong, `zeroed ${page}`).toEqual([]);
      const other = (page + 1) % pages().length;
      const swapped = changed((copy) => {
        whole.copy(copy, page * pageBytes, other * pageBytes, (other + 1) * pageBytes);
        whole.copy(copy, other * pageBytes, page * pageBytes, (page + 1) * pageBytes);
      });
      expect((await wrongWith(swapped)).wrong, `swapped ${page}`).toEqual([]);
    }
  });

  it('never gives anything wrong, whichever bits are turned, however it is cut or made longer', async () => {
    const at = fc.nat(whole.length - 1);
    const damage = fc.oneof(
      fc
        .record({ at, bit: fc.nat(7) })
        .map(({ at: place, bit }) =>
          changed((copy) => copy.writeUInt8(copy.readUInt8(place) ^ (1 << bit), place)),
        ),
      at.map((end) => whole.subarray(0, end)),
      fc.uint8Array({ minLength: 1, maxLength: 9000 }).map((more) => Buffer.concat([whole, more])),
      fc
        .record({ at, length: fc.nat(9000) })
        .map(({ at: place, length }) =>
          changed((copy) => copy.fill(0, place, Math.min(copy.length, place + length))),
        ),
    );
    await fc.assert(
      fc.asyncProperty(damage, async (database) => {
        expect((await wrongWith(database)).wrong).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  it('takes nothing new where a damaged page is in the way, and tells', async () => {
    const answers = new Set<string>();
    for (const page of pages()) {
      const flipped = changed((copy) =>
        copy.writeUInt8(copy.readUInt8(page * pageBytes + 99) ^ 4, page * pageBytes + 99),
      );
      writeFileSync(files.database, flipped);
      rmSync(`${files.database}-wal`, { force: true });
      try {
        const open = openAgain();
        try {
          open.writeDiary(draft(words(200)));
          open.keepDrafts('shorter');
          examineMadeUp(open, 40);
          answers.add('done');
        } finally {
          open.close();
        }
      } catch (cause) {
        answers.add(cause instanceof HomegroundError ? cause.code : `thrown: ${cause}`);
      }
    }
    expect([...answers].sort()).toEqual(['case-damaged', 'done']);
  });
});

describe('the log beside the database', () => {
  it('holds nothing that was acknowledged: the database by itself is the whole case', async () => {
    writeFileSync(files.database, whole);
    const open = openAgain();
    open.writeDiary(draft('Acknowledged.'));
    const copy = join(base, 'copy.db');
    copyFileSync(files.database, copy);
    open.close();
    copyFileSync(copy, files.database);
    await inCase(openAgain(), (again) => expect(again.diary().at(-1)?.text).toBe('Acknowledged.'));
    truncateSync(files.database, whole.length);
    writeFileSync(files.database, whole);
  });
});
