import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Database } from '@signalapp/sqlcipher';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { copyOf, folderOfThisFile, inCase, newCase, opening } from './case.test-data.ts';
import { caseFiles } from './case-files.ts';
import { type CaseKeys, readKeyFile } from './key-file.ts';
import { lookAtWal } from './left-wal.ts';
import { openWithKeys } from './read-case.ts';

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
    expect(lookAtWal(join(kept, 'case.db-wal'))).toEqual({
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
