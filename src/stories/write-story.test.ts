import { createReadStream, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Household } from '../model/household.ts';
import { builtInStories, builtInStory } from './built-in-stories.ts';
import { plantedSecrets } from './planted-secrets.ts';
import { recorderSchemas } from './recorder/schema.ts';
import { scaleToStateRows } from './scale-to-state-rows.ts';
import { secretMarker } from './secrets.ts';
import { writeStory } from './write-story.ts';
import { asking, filesBelow, hashesOf, missingIds, ownFolder } from './written-story.test-data.ts';

const folder = ownFolder();
afterAll(folder.wipe);
const at = (name: string) => join(folder.path, name);

const couple = builtInStory('separated-couple');
const small = { days: 20, rowsPerDay: 300 };

const bytesOf = async (source: AsyncIterable<unknown>): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of source)
    if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
};

const membersOf = async (source: Readable): Promise<Map<string, Buffer>> => {
  const members = new Map<string, Buffer>();
  for await (const entry of source.pipe(extract()))
    members.set(entry.header.name, await bytesOf(entry));
  return members;
};

describe('writeStory', () => {
  it('gives the same bytes for the same seed, and others for another', async () => {
    const options = { ...small, backups: [10] };
    await writeStory(couple, at('one'), options);
    await writeStory(couple, at('two'), options);
    await writeStory({ ...couple, seed: 7 }, at('three'), options);
    const [one, two, three] = ['one', 'two', 'three'].map((name) => hashesOf(at(name)));
    expect(two).toEqual(one);
    const database = 'config/home-assistant_v2.db';
    expect(three?.[database]).not.toBe(one?.[database]);
    expect(three?.['config/.storage/auth']).not.toBe(one?.['config/.storage/auth']);
  });

  it.each(recorderSchemas)('writes a sound database of layout %d', async (schema) => {
    const { config, rows } = await writeStory(couple, at(`schema-${schema}`), { ...small, schema });
    asking(config, (query) => {
      expect(query('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
      expect(query('PRAGMA foreign_key_check')).toEqual([]);
      expect(query('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
      expect(query('SELECT schema_version AS v FROM schema_changes')).toEqual([{ v: schema }]);
      expect(query('SELECT count(*) AS n FROM states')).toEqual([{ n: rows.states }]);
      expect(query('SELECT count(*) AS n FROM events')).toEqual([{ n: rows.events }]);
      const times = schema < 36 ? 'last_updated' : 'last_updated_ts';
      const late = query(
        `SELECT 1 FROM states a JOIN states b ON b.state_id = a.state_id + 1 WHERE b.${times} < a.${times}`,
      );
      expect(late).toEqual([]);
    });
  });

  it('parses as what it claims, file by file', async () => {
    const { config, household } = await writeStory(couple, at('files'), small);
    const paths = filesBelow(config);
    for (const path of paths.filter((each) => each.startsWith('.storage/'))) {
      const envelope = JSON.parse(readFileSync(join(config, path), 'utf8'));
      expect(Object.keys(envelope)).toEqual(['version', 'minor_version', 'key', 'data']);
      expect(`.storage/${envelope.key}`).toBe(path);
    }
    for (const path of paths.filter((each) => /^(automations|scripts|scenes)/.test(each)))
      expect(typeof parse(readFileSync(join(config, path), 'utf8'))).toBe('object');
    const told = Household.parse(parse(readFileSync(household, 'utf8')));
    expect(told.people.map(({ name }) => name)).toEqual(['alex', 'sam', 'robin', 'jo']);
    expect(told.people[1]?.lived_here).toEqual([{ from: null, until: '2025-09-20' }]);
  });

  it('writes for the owner alone, and never over something', async () => {
    const { config } = await writeStory(couple, at('own'), { days: 2, rowsPerDay: 0 });
    for (const path of filesBelow(at('own')))
      expect(statSync(join(at('own'), path)).mode & 0o077).toBe(0);
    const before = hashesOf(config);
    await expect(writeStory(couple, at('own'))).rejects.toMatchObject({
      code: 'will-not-overwrite',
    });
    expect(hashesOf(config)).toEqual(before);
    mkdirSync(at('taken'));
    writeFileSync(join(at('taken'), 'mine.txt'), 'mine');
    await expect(writeStory(couple, at('taken'))).rejects.toMatchObject({
      code: 'will-not-overwrite',
    });
    expect(filesBelow(at('taken'))).toEqual(['mine.txt']);
  });

  it('writes exactly as many state rows as asked, cuts and all', async () => {
    const asked = { ...scaleToStateRows(couple, 70_001), days: 60 };
    const { config, rows } = await writeStory(couple, at('exact'), asked);
    expect(rows.states).toBe(70_001);
    asking(config, (query) => {
      expect(query('SELECT count(*) AS n FROM states')).toEqual([{ n: 70_001 }]);
      expect(missingIds(query).length).toBeGreaterThan(0);
    });
  });

  it('packs a backup of a day, which is the beginning of what comes later', async () => {
    const { config, backups } = await writeStory(couple, at('packed'), { ...small, backups: [12] });
    const outer = await membersOf(createReadStream(backups[0] ?? ''));
    expect([...outer.keys()]).toEqual(['./backup.json', './homeassistant.tar.gz']);
    const about = JSON.parse(String(outer.get('./backup.json')));
    expect(about).toMatchObject({
      protected: false,
      compressed: true,
      date: '2025-09-19T23:00:00.000000+00:00',
    });
    const packed = Readable.from([outer.get('./homeassistant.tar.gz')]).pipe(createGunzip());
    const inner = await membersOf(packed);
    expect([...inner.keys()]).toContain('data/.storage/auth');
    mkdirSync(at('unpacked'));
    const database = inner.get('data/home-assistant_v2.db') ?? Buffer.alloc(0);
    writeFileSync(join(at('unpacked'), 'home-assistant_v2.db'), database);
    const sql = `SELECT state_id, state, last_updated_ts, hex(context_id_bin) AS context FROM states
      WHERE state_id <= 2000 ORDER BY state_id`;
    const early = asking(at('unpacked'), (query) => query(sql));
    expect(early).toHaveLength(2000);
    expect(early).toEqual(asking(config, (query) => query(sql)));
  });

  it('leaves the last day in the -wal when asked', async () => {
    const { config, rows } = await writeStory(couple, at('wal'), { ...small, isWalLeft: true });
    expect(statSync(join(config, 'home-assistant_v2.db-wal')).size).toBeGreaterThan(10_000);
    const alone = at('wal-alone');
    mkdirSync(alone);
    writeFileSync(
      join(alone, 'home-assistant_v2.db'),
      readFileSync(join(config, 'home-assistant_v2.db')),
    );
    const count = (where: string) =>
      asking(where, (query) => Number(query('SELECT count(*) AS n FROM states')[0]?.n));
    expect(count(alone)).toBeLessThan(rows.states);
    expect(count(config)).toBe(rows.states);
  });

  it('makes ten times the rows in ten times the days, so that acts stay as frequent', () => {
    expect(scaleToStateRows(couple, 10_000_000).days).toBe(
      10 * scaleToStateRows(couple, 1_000_000).days,
    );
  });
});

describe('plantedSecrets', () => {
  it.each(builtInStories)('lists every secret that stands in the files of %s', async (name) => {
    const story = builtInStory(name);
    const secrets = plantedSecrets(story);
    const { config } = await writeStory(story, at(`secrets-${name}`), {
      rowsPerDay: 0,
      days: story.days,
      // Two histories are enough: the others hold the same kinds of rows.
      missing: ['ordinary-family', 'separated-couple'].includes(name) ? [] : ['history'],
    });
    const texts = filesBelow(config).map((path) => readFileSync(join(config, path), 'latin1'));
    const marked = texts.flatMap((text) => text.match(/PLANTED-SECRET[\w-]*/g) ?? []);
    expect(marked.length).toBeGreaterThan(10);
    expect(marked.filter((each) => !secrets.some((secret) => secret.startsWith(each)))).toEqual([]);
    expect(secrets.filter((secret) => secret.includes(secretMarker)).length).toBeGreaterThan(10);
    const isInFiles = (secret: string) => texts.some((text) => text.includes(secret));
    // A hash stands in its file in base64 only, and the Supervisor's token in backups only.
    const unseen = secrets.filter((secret) => !isInFiles(secret));
    expect(unseen.filter((secret) => !/^\$2b\$|supervisor-token/.test(secret))).toEqual([]);
  });

  it('has no secret of a kind that somebody could really use', async () => {
    const { config } = await writeStory(couple, at('fake'), small);
    const auth = readFileSync(join(config, '.storage/auth'), 'utf8');
    for (const { token, jwt_key } of JSON.parse(auth).data.refresh_tokens)
      for (const secret of [token, jwt_key]) expect(secret).toContain(secretMarker);
    const passwords = readFileSync(join(config, '.storage/auth_provider.homeassistant'), 'utf8');
    for (const { password } of JSON.parse(passwords).data.users)
      expect(Buffer.from(password, 'base64').toString()).toContain(secretMarker);
  });
});
