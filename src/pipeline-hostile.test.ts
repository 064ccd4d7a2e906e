import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Observation } from './model/observation.ts';
import { Unread } from './model/unread.ts';
import { type Examined, examine } from './pipeline.ts';
import { compress, writeTar } from './readers/home-assistant/backup/write-backup.ts';
import { randomFrom } from './stories/random.ts';

let folder = '';
let workFolder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  workFolder = mkdtempSync(join(tmpdir(), 'hostile-work-'));
});
afterEach(() => {
  for (const path of [folder, workFolder]) rmSync(path, { recursive: true });
});

type Files = Readonly<Record<string, string | Uint8Array>>;

/** The whole way of the data over a folder with these files, and what holds whatever is in them. */
const examined = async (files: Files): Promise<Examined> => {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const result = await examine([folder], { workFolder });
  const { devices, accounts, grants, automations } = result.things;
  const all: (readonly Observation[])[] = [devices, accounts, grants, automations];
  for (const one of all.flatMap((some) => some.slice(0, 500)))
    expect(Observation.parse(one)).toEqual(one);
  for (const one of result.unread.slice(0, 500)) expect(Unread.parse(one)).toEqual(one);
  expect(readdirSync(workFolder)).toEqual([]);
  return result;
};

const unreadOf = ({ unread }: Examined) =>
  unread.map(({ where, why, count }) => `${where} ${why} ${count}`);

const stored = (key: string, data: string) => `{"version":1,"key":"${key}","data":${data}}`;
const many = <T>(count: number, make: (nr: number) => T): T[] =>
  Array.from({ length: count }, (_, nr) => make(nr));

const garbage = (bytes: number): Buffer => {
  const content = Buffer.alloc(bytes);
  randomFrom('garbage').fill(content, 0);
  return content;
};

/** The lists that hold what is read, by file. */
const lists = {
  auth: 'users',
  'auth_module.totp': 'users',
  'core.area_registry': 'areas',
  'core.config': 'data',
  'core.config_entries': 'entries',
  'core.device_registry': 'devices',
  'core.entity_registry': 'entities',
  'core.restore_state': 'data',
  person: 'items',
};

const everyFile = (data: (list: string) => string): Files =>
  Object.fromEntries(
    Object.entries(lists).map(([key, list]) => [`.storage/${key}`, stored(key, data(list))]),
  );

describe('what is none of what it says it is', () => {
  it.each([100, 4096, 1_000_000])('a database with %i bytes of garbage', async (bytes) => {
    const content = Buffer.concat([Buffer.from('SQLite format 3\0'), garbage(bytes)]);
    const result = await examined({ 'home-assistant_v2.db': content });
    expect(result.unread).not.toEqual([]);
    expect(result.acts).toEqual([]);
  });

  it('a backup with garbage in it, or behind its first block', async () => {
    const at = new Date(Date.UTC(2025, 0, 1));
    const packed = (content: Uint8Array) =>
      writeTar(
        [
          { name: 'backup.json', content: garbage(300) },
          { name: 'homeassistant.tar.gz', content },
        ],
        at,
      );
    const whole = await packed(garbage(300_000));
    const result = await examined({
      'inside.tar': whole,
      'zipped.tar': await packed(compress(garbage(300_000))),
      'behind.tar': Buffer.concat([whole.subarray(0, 512), garbage(300_000)]),
    });
    expect(result.records).toHaveLength(3);
    const told = new Set(result.unread.map(({ record }) => record));
    expect(result.records.filter(({ sha256 }) => !told.has(sha256))).toEqual([]);
  });
});

describe('what is too much', () => {
  it('100 MB in one line', async () => {
    const long = 'x'.repeat(100_000_000);
    const result = await examined({ '.storage/auth': stored('auth', `{"users":["${long}"]}`) });
    expect(unreadOf(result)).toEqual(['.storage/auth too-large 1']);
  });

  it('more YAML than can be read in reasonable time', async () => {
    const result = await examined({ 'automations.yaml': '- alias: a\n'.repeat(400_000) });
    expect(unreadOf(result)).toEqual(['automations.yaml too-large 1']);
  });

  it('a million entries that are none: counted, and not one by one', async () => {
    const users = `{"users":[${'1,'.repeat(999_999)}1]}`;
    const result = await examined({ '.storage/auth': stored('auth', users) });
    expect(result.unread.length).toBeLessThan(2000);
    expect(result.unread.reduce((sum, { count }) => sum + count, 0)).toBe(1_000_000);
  });

  it('100,000 entities', async () => {
    const entities = many(100_000, (nr) => ({ entity_id: `light.l${nr}`, platform: 'x' }));
    const registry = stored('core.entity_registry', JSON.stringify({ entities }));
    const result = await examined({ '.storage/core.entity_registry': registry });
    expect(result.things.devices.length).toBeGreaterThanOrEqual(100_000);
  });

  it('thousands of accounts, each with a session', async () => {
    const users = many(5000, (nr) => ({ id: `u${nr}`, name: 'x', group_ids: ['system-admin'] }));
    const refresh_tokens = many(5000, (nr) => ({ id: `t${nr}`, user_id: `u${nr}` }));
    const data = JSON.stringify({ users, refresh_tokens, groups: [] });
    const result = await examined({ '.storage/auth': stored('auth', data) });
    expect(result.things.accounts).toHaveLength(10_000);
  });
});

describe('what is nested far too deep', () => {
  const depth = 100_000;
  const arrays = '['.repeat(depth) + ']'.repeat(depth);
  const objects = `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

  it.each([
    ['arrays', () => arrays],
    ['objects', () => objects],
    ['objects in a list', (list: string) => `{"${list}":[${objects}]}`],
    [
      'fields',
      (list: string) =>
        `{"${list}":[{"id":"x","user_id":"x","entity_id":"light.x","platform":"x","entry_id":"x",
        "domain":"mobile_app","title":"x","data":${objects},"options":${arrays},"name":${arrays}}]}`,
    ],
  ])('JSON: %s', async (_, data) => {
    const result = await examined(everyFile(data));
    expect(result.records).toHaveLength(Object.keys(lists).length);
  });

  it('YAML', async () => {
    const result = await examined({
      'automations.yaml': `${'- '.repeat(depth)}x`,
      'configuration.yaml': `${'{a: '.repeat(depth)}1${'}'.repeat(depth)}`,
      'scripts.yaml': arrays,
    });
    expect(new Set(result.unread.map(({ why }) => why))).toEqual(new Set(['not-yaml']));
  });
});

describe('what leads round in circles', () => {
  it('aliases that grow', async () => {
    const aliases = (nr: number) => many(9, () => `*a${nr - 1}`).join(',');
    const bomb = many(30, (nr) => `a${nr}: &a${nr} [${nr === 0 ? 'x' : aliases(nr)}]`).join('\n');
    const files = { 'automations.yaml': bomb, 'scripts.yaml': bomb, 'configuration.yaml': bomb };
    expect((await examined(files)).unread).not.toEqual([]);
  });

  it('scripts that call themselves, and aliases of what they stand in', async () => {
    const { things } = await examined({
      'automations.yaml':
        '- &a\n  alias: x\n  trigger: *a\n  action: [*a, { action: script.me }]\n',
      'scripts.yaml': 'me: &m\n  sequence:\n    - action: script.me\n    - *m\n',
    });
    expect(things.automations.map(({ id }) => id).sort()).toEqual([
      'ha:automation:automation.x',
      'ha:automation:script.me',
    ]);
  });

  it('groups of recipients that hold each other, many times over', async () => {
    const members = (name: string) => many(100, () => `{ action: ${name} }`).join(', ');
    const group = (name: string, other: string) =>
      `  - { platform: group, name: ${name}, services: [${members(other)}] }\n`;
    const { things } = await examined({
      'automations.yaml': '- { alias: x, trigger: [], action: [{ action: notify.one }] }\n',
      'configuration.yaml': `notify:\n${group('one', 'two')}${group('two', 'one')}`,
    });
    expect(things.automations[0]?.tells).toEqual([{ service: 'notify.one' }]);
  });
});

describe('names that mean something to the program', () => {
  const odd = ['__proto__', 'constructor', 'hasOwnProperty', 'a\0b', '\u202e\u001b[2J', '../../x'];

  it('are names', async () => {
    const users = odd.map((name) => ({ id: name, name }));
    const poisoned = JSON.stringify({ users }).replace('{', '{"__proto__":{"isActive":false},');
    const scripts = odd.map((name) => `${JSON.stringify(name)}: { sequence: [] }\n`).join('');
    const { things } = await examined({
      '.storage/auth': stored('auth', poisoned),
      'scripts.yaml': scripts,
    });
    const named = things.accounts.filter(({ accountKind }) => accountKind === 'user');
    expect(named.map(({ name }) => name).sort()).toEqual([...odd].sort());
    expect(things.automations).toHaveLength(odd.length);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect('isActive' in {}).toBe(false);
  });
});

describe('all of it together', () => {
  it('took no more memory than a small machine has', () => {
    const peakMb = process.resourceUsage().maxRSS / 1024;
    expect(peakMb).toBeLessThan(2500);
  });
});
