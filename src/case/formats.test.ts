import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folderOfThisFile, inCase, opening } from './case.test-data.ts';
import { openDatabase } from './case-database.ts';
import { currentFormat, formatOf, migrate } from './formats.ts';
import { openCase } from './read-case.ts';

const base = folderOfThisFile();
const kept = fileURLToPath(new URL('cases/', import.meta.url));

/** A kept case of every form that was ever released; one of them is added with each new form. */
const released = Array.from({ length: currentFormat }, (_, n) => `format-${n + 1}`);

describe('a case of an earlier version', () => {
  it.each(released)('of %s opens, with everything that was in it', async (format) => {
    const folder = join(base, format);
    cpSync(join(kept, format), folder, { recursive: true });
    await inCase(openCase(folder, opening), async (open) => {
      expect(open.about()).toMatchObject({
        id: expect.stringMatching(/^[0-9a-f]{16}$/),
        createdMs: 1_750_000_001_000,
        format: currentFormat,
        who: 'robin',
      });
      expect(
        open.records().map(({ n, path, batch, isAttachment }) => [n, path, batch, isAttachment]),
      ).toEqual([
        [1, 'configuration.yaml', 1, false],
        [2, 'photo.jpg', 2, true],
      ]);
      expect((await buffer(open.openRecord(1))).toString()).toBe('default_config:\n');
      expect(open.diary().map(({ text, corrects }) => [text, corrects !== null])).toEqual([
        ['The heating was off.', false],
        ['The light was off.', true],
      ]);
      expect(open.householdText()).toContain('Robin');
      expect(open.backupPasswords()).toEqual(['a made-up password']);
      expect(open.lastPage()).toBe('diary');
      expect(open.examination()).toMatchObject({
        counts: { acts: 300 },
        timeZone: 'Europe/London',
      });
      expect(open.timeline().count({ isNight: true })).toBe(300);
      expect(open.timeline().page({ filter: {}, limit: 1, after: 200 })).toMatchObject([
        { n: 201, act: { id: 'act-201' } },
      ]);
      let lines = 0;
      for await (const _ of open.observationLines()) lines += 1;
      expect(lines).toBe(300);
      expect(open.isExaminationStale()).toBe(format !== `format-${currentFormat}`);
      expect(open.checkLog()).toMatchObject({ isIntact: true });
      const noted = open.log().filter(({ action }) => action === 'migrate');
      expect(noted).toHaveLength(format === `format-${currentFormat}` ? 0 : 1);
    });
    expect(
      readFileSync(join(folder, 'key.age')).equals(readFileSync(join(kept, format, 'key.age'))),
    ).toBe(true);
  });
});

describe('bringing a case to a newer form', () => {
  const key = '0'.repeat(64);

  it('takes all steps that are missing, in their order, and none twice', () => {
    const database = openDatabase(join(base, 'steps.db'), key);
    const step = (name: string) => () => database.execute(`CREATE TABLE ${name} (n INTEGER)`);
    expect(migrate(database, [step('one')])).toBe(0);
    expect(migrate(database, [step('one'), step('two'), step('three')])).toBe(1);
    expect(migrate(database, [step('one'), step('two'), step('three')])).toBe(3);
    expect(formatOf(database)).toBe(3);
    const tables = database.all<{ name: string }>('SELECT name FROM sqlite_schema ORDER BY rowid');
    expect(tables.map(({ name }) => name)).toEqual(['one', 'two', 'three']);
    expect(() => migrate(database, [])).toThrow(expect.objectContaining({ code: 'case-newer' }));
    database.close();
  });

  it('takes none of them where one fails', () => {
    const database = openDatabase(join(base, 'fails.db'), key);
    migrate(database, [() => database.execute('CREATE TABLE one (n INTEGER)')]);
    const fails = () => {
      throw new Error('in the middle');
    };
    const two = () => database.execute('CREATE TABLE two (n INTEGER)');
    expect(() => migrate(database, [two, two, fails])).toThrow();
    expect(formatOf(database)).toBe(1);
    expect(database.all('SELECT name FROM sqlite_schema')).toHaveLength(1);
    database.close();
  });
});
