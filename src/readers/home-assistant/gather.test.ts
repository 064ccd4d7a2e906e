import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listGivenFiles } from '../given-files.ts';
import { writeBackup } from './backup/write-backup.ts';
import { gather } from './gather.ts';

const encrypted = join(import.meta.dirname, 'backup', 'cases', 'synthetic_v3.tar');
const auth = (name: string) =>
  JSON.stringify({
    version: 1,
    minor_version: 1,
    key: 'auth',
    data: { users: [{ id: 'u', name }] },
  });
const wal = Buffer.concat([Buffer.from('377f0682', 'hex'), Buffer.alloc(28)]);
const database = Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(84)]);

let folder = '';
let workFolder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ha-given-'));
  workFolder = mkdtempSync(join(tmpdir(), 'ha-work-'));
});
afterEach(() => {
  for (const made of [folder, workFolder]) rmSync(made, { recursive: true });
});

const write = (path: string, content: string | Uint8Array): string => {
  const location = join(folder, path);
  mkdirSync(join(location, '..'), { recursive: true });
  writeFileSync(location, content);
  return location;
};
const gathered = (paths: readonly string[], password?: string) =>
  gather(listGivenFiles(paths).files, {
    workFolder,
    passwords: password === undefined ? [] : [password],
  });

describe('gather', () => {
  it('takes loose pieces for one home', async () => {
    write('a/.storage/auth', auth('Alex'));
    const paths = [
      join(folder, 'a', '.storage'),
      write('b/home-assistant_v2.db', database),
      write('b/home-assistant_v2.db-wal', wal),
      write('c/automations.yaml', '[]'),
    ];
    const { snapshots, unread } = await gathered(paths);
    expect(unread).toEqual([]);
    expect(snapshots).toHaveLength(1);
    expect([...(snapshots[0]?.documents.keys() ?? [])]).toEqual([
      '.storage/auth',
      'automations.yaml',
    ]);
    expect(snapshots[0]?.histories).toMatchObject([
      {
        location: join(folder, 'b/home-assistant_v2.db'),
        walLocation: join(folder, 'b/home-assistant_v2.db-wal'),
        isPrivateCopy: false,
      },
    ]);
  });

  it('keeps folders that contradict each other apart', async () => {
    write('a/.storage/auth', auth('Alex'));
    write('b/.storage/auth', auth('Robin'));
    expect((await gathered([folder])).snapshots).toHaveLength(2);
  });

  it('tells of a log without its database, and of a database that is none', async () => {
    write('a/home-assistant_v2.db-wal', wal);
    write('b/home-assistant_v2.db', 'words');
    write('c/home-assistant_v2.db', '');
    const { snapshots, unread } = await gathered([folder]);
    expect(snapshots.flatMap(({ histories }) => histories)).toEqual([]);
    expect(unread.map(({ why }) => why).sort()).toEqual([
      'empty',
      'not-a-database',
      'not-understood',
    ]);
  });

  it('copies the database out of a backup for its reader alone, and takes a backup once', async () => {
    const files = new Map<string, string | Uint8Array>([
      ['.storage/auth', auth('Alex')],
      ['.storage/auth_provider.homeassistant', '{"never": "opened"}'],
      ['secrets.yaml', 'never: opened'],
      ['home-assistant_v2.db', database],
      ['home-assistant_v2.db-wal', wal],
      ['homeassistant.json', '{"never": "opened"}'],
      ['custom_components/x/y.py', 'import os'],
      ['custom_components/x/z.py', 'import re'],
      ['notes.txt', 'words'],
    ]);
    const about = { slug: 'a', date: '2024-03-01T08:00:00+00:00', version: 2, protected: false };
    const backup = await writeBackup({ about, files, at: new Date(0) });
    const paths = [write('one.tar', backup), write('again.tar', backup)];
    const { snapshots, unread } = await gathered(paths);
    expect(unread.map(({ where, why, count }) => [where, why, count])).toEqual([
      ['custom_components/', 'not-recognised', 2],
      ['notes.txt', 'not-recognised', 1],
    ]);
    expect(snapshots).toHaveLength(1);
    const [snapshot] = snapshots;
    expect(snapshot?.at).toEqual({ utcMs: 1_709_280_000_000, text: about.date, zone: 'stated' });
    expect([...(snapshot?.documents.keys() ?? [])]).toEqual(['.storage/auth']);
    expect(snapshot?.closed.map(({ name }) => name)).toEqual([
      '.storage/auth_provider.homeassistant',
      'homeassistant.json',
      'secrets.yaml',
    ]);
    const [history] = snapshot?.histories ?? [];
    expect(history?.isPrivateCopy).toBe(true);
    expect(readFileSync(history?.location ?? '')).toEqual(database);
    expect(readFileSync(history?.walLocation ?? '')).toEqual(wal);
    expect(statSync(history?.location ?? '').mode & 0o777).toBe(0o600);
  });

  it('opens an encrypted backup with its password, and says what is wrong otherwise', async () => {
    const path = join(folder, 'b.tar');
    copyFileSync(encrypted, path);
    const before = statSync(path).mtimeMs;
    const opened = await gathered([path], 'hunter2-test');
    expect(opened.unread.map(({ where, why }) => [where, why])).toEqual([
      ['big.bin', 'not-recognised'],
    ]);
    expect(opened.snapshots[0]?.documents.size).toBeGreaterThan(0);
    expect((await gathered([path], 'wrong')).unread.map(({ why }) => why)).toContain(
      'wrong-password',
    );
    expect((await gathered([path])).unread.map(({ why }) => why)).toContain('password-needed');
    expect(statSync(path).mtimeMs).toBe(before);
  });
});
