import { spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsIn } from '../claims.ts';
import { keyPicture, keyPictureLines } from './key-picture.ts';
import { allKeyWords, areWordsOfAKey, keyWordCount, keyWords } from './key-words.ts';
import { isKey, readKey } from './read-key.ts';

const key = '0123456789abcdef'.repeat(4);
const words = keyWords(key);
const anyKey = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString('hex'));

describe('the words of a key', () => {
  it('are from a list that never changes: words written down once have to fit for ever', () => {
    expect(allKeyWords).toHaveLength(1024);
    expect(new Set(allKeyWords.map((word) => word.slice(0, 4))).size).toBe(1024);
    expect(createHash('sha256').update(allKeyWords.join(' ')).digest('hex')).toBe(
      '3427afd04614e814e7ab8e66d68a3dd683e36a08cb8b08c1a99d855bf9facb31',
    );
    expect(words.join(' ')).toBe(
      'draft awesome steak repair ostrich upon ocean peanut ball high steel fitness',
    );
  });

  it('claim nothing, and speak of nobody', () => {
    expect(claimsIn(allKeyWords.join(' '))).toEqual([]);
  });

  it('are twelve, belong together, and are others for another key', () => {
    fc.assert(
      fc.property(anyKey, anyKey, (one, other) => {
        expect(keyWords(one)).toHaveLength(keyWordCount);
        expect(areWordsOfAKey(keyWords(one))).toBe(true);
        if (one !== other) expect(keyWords(one)).not.toEqual(keyWords(other));
      }),
    );
  });
});

describe('readKey', () => {
  it.each([
    key,
    ` ${key.toUpperCase()}\n`,
    key.replaceAll(/(.{8})/g, '$1 '),
    key.replaceAll(/(.{2})(?=.)/g, '$1:'),
    `0x${key}`,
    key.replaceAll('0', '０').replaceAll('a', 'ａ'),
    key.replaceAll('1', '١').replaceAll('9', '۹'),
  ])('takes digits as people write them: %s', (text) => {
    expect(readKey(text)).toBe(key);
    expect(isKey(key, String(readKey(text)))).toBe(true);
  });

  it.each([
    words.join(' '),
    `  ${words.join('\n').toUpperCase()}.`,
    words.join('-'),
    words.map((word, at) => `${at + 1}. ${word},`).join('\n'),
    words.map((word, at) => `${at + 1}${word}`).join(' '),
    `“${words.join('” “')}”`,
    words.join(' ').replaceAll('a', 'á').replaceAll('e', 'ｅ'),
    words.join('\u00a0\u200b'),
  ])('takes words as people write them: %s', (text) => {
    expect(readKey(text)).toBe(words.join(' '));
    expect(isKey(key, String(readKey(text)))).toBe(true);
  });

  it('takes back what it gives out, for every key', () => {
    fc.assert(
      fc.property(anyKey, anyKey, (one, other) => {
        expect(readKey(keyWords(one).join(' '))).toBe(keyWords(one).join(' '));
        expect(isKey(one, keyWords(one).join(' '))).toBe(true);
        expect(isKey(other, keyWords(one).join(' '))).toBe(one === other);
      }),
    );
  });

  it('names the word that is none of the list, and those that it may be', () => {
    const swapped = `${words[0]?.slice(0, -2)}${words[0]?.slice(-1)}${words[0]?.slice(-2, -1)}`;
    expect(readKey([swapped, ...words.slice(1)].join(' '))).toMatchObject({
      why: 'word',
      word: swapped,
      closest: expect.arrayContaining([words[0]]),
    });
    expect(readKey('qqqqqq')).toEqual({ why: 'word', word: 'qqqqqq', closest: [] });
  });

  it('tells how many are missing or too many, and that one is another or in another place', () => {
    expect(readKey(words.slice(1).join(' '))).toEqual({ why: 'word-count', count: 11 });
    expect(readKey([...words, ...words].join(' '))).toEqual({ why: 'word-count', count: 24 });
    const [first = '', second = '', ...others] = words;
    expect(readKey([second, first, ...others].join(' '))).toEqual({ why: 'word-order' });
    expect(readKey(key.slice(1))).toEqual({ why: 'digit-count', count: 63 });
    expect(readKey(`${key.slice(1)}g`)).toEqual({ why: 'digit', sign: 'g' });
  });

  it('tells nothing given from a mistake, and never throws', () => {
    expect([readKey(''), readKey(' \n-:'), readKey('0x')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readKey(text)));
  });
});

describe('the picture of a key', () => {
  it('stays within its frame, and begins and ends somewhere', () => {
    fc.assert(
      fc.property(anyKey, (one) => {
        const fields = keyPicture(one);
        expect(fields.filter(({ isFirst }) => isFirst)).toHaveLength(1);
        expect(fields.filter(({ isLast }) => isLast)).toHaveLength(1);
        expect(fields.reduce((sum, { visits }) => sum + visits, 0)).toBe(128);
        expect(keyPictureLines(one).map((line) => line.length)).toEqual(Array(11).fill(19));
      }),
    );
  });

  const hasSsh = spawnSync('ssh-keygen', ['-?']).error === undefined;
  it.skipIf(!hasSsh)(
    `is the one that OpenSSH draws${hasSsh ? '' : ' (not tried: it is not here)'}`,
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'picture-'));
      try {
        for (let n = 0; n < 5; n += 1) {
          const der = generateKeyPairSync('ed25519').publicKey.export({
            type: 'spki',
            format: 'der',
          });
          const own = der.subarray(-32);
          const name = Buffer.from('\0\0\0\u000bssh-ed25519\0\0\0 ', 'latin1');
          const line = `ssh-ed25519 ${Buffer.concat([name, own]).toString('base64')}\n`;
          writeFileSync(join(folder, 'key.pub'), line);
          const told = spawnSync('ssh-keygen', ['-lvf', 'key.pub'], {
            cwd: folder,
            encoding: 'utf8',
          });
          const drawn = told.stdout.trimEnd().split('\n').slice(2, -1);
          expect(drawn).toEqual(keyPictureLines(own.toString('hex')).slice(1, -1));
        }
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});
