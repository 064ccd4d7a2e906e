import { cpSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderOfThisFile, inCase, newCase, opening } from './case.test-data.ts';
import { type CaseDatabase, openDatabase } from './case-database.ts';
import { caseFiles } from './case-files.ts';
import { readKeyFile } from './key-file.ts';
import type { LogCheck } from './open-case.ts';
import { openCase } from './read-case.ts';

const base = folderOfThisFile();
const kept = join(base, 'kept');
const entries = 8;
let key = '';

beforeAll(async () => {
  let atMs = 1_750_000_000_000;
  await inCase(newCase(kept, { now: () => (atMs += 1000) }), (open) => {
    for (let n = 2; n <= entries; n += 1)
      open.note(n % 2 === 0 ? 'make-pack' : 'change-passphrase', {
        files: n,
        hash: `h${n}`,
        isWhole: true,
      });
  });
  key = (await readKeyFile(caseFiles(kept), opening.passphrase)).database;
});

let turn = 0;
/** What the log says of itself after somebody with the key went at the database. */
async function checkAfter(tamper: (database: CaseDatabase) => void): Promise<LogCheck> {
  turn += 1;
  const folder = join(base, `tampered-${turn}`);
  cpSync(kept, folder, { recursive: true });
  const database = openDatabase(caseFiles(folder).database, key);
  tamper(database);
  database.close();
  return inCase(openCase(folder, opening), (open) => open.checkLog());
}

const place = fc.integer({ min: 1, max: entries });
const text = fc.string({ minLength: 1, maxLength: 12 });
const hash = fc.stringMatching(/^[0-9a-f]{64}$/);

type Step = readonly [sql: string, ...values: (string | number)[]];
type Tamper = { readonly name: string; readonly steps: readonly Step[] };
const edits: fc.Arbitrary<Tamper> = fc.oneof(
  fc.record({ n: place, value: fc.integer() }).map(
    ({ n, value }): Tamper => ({
      name: `time of ${n}`,
      steps: [['UPDATE log SET at_ms = at_ms + ? WHERE n = ?', value === 0 ? 1 : value, n]],
    }),
  ),
  fc.record({ n: place, value: text }).map(
    ({ n, value }): Tamper => ({
      name: `who of ${n}`,
      steps: [['UPDATE log SET who = who || ? WHERE n = ?', value, n]],
    }),
  ),
  fc.record({ n: place }).map(
    ({ n }): Tamper => ({
      name: `action of ${n}`,
      steps: [
        [
          "UPDATE log SET action = CASE action WHEN 'migrate' THEN 'attach' ELSE 'migrate' END WHERE n = ?",
          n,
        ],
      ],
    }),
  ),
  fc.record({ n: place, value: text }).map(
    ({ n, value }): Tamper => ({
      name: `details of ${n}`,
      steps: [['UPDATE log SET details = ? WHERE n = ?', JSON.stringify({ value }), n]],
    }),
  ),
  fc.record({ n: place }).map(
    ({ n }): Tamper => ({
      name: `spaces in ${n}`,
      steps: [["UPDATE log SET details = details || ' ' WHERE n = ?", n]],
    }),
  ),
  fc.record({ n: place, value: hash, column: fc.constantFrom('hash', 'previous') }).map(
    ({ n, value, column }): Tamper => ({
      name: `${column} of ${n}`,
      steps: [[`UPDATE log SET ${column} = ? WHERE n = ?`, value, n]],
    }),
  ),
  place.map((n): Tamper => ({ name: `drop ${n}`, steps: [['DELETE FROM log WHERE n = ?', n]] })),
  place.map(
    (n): Tamper => ({ name: `cut from ${n}`, steps: [['DELETE FROM log WHERE n >= ?', n]] }),
  ),
  place.map(
    (n): Tamper => ({
      name: `${n} again at the end`,
      steps: [
        [
          `INSERT INTO log SELECT ${entries + 1}, at_ms, who, action, details, previous, hash, salt FROM log WHERE n = ?`,
          n,
        ],
      ],
    }),
  ),
  fc
    .tuple(place, place)
    .filter(([a, b]) => a !== b)
    .map(
      ([a, b]): Tamper => ({
        name: `swap ${a} and ${b}`,
        steps: [
          ['UPDATE log SET n = 0 WHERE n = ?', a],
          ['UPDATE log SET n = ? WHERE n = ?', a, b],
          ['UPDATE log SET n = ? WHERE n = 0', b],
        ],
      }),
    ),
  text.map(
    (value): Tamper => ({
      name: 'head',
      steps: [["UPDATE meta SET value = value || ? WHERE name = 'log_head'", value]],
    }),
  ),
  fc.constantFrom('log_head', 'log_signature').map(
    (name): Tamper => ({
      name: `no ${name}`,
      steps: [['DELETE FROM meta WHERE name = ?', name]],
    }),
  ),
);

describe('the log of a case', () => {
  it('holds as it was written', async () => {
    const whole = { isIntact: true, entries, notCompared: [] };
    expect(await checkAfter(() => undefined)).toEqual(whole);
  });

  it('does not hold after any edit, drop, swap, cut or addition', async () => {
    await fc.assert(
      fc.asyncProperty(edits, async ({ name, steps }) => {
        const check = await checkAfter((database) => {
          for (const [sql, ...values] of steps) database.run(sql, values);
        });
        expect({ name, ...check }).toMatchObject({ name, isIntact: false });
      }),
      { numRuns: 100 },
    );
  });

  it('shows what was cut for as long as it is written on', async () => {
    const folder = join(base, 'cut');
    cpSync(kept, folder, { recursive: true });
    const database = openDatabase(caseFiles(folder).database, key);
    database.run('DELETE FROM log WHERE n > 5');
    database.close();
    await inCase(openCase(folder, opening), (open) => {
      expect(open.checkLog()).toMatchObject({ isIntact: false, at: 6, why: 'missing' });
      open.note('make-pack', {});
      expect(open.log().at(-1)?.n).toBe(entries + 1);
      expect(open.checkLog()).toMatchObject({ isIntact: false, at: 6, why: 'missing' });
    });
  });

  it('takes no more entries where what is signed about its end was changed', async () => {
    const folder = join(base, 'head');
    cpSync(kept, folder, { recursive: true });
    const database = openDatabase(caseFiles(folder).database, key);
    database.run(
      `UPDATE meta SET value = '{"hash":"${'0'.repeat(64)}","n":0}' WHERE name = 'log_head'`,
    );
    database.close();
    await inCase(openCase(folder, opening), (open) => {
      expect(open.checkLog()).toMatchObject({ isIntact: false, why: 'head' });
      expect(() => open.note('make-pack', {})).toThrow(
        expect.objectContaining({ code: 'case-damaged' }),
      );
    });
  });
});
