import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { beforeAll, describe, expect, it } from 'vitest';
import { examineMadeUp, folderOfThisFile, inCase, newCase, opening } from '../case.test-data.ts';
import { type CaseDatabase, openDatabase } from '../case-database.ts';
import { caseFiles } from '../case-files.ts';
import { readKeyFile } from '../key-file.ts';
import type { LogCheck } from '../open-case.ts';
import { openCase } from '../read-case.ts';

/** Somebody with the passphrase goes at any row of any table of a case. */
const base = folderOfThisFile();
const kept = join(base, 'kept');
let key = '';

beforeAll(async () => {
  const records = join(base, 'records');
  mkdirSync(records);
  for (const name of ['a.yaml', 'b.yaml', 'c.yaml']) writeFileSync(join(records, name), name);
  await inCase(newCase(kept), async (open) => {
    await open.addRecords([records]);
    open.saveHousehold('household: 1\npeople:\n  - name: Sam\n    is: me\n');
    open.saveHousehold('household: 1\npeople:\n  - name: Robin\n    is: me\n');
    const { sha256 } = await open.attach('photo.jpg', Readable.from([Buffer.from('no photo')]));
    const draft = { from: '2025-03-01', until: null, isRough: true, text: 'One' };
    const { id } = open.writeDiary({ ...draft, attachments: [sha256] });
    open.correctDiary(id, { ...draft, text: 'Two', attachments: [] });
    open.keepLastPage('diary');
    examineMadeUp(open, 300);
  });
  key = (await readKeyFile(caseFiles(kept), opening.passphrase)).database;
});

let turn = 0;
/** What the check says, or `refused` where such a row cannot be or the case does not open any more. */
async function checkAfter(tamper: (database: CaseDatabase) => void): Promise<LogCheck | 'refused'> {
  turn += 1;
  const folder = join(base, `tampered-${turn}`);
  cpSync(kept, folder, { recursive: true });
  const database = openDatabase(caseFiles(folder).database, key);
  try {
    tamper(database);
  } catch {
    return 'refused';
  } finally {
    database.close();
  }
  try {
    return await inCase(openCase(folder, opening), (open) => open.checkLog());
  } catch {
    return 'refused';
  }
}

/** What the log does not tell of, and why. */
const notTold: Readonly<Record<string, string>> = {
  'records.original': 'which file holds the bytes: it is compared with the SHA-256 when it is read',
  'meta last_page': 'where the person stopped; nothing of the home, and in no pack',
};

const columns = (database: CaseDatabase) =>
  database
    .all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .flatMap(({ name: table }) =>
      database
        .all<{ name: string }>(`PRAGMA table_info(${table})`)
        .map(({ name }) => [table, name] as const),
    );

/** A value of the same sort that is not the one that stands there. */
const other = (column: string): string =>
  `CASE typeof(${column}) WHEN 'null' THEN 1
   WHEN 'integer' THEN CASE WHEN ${column} IN (0, 1) THEN 1 - ${column} ELSE ${column} + 1000 END
   WHEN 'blob' THEN CAST(substr(${column}, 1, length(${column}) / 2) || x'5a5b5c'
     || substr(${column}, length(${column}) / 2 + 4) AS BLOB)
   ELSE replace(${column}, substr(${column}, 2, 1), 'Q') || 'x' END`;

const keysOf = (database: CaseDatabase, table: string): readonly string[] =>
  database
    .all<{ name: string; pk: number }>(`PRAGMA table_info(${table})`)
    .filter(({ pk }) => pk > 0)
    .map(({ name }) => name);

type Row = Readonly<Record<string, string | number>>;
const rowsOf = (database: CaseDatabase, table: string): readonly Row[] => {
  const keys = keysOf(database, table).join(', ');
  return database.all<Row>(`SELECT ${keys} FROM ${table} ORDER BY ${keys}`);
};
const whereOf = (row: Row): string =>
  Object.entries(row)
    .map(([name, value]) => `${name} = ${typeof value === 'number' ? value : `'${value}'`}`)
    .join(' AND ');

/** Every row would take long: the first, the last, and one between. */
const someOf = (rows: readonly Row[]): readonly Row[] =>
  rows.filter(
    (row, at) => row.name !== undefined || at === 0 || at === rows.length - 1 || at === 1,
  );

describe('a case of which somebody with the passphrase changed', () => {
  it('nothing, is as its log tells', async () => {
    expect(await checkAfter(() => undefined)).toMatchObject({ isIntact: true, notCompared: [] });
  });

  it('any column of any table, is not as its log tells', async () => {
    const database = openDatabase(caseFiles(kept).database, key);
    const steps = columns(database).flatMap(([table, column]) =>
      someOf(rowsOf(database, table)).map((row) => [table, column, whereOf(row)] as const),
    );
    database.close();
    const unnoticed: string[] = [];
    for (const [table, column, where] of steps) {
      const sql = `UPDATE ${table} SET ${column} = ${other(column)} WHERE ${where}`;
      const check = await checkAfter((open) => open.execute(sql));
      if (check !== 'refused' && check.isIntact) unnoticed.push(`${table}.${column} ${where}`);
    }
    expect(steps.length).toBeGreaterThan(60);
    expect(unnoticed.filter((one) => !isNotTold(one))).toEqual([]);
  }, 240_000);

  it('a row that was taken away or doubled, is not as its log tells', async () => {
    const database = openDatabase(caseFiles(kept).database, key);
    const tables = [...new Set(columns(database).map(([table]) => table))];
    const steps = tables.flatMap((table) =>
      someOf(rowsOf(database, table)).flatMap((row) => [
        [`DELETE FROM ${table} WHERE ${whereOf(row)}`, table, row] as const,
        ...doubled(database, table, row),
      ]),
    );
    database.close();
    const unnoticed: string[] = [];
    for (const [sql, table, row] of steps) {
      const check = await checkAfter((open) => open.execute(sql));
      if (check !== 'refused' && check.isIntact)
        unnoticed.push(`${table} ${whereOf(row)}: ${sql.slice(0, 20)}`);
    }
    expect(unnoticed.filter((one) => !isNotTold(one))).toEqual([]);
  }, 240_000);
});

const isNotTold = (one: string): boolean =>
  Object.keys(notTold).some((name) => name.split(' ').every((word) => one.includes(word)));

/** The same row once more, under the next number that is free. */
function doubled(database: CaseDatabase, table: string, row: Row) {
  const names = database
    .all<{ name: string }>(`PRAGMA table_info(${table})`)
    .map(({ name }) => name);
  const counter = ['part', 'n'].find((name) => names.includes(name));
  if (counter === undefined) return [];
  const values = names.map((name) => {
    if (name === counter) return `(SELECT max(${counter}) + 1 FROM ${table})`;
    return table === 'diary' && name === 'id' ? "id || 'x'" : name;
  });
  const sql = `INSERT INTO ${table} SELECT ${values.join(', ')} FROM ${table} WHERE ${whereOf(row)}`;
  return [[sql, table, row] as const];
}
