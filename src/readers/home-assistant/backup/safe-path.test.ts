import { describe, expect, it } from 'vitest';
import { safePath, shownName } from './safe-path.ts';

describe('safePath', () => {
  it.each([
    ['./data/.storage/auth', 'data/.storage/auth'],
    ['data//x/./y/', 'data/x/y'],
    ['./', ''],
    ['a..b/c…', 'a..b/c…'],
    ['Küche/my file', 'Küche/my file'],
  ])('takes %j as %j', (name, path) => expect(safePath(name, 100)).toBe(path));

  it.each([
    '../x',
    'a/../../x',
    'a\\..\\x',
    '..',
    '/etc/passwd',
    '\\\\host\\x',
    'C:\\x',
    'c:/x',
    'a\0b',
    'a\u{1b}[2Jb',
    'a\nb',
    'a\u{202e}b',
    'x'.repeat(101),
  ])('refuses %j', (name) => expect(safePath(name, 100)).toBeUndefined());
});

describe('shownName', () => {
  it('cuts, and takes out what steers a terminal', () => {
    expect(shownName('a\u{1b}[2J\u{202e}b')).toBe('a\u{fffd}[2J\u{fffd}b');
    expect(shownName('x'.repeat(100_000))).toBe(`${'x'.repeat(200)}…`);
  });
});
