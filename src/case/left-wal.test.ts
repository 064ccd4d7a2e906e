import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Database } from '@signalapp/sqlcipher';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { copyOf, folderOfThisFile, inCase, newCase, opening } from './case.test-data.ts';
import { caseFiles } from './case-files.ts';
import { type CaseKeys, readKeyFile } from './key-file.ts';
import { lookAtWal } from './left-wal.ts';
import { openCase, openWithKeys } from './read-case.ts';

/*
 * `case.db-wal` as a version before this one could leave it: commits that were acknowledged, and not
 * yet moved into `case.db`.
 */
const base = folderOfThisFile();
const kept = join(base, 'kept');
const frameBytes = 24 + 4096;
let keys: CaseKeys;
let wal: Buffer;

beforeAll(async () => {
  const made = join(base, 'made');
  await inCase(newCase(made), () => undefined);
  keys = await readKeyFile(caseFiles(made), opening.passphrase);
  const database = new Database(caseFiles(made).database);
  for (const pragma of [`key="x'${keys.database}'"`, 'journal_mode=WAL', 'wal_autocheckpoint=0'])
    database.pragma(pragma);
  for (const text of ['first', 'second', 'third']) {
    const long = `household: 1\n# ${text} ${'and so on '.repeat(900)}\n`;
    database.prepare('INSERT INTO household (saved_ms, text) VALUES (1, ?)').run([long]);
  }
  cpSync(made, kept, { recursive: true });
  database.close();
  rmSync(join(kept, 'case.db-shm'), { force: true });
  wal = readFileSync(join(kept, 'case.db-wal'));
});

/** What opens: the last household, or the code it is refused with. */
function openWith(bytes: Buffer, name: string): { answer: string; aside: string[] } {
  const folder = copyOf(kept, name);
  writeFileSync(join(folder, 'case.db-wal'), bytes);
  try {
    const open = openWithKeys(caseFiles(folder), keys, opening);
    const answer = /# (\w+)/.exec(open.householdText() ?? '')?.[1] ?? 'none';
    const { cutWal } = open.tidied;
    const isLogged = open.log().some(({ action }) => action === 'set-aside');
    expect(isLogged).toBe(cutWal !== undefined);
    open.close();
    return { answer, aside: cutWal === undefined ? [] : readdirSync(join(folder, 'set-aside')) };
  } catch (cause) {
    return { answer: String(Object(cause).code), aside: [] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('what a stopped program left beside the database', () => {
  it('is taken over where it holds', () => {
    expect(lookAtWal(join(kept, 'case.db-wal'))).toMatchObject({
      lostCommits: 0,
      lostFrames: 0,
      isHeadBroken: false,
    });
    expect(openWith(wal, 'whole')).toEqual({ answer: 'third', aside: [] });
  });

  it('is never dropped without a word where a bit of it was turned', () => {
    const flip = fc.record({ at: fc.nat(wal.length - 1), bit: fc.nat(7) });
    fc.assert(
      fc.property(flip, ({ at, bit }) => {
        const copy = Buffer.from(wal);
        copy.writeUInt8(copy.readUInt8(at) ^ (1 << bit), at);
        const { answer, aside } = openWith(copy, `flip-${at}-${bit}`);
        if (answer === 'second') expect(aside).toEqual(['case.db-wal']);
        else expect(['case-damaged', 'third']).toContain(answer);
      }),
      { numRuns: 80 },
    );
  });

  it('counts only up to where the last transaction was cut off, and keeps a copy of what was torn', () => {
    const torn = Buffer.from(wal);
    torn.fill(0, wal.length - frameBytes - 2000, wal.length - frameBytes);
    expect(openWith(torn, 'torn')).toEqual({ answer: 'second', aside: ['case.db-wal'] });
    expect(openWith(wal.subarray(0, wal.length - 100), 'short').answer).toBe('second');
  });
});

/** Two moments of one case, each with a WAL that was not moved yet; the diary tells how far it is. */
describe('a WAL of another time beside a database', () => {
  const made = join(base, 'moments');
  let names: Readonly<Record<'early' | 'late', string>>;

  /** The case as it lies there between a commit and the moving of it. */
  function commitAndCopy(folder: string, text: string, name: string): string {
    const open = openWithKeys(caseFiles(folder), keys, opening);
    const copy = `${folder}-${name}`;
    const before = readFileSync(join(folder, 'case.db'));
    open.writeDiary({ from: '2025-03-01', until: null, isRough: false, text, attachments: [] });
    open.close();
    const after = readFileSync(join(folder, 'case.db'));
    cpSync(folder, copy, { recursive: true });
    writeFileSync(join(copy, 'case.db'), before);
    writeFileSync(join(copy, 'case.db-wal'), walBetween(before, after));
    return copy;
  }

  /** Every page that differs, in one transaction. */
  function walBetween(before: Buffer, after: Buffer): Buffer {
    const pages = Array.from({ length: after.length / 4096 }, (_, n) => n).filter(
      (n) => !pageOf(before, n).equals(pageOf(after, n)),
    );
    const head = Buffer.alloc(32);
    putWords(head, 0, [0x377f0683, 3007000, 4096, 0, 11, before.length]);
    let sum = sumOver([0, 0], head.subarray(0, 24));
    putWords(head, 24, sum);
    const frames = pages.map((page, at) => {
      const frame = Buffer.alloc(24);
      frame.writeUInt32BE(page + 1, 0);
      frame.writeUInt32BE(at === pages.length - 1 ? after.length / 4096 : 0, 4);
      head.copy(frame, 8, 16, 24);
      sum = sumOver(sumOver(sum, frame.subarray(0, 8)), pageOf(after, page));
      putWords(frame, 16, sum);
      return Buffer.concat([frame, pageOf(after, page)]);
    });
    return Buffer.concat([head, ...frames]);
  }

  function putWords(to: Buffer, at: number, words: readonly number[]): void {
    for (const [n, word] of words.entries()) to.writeUInt32BE(word, at + n * 4);
  }

  function pageOf(file: Buffer, n: number): Buffer {
    return file.subarray(n * 4096, (n + 1) * 4096);
  }

  function sumOver([a, b]: readonly [number, number], bytes: Buffer): [number, number] {
    let [s0, s1] = [a, b];
    for (let at = 0; at < bytes.length; at += 8) {
      s0 = (s0 + bytes.readUInt32BE(at) + s1) >>> 0;
      s1 = (s1 + bytes.readUInt32BE(at + 4) + s0) >>> 0;
    }
    return [s0, s1];
  }

  /** What a case holds, and what it says of itself. */
  function seen(folder: string) {
    const open = openWithKeys(caseFiles(folder), keys, opening);
    try {
      const texts = open.diary().map(({ text }) => text.slice(0, 3));
      const { isIntact } = open.checkLog();
      return { texts, isIntact, otherWal: open.tidied.otherWal, last: open.log().at(-1)?.action };
    } finally {
      open.close();
    }
  }

  beforeAll(async () => {
    cpSync(kept, made, { recursive: true });
    rmSync(join(made, 'case.db-wal'));
    const early = commitAndCopy(made, `one ${'a'.repeat(9000)}`, 'early');
    for (const n of [1, 2, 3]) commitAndCopy(made, `mid ${n} ${'b'.repeat(5000)}`, `mid-${n}`);
    names = { early, late: commitAndCopy(made, `two ${'c'.repeat(9000)}`, 'late') };
  });

  it('is used where it is the one that belongs to it', () => {
    expect(seen(copyOf(names.early, 'own'))).toMatchObject({
      texts: ['one'],
      isIntact: true,
      otherWal: undefined,
    });
  });

  it.each([
    ['an older WAL beside a newer database', 'late', 'early', ['one', 'mid', 'mid', 'mid']],
    ['a newer WAL beside an older database', 'early', 'late', []],
  ] as const)('is set aside byte for byte: %s', (_, database, other, texts) => {
    const folder = copyOf(names[database], `with-${other}`);
    cpSync(join(names[other], 'case.db-wal'), join(folder, 'case.db-wal'));
    const foreign = readFileSync(join(folder, 'case.db-wal'));
    expect(seen(folder)).toEqual({
      texts,
      isIntact: true,
      otherWal: 'case.db-wal',
      last: 'set-aside',
    });
    expect(readFileSync(join(folder, 'set-aside', 'case.db-wal'))).toEqual(foreign);
    expect(seen(folder)).toMatchObject({ texts, otherWal: undefined });
    expect(readdirSync(folder).filter((name) => name.includes('tried'))).toEqual([]);
  });

  it('leaves both as they are where neither holds, or the passphrase is another one', async () => {
    const folder = copyOf(names.late, 'neither');
    cpSync(join(names.early, 'case.db-wal'), join(folder, 'case.db-wal'));
    const bytes = () => ['case.db', 'case.db-wal'].map((name) => readFileSync(join(folder, name)));
    const whole = bytes();
    await expect(openCase(folder, { ...opening, passphrase: 'another' })).rejects.toMatchObject({
      code: 'wrong-passphrase',
    });
    expect(bytes()).toEqual(whole);
    const [database = Buffer.alloc(0)] = whole;
    database.fill(7, database.length - 4096);
    writeFileSync(join(folder, 'case.db'), database);
    const before = bytes();
    await expect(openCase(folder, opening)).rejects.toMatchObject({ code: 'case-damaged' });
    expect(bytes()).toEqual(before);
  });
});
