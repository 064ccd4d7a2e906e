import { describe, expect, it } from 'vitest';
import type { GivenFile } from '../reader.ts';
import { recogniseFile } from './recognise.ts';

const file = (path: string, content: string | Uint8Array, given = '/home/sam/stick'): GivenFile => {
  const head = typeof content === 'string' ? Buffer.from(content) : content;
  return {
    given,
    path,
    location: `${given}/${path}`,
    bytes: head.length,
    head,
    sha256: () => Promise.resolve('a'.repeat(64)),
    open: () => {
      throw new Error('recognising opens nothing');
    },
  };
};

const tar = (name: string): Uint8Array => {
  const block = Buffer.alloc(1024);
  block.write(name, 0, 'latin1');
  block.write('00000000000', 124, 'latin1');
  block.write('0', 156, 'latin1');
  block.write('ustar\0', 257, 'latin1');
  return block;
};

const database = (table: string) =>
  Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.from(`CREATE TABLE ${table} (`)]);

describe('recogniseFile', () => {
  it.each([
    ['config/.storage/auth', '', '.storage/auth', '/home/sam/stick/config'],
    ['config/.cloud/token.json', '{}', '.cloud/token.json', '/home/sam/stick/config'],
    [
      'odd',
      '{"version": 1, "minor_version": 2, "key": "person", "data": {}}',
      '.storage/person',
      '/home/sam/stick/',
    ],
    [
      'odd',
      '{\n "data": {},\n "key": "auth",\n "version": 1\n}',
      '.storage/auth',
      '/home/sam/stick/',
    ],
    ['a/configuration.yaml', 'x: 1', 'configuration.yaml', '/home/sam/stick/a/'],
    ['a/packages/b/c.yaml', 'x: 1', 'packages/b/c.yaml', '/home/sam/stick/a/'],
    ['a/blueprints/x/y.yaml', 'x: 1', 'blueprints/x/y.yaml', '/home/sam/stick/a/'],
    [
      'rules.yaml',
      '- alias: A\n  trigger: []\n  action: []\n',
      'packages/rules.yaml',
      '/home/sam/stick/',
    ],
    ['home-assistant_v2.db', database('x'), 'home-assistant_v2.db', '/home/sam/stick/'],
    ['copy of it.sqlite', database('recorder_runs'), 'home-assistant_v2.db', '/home/sam/stick/'],
    ['home-assistant_v2.db-shm', Buffer.alloc(40), 'home-assistant_v2.db-shm', '/home/sam/stick/'],
    ['copy.db-wal', Buffer.from('377f0682', 'hex'), 'home-assistant_v2.db-wal', '/home/sam/stick/'],
    ['.HA_VERSION', '2024.1', '.HA_VERSION', '/home/sam/stick/'],
    ['secrets.yaml', 'a: b', 'secrets.yaml', '/home/sam/stick/'],
  ])('%s', (path, content, place, root) => {
    expect(recogniseFile(file(path, content))).toEqual({ is: 'config', path: place, root });
  });

  it.each([
    './backup.json',
    'backup.json',
    './homeassistant.tar.gz',
    'core_ssh.tar.gz',
    './snapshot.json',
  ])('a tar that begins with %s is a backup', (name) => {
    expect(recogniseFile(file('x.tar', tar(name)))).toEqual({ is: 'backup' });
  });

  it.each([
    ['photo.jpg', Buffer.from('ffd8ffe000104a46', 'hex')],
    ['notes.txt', 'Dear diary'],
    ['other.db', database('messages')],
    ['other.tar', tar('etc/passwd')],
    ['other.json', '{"version": 1, "name": "x"}'],
    ['docker-compose.yaml', 'services:\n  a: 1\n'],
    ['custom_components/x/configuration.yaml', 'x: 1'],
    ['empty', ''],
  ])('%s is not ours', (path, content) => {
    expect(recogniseFile(file(path, content))).toBeUndefined();
  });

  it('knows the files of a .storage folder that was given itself', () => {
    const given = '/home/sam/stick/.storage';
    expect(recogniseFile(file('core.uuid', '\0', given))).toEqual({
      is: 'config',
      path: '.storage/core.uuid',
      root: '/home/sam/stick',
    });
  });

  it('takes a file that was given itself as a loose piece', () => {
    const given = '/home/sam/.storage/auth';
    expect(recogniseFile(file('auth', '{', given))).toEqual({
      is: 'config',
      path: '.storage/auth',
      root: '',
    });
  });
});
