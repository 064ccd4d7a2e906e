import { createHash } from 'node:crypto';
import { copyFile, readdir, readFile, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Observation } from '../../../model/observation.ts';
import { Unread } from '../../../model/unread.ts';
import { emptyHomeIndex } from '../home-index.ts';
import { readHistory } from './read-history.ts';
import {
  actsIn,
  alex,
  context,
  coverageIn,
  evening,
  historyAt,
  inFolder,
  MadeRecorder,
  readAll,
  readMade,
  statesIn,
  unreadIn,
} from './recorder.test-data.ts';

const minute = 60_000;

const writeDoors = (recorder: MadeRecorder, count: number): void => {
  recorder.database.exec('BEGIN');
  for (let row = 0; row < count; row++)
    recorder.state({
      at: evening + row * minute,
      entity: 'binary_sensor.door',
      state: row % 2 === 0 ? 'off' : 'on',
      attributes: { device_class: 'door', row },
      context: context(row + 1),
    });
  recorder.database.exec('COMMIT');
};

describe('coverage', () => {
  it('tells span, purge, rows that are gone, gaps, pauses and changed clocks', async () => {
    const readings = await readMade('schema 53', (recorder) => {
      writeDoors(recorder, 50);
      recorder.database.exec(
        'DELETE FROM states WHERE state_id < 11 OR state_id BETWEEN 21 AND 23',
      );
      recorder.run(evening, evening + 29 * minute);
      recorder.run(evening + 31 * minute, evening + 45 * minute, true);
      recorder.run(evening + 45 * minute, undefined);
      for (const [at, service] of [
        [46, 'disable'],
        [48, 'enable'],
      ] as const)
        recorder.event({
          at: evening + at * minute,
          type: 'call_service',
          data: { domain: 'recorder', service, service_data: {} },
          user: alex,
        });
      recorder.state({ at: evening + 20 * minute, entity: 'sensor.x', state: '1' });
    });
    const told = coverageIn(readings).map(({ aspect, cause, count, from, until }) => [
      aspect,
      cause,
      count,
      from && (from.utcMs - evening) / minute,
      until && (until.utcMs - evening) / minute,
    ]);
    expect(told).toEqual([
      ['span', undefined, 40, 10, 49],
      ['purged', undefined, 10, undefined, 10],
      ['missing-rows', undefined, 3, 19, 23],
      ['gap', 'clock-changed', undefined, 49, 20],
      ['gap', 'not-running', undefined, 29, 31],
      ['gap', 'closed-incorrectly', undefined, 44, 45],
      ['gap', 'recording-disabled', undefined, 46, 48],
    ]);
  });

  it('joins the many holes that a purge of single entities leaves', async () => {
    const readings = await readMade('schema 29', (recorder) => {
      writeDoors(recorder, 9000);
      recorder.database.exec('DELETE FROM states WHERE state_id % 3 = 0');
    });
    const holes = coverageIn(readings).filter(({ aspect }) => aspect === 'missing-rows');
    expect(holes.map(({ count }) => count)).toEqual([2999]);
  });
});

describe('a record that is no whole database', () => {
  const readBytes = (bytes: Uint8Array) =>
    inFolder(async (folder) => {
      const location = join(folder, 'given.db');
      await writeFile(location, bytes);
      return readAll(historyAt(location), folder);
    });

  it.each([
    ['empty', new Uint8Array(0)],
    ['not-a-database', new TextEncoder().encode('a letter')],
    ['truncated', new TextEncoder().encode('SQLite format 3\0')],
  ])('is told apart: %s', async (why, bytes) => {
    expect(
      (await readBytes(bytes)).map((reading) => reading.kind === 'unread' && reading.why),
    ).toContain(why);
  });

  it('is told apart where it holds something else, or only views by the names of tables', () =>
    inFolder(async (folder) => {
      const recorder = new MadeRecorder(join(folder, 'a.db'), 'schema 53');
      recorder.database.exec(
        'DROP TABLE states; DROP TABLE events; CREATE VIEW states AS SELECT 1 AS state_id;',
      );
      const readings = await readAll(historyAt(recorder.close()), folder);
      expect(unreadIn(readings).map(({ why }) => why)).toEqual(['unknown-shape']);
    }));

  it('is not-readable where there is nothing', () =>
    inFolder(async (folder) => {
      const readings = await readAll(historyAt(join(folder, 'none.db')), folder);
      expect(unreadIn(readings).map(({ why }) => why)).toEqual(['not-readable']);
    }));

  const written = async (folder: string, count: number) => {
    const recorder = new MadeRecorder(join(folder, 'a.db'), 'schema 53');
    writeDoors(recorder, count);
    return recorder.close();
  };

  it('keeps what stands before a cut', () =>
    inFolder(async (folder) => {
      const location = await written(folder, 3000);
      const { size } = await stat(location);
      await truncate(location, Math.floor(size * 0.6));
      const readings = await readAll(historyAt(location), folder);
      expect(unreadIn(readings).map(({ why }) => why)).toContain('truncated');
      expect(statesIn(readings).length).toBeGreaterThan(100);
    }));

  it('keeps what stands before and behind damaged pages, and counts what is lost', () =>
    inFolder(async (folder) => {
      const location = await written(folder, 3000);
      const bytes = await readFile(location);
      // A page of the states table in the middle of the history.
      const page = bytes.indexOf(Buffer.from(`{"device_class":"door","row":1500}`));
      const leaf = leafOf(bytes, 1500);
      expect(page).toBeGreaterThan(0);
      bytes.fill(0xff, leaf, leaf + 4096);
      await writeFile(location, bytes);
      const readings = await readAll(historyAt(location), folder);
      const times = statesIn(readings).map(({ at }) => (at.utcMs - evening) / minute);
      expect(times).toContain(0);
      expect(times).toContain(2999);
      expect(times).not.toContain(1500);
      const lost = unreadIn(readings).find(
        ({ where, why }) => where === 'states' && why === 'damaged',
      );
      expect(lost?.count).toBeGreaterThan(10);
      expect(lost?.count).toBeLessThan(300);
      expect(coverageIn(readings).some(({ aspect }) => aspect === 'missing-rows')).toBe(false);
    }));
});

/** Where the page lies that holds the states row of this number: its time is written there as a double. */
const leafOf = (bytes: Buffer, row: number): number => {
  const time = Buffer.alloc(8);
  time.writeDoubleBE((evening + row * minute) / 1000);
  const whole = Buffer.alloc(6);
  whole.writeUIntBE((evening + row * minute) / 1000, 0, 6);
  for (let page = 0; page < bytes.length; page += 4096) {
    const inside = bytes.subarray(page, page + 4096);
    // 0x0d: a leaf of a table.
    if (inside[0] === 0x0d && (inside.includes(time) || inside.includes(whole.subarray(2))))
      return page;
  }
  throw new Error('no such page');
};

it('survives rows of any type, and counts them by place', async () => {
  const readings = await readMade('schema 53', (recorder) => {
    const door = recorder.insert('states_meta', { entity_id: 'binary_sensor.door' });
    recorder.insert('states_meta', { entity_id: 'Not An Entity' });
    const rows = [
      { last_updated_ts: 'yesterday' },
      { last_updated_ts: 1e308 },
      { last_updated_ts: Number.NaN },
      { last_updated_ts: evening / 1000, state: Buffer.from([1, 2]) },
      { last_updated_ts: evening / 1000, attributes_id: 999 },
      { last_updated_ts: evening / 1000, metadata_id: 'x' },
      { last_updated_ts: evening / 1000, context_id_bin: 'text', context_user_id_bin: 7 },
    ];
    for (const row of [...rows, ...rows])
      recorder.insert('states', { metadata_id: door, state: 'on', ...row });
    recorder.event({ at: evening, type: 'zha_event' });
    recorder.event({ at: evening, type: 'call_service', data: { domain: 1, service: [] } });
    for (const text of ['{', '[]', 'null', `{"a":"${'x'.repeat(200_000)}"}`]) {
      const data = recorder.insert('event_data', { shared_data: text });
      recorder.insert('events', { event_type_id: 2, data_id: data, time_fired_ts: evening / 1000 });
    }
    for (let count = 0; count < 40; count++) recorder.event({ at: evening, type: 'zha_event' });
    recorder.database.exec(
      'CREATE TRIGGER t AFTER INSERT ON states BEGIN DELETE FROM states; END; CREATE VIEW v AS SELECT * FROM v2;',
    );
  });
  const unread = new Map(
    unreadIn(readings).map(({ where, why, count }) => [`${where} ${why}`, count]),
  );
  expect(unread.get('states:time not-understood')).toBe(6);
  expect(unread.get('states:state not-understood')).toBe(2);
  expect(unread.get('states:entity not-understood')).toBe(2);
  expect(unread.get('states_meta not-understood')).toBe(1);
  expect(unread.get('event_data not-json')).toBe(3);
  expect(unread.get('event_data too-large')).toBe(1);
  expect(unread.get('events:zha_event not-understood')).toBe(41);
  for (const reading of readings)
    expect(
      (reading.kind === 'unread' ? Unread : Observation).safeParse(reading).error,
    ).toBeUndefined();
});

const facts = async (path: string) => [
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex'),
  (await stat(path)).mtimeMs,
];

it('reads what stands only in the write-ahead log, writes to no given file, and leaves no copy', () =>
  inFolder(async (folder) => {
    const recorder = new MadeRecorder(join(folder, 'live.db'), 'schema 53');
    recorder.database.pragma('journal_mode=WAL');
    recorder.database.pragma('wal_autocheckpoint=0');
    writeDoors(recorder, 10);
    const [given, wal] = [join(folder, 'given.db'), join(folder, 'given.db-wal')];
    await copyFile(recorder.location, given);
    await copyFile(`${recorder.location}-wal`, wal);
    recorder.close();
    const past = new Date('2024-05-04T00:00:00Z');
    for (const path of [given, wal]) await utimes(path, past, past);
    const before = [await facts(given), await facts(wal)];
    const names = await readdir(folder);
    expect(statesIn(await readAll(historyAt(given, wal), folder))).toHaveLength(10);
    expect(statesIn(await readAll(historyAt(given), folder))).toHaveLength(0);
    expect([await facts(given), await facts(wal)]).toEqual(before);
    expect(await readdir(folder)).toEqual(names);
  }));

it('wipes the copy also where the reading is broken off, and a private copy it was handed', () =>
  inFolder(async (folder) => {
    const recorder = new MadeRecorder(join(folder, 'a.db'), 'schema 53');
    writeDoors(recorder, 10);
    const location = recorder.close();
    for await (const reading of readHistory(historyAt(location), emptyHomeIndex, {
      workFolder: folder,
    }))
      if (reading.kind === 'state') break;
    expect(await readdir(folder)).toEqual(['a.db']);
    await readAll({ ...historyAt(location), isPrivateCopy: true }, folder);
    expect(await readdir(folder)).toEqual([]);
  }));

it('ends in observations and unread whatever bytes are changed', () =>
  inFolder(async (folder) => {
    const recorder = new MadeRecorder(join(folder, 'a.db'), 'schema 42');
    writeDoors(recorder, 60);
    recorder.event({
      at: evening,
      type: 'call_service',
      data: { domain: 'light', service: 'turn_on', service_data: { entity_id: 'light.a' } },
      user: alex,
    });
    const bytes = await readFile(recorder.close());
    const change = fc.record({
      at: fc.nat(bytes.length - 1),
      to: fc.uint8Array({ minLength: 1, maxLength: 40 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 12 }),
        fc.option(fc.nat(bytes.length)),
        async (changes, cut) => {
          const mutated = Buffer.from(bytes);
          for (const { at, to } of changes) mutated.set(to.subarray(0, bytes.length - at), at);
          const location = join(folder, 'mutated.db');
          await writeFile(location, mutated.subarray(0, cut ?? bytes.length));
          for (const reading of await readAll(historyAt(location), folder))
            (reading.kind === 'unread' ? Unread : Observation).parse(reading);
        },
      ),
      { numRuns: 150 },
    );
    expect(await readdir(folder)).toEqual(['a.db', 'mutated.db']);
  }));

it('does not hang on ids that lie far apart, or that go as far as numbers go', async () => {
  const readings = await readMade('schema 53', (recorder) => {
    const meta = recorder.insert('states_meta', { entity_id: 'lock.door' });
    for (const id of [-(2 ** 53) + 1, -5, 7, 2 ** 40, 2 ** 52])
      recorder.insert('states', {
        state_id: id,
        metadata_id: meta,
        state: 'locked',
        last_updated_ts: evening / 1000,
      });
    recorder.database.exec(
      'UPDATE states SET state_id = 9223372036854775807 WHERE state_id = 4503599627370496',
    );
  });
  expect(statesIn(readings)).toHaveLength(1);
  expect(unreadIn(readings).map(({ where, count }) => [where, count])).toEqual([['states', 1]]);
  expect(actsIn(readings)).toEqual([]);
});
