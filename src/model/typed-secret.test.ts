import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysIn } from './backup-keys.ts';
import { readTextFile } from './text-file.ts';
import { faultInSecret, secretForm, secretForms } from './typed-secret.ts';

const words = 'Küche im Gewächshaus steht rot';

describe('a secret', () => {
  it('is the same in every way of writing it', () => {
    for (const text of [words, words.normalize('NFD'), `\ufeff${words}`])
      expect(secretForm(text)).toBe(words.normalize('NFC'));
  });

  it('is tried as it is written now, then as it was given, then as others keep it', () => {
    const taken = words.normalize('NFD');
    expect(secretForms(taken)).toEqual([words, taken]);
    expect(secretForms(words)).toEqual([words, taken]);
    expect(secretForms('plain words')).toEqual(['plain words']);
    expect(secretForms(' pasted ')).toEqual([' pasted ', 'pasted']);
  });

  it('that has no fault is one form alone, whoever types it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        if (faultInSecret(text) !== undefined) return;
        const form = secretForm(text);
        expect(faultInSecret(form)).toBeUndefined();
        expect(secretForm(text.normalize('NFD'))).toBe(form);
        expect(form.trim()).toBe(form);
      }),
    );
  });

  it.each([
    ['', 'empty', 0],
    ['   ', 'empty', 0],
    ['\u3000 ', 'empty', 0],
    [' words', 'space-at-end', 1],
    ['words ', 'space-at-end', 6],
    ['two\nlines', 'unseen-sign', 4],
    ['a tab\there', 'unseen-sign', 6],
    ['nul\0', 'unseen-sign', 4],
    ['zero\u200bwidth', 'unseen-sign', 5],
    ['joined\u200d', 'unseen-sign', 7],
    ['soft\u00adhyphen', 'unseen-sign', 5],
    ['other\u202eway', 'unseen-sign', 6],
    ['\u2066isolated', 'unseen-sign', 1],
    ['a mark\ufeffinside', 'unseen-sign', 7],
    ['heart ❤\ufe0f', 'unseen-sign', 8],
    ['line\u2028end', 'unseen-sign', 5],
    ['no\u00a0break', 'other-space', 3],
    ['wide\u3000space', 'other-space', 5],
    ['half\ud83d', 'unknown-sign', 5],
    ['lost\ufffd', 'unknown-sign', 5],
    ['own\ue000', 'unknown-sign', 4],
    ['none\u{e0080}', 'unknown-sign', 5],
    ['never\uffff', 'unknown-sign', 6],
    ['object\ufffc', 'unknown-sign', 7],
    ['braille\u2800blank', 'unseen-sign', 8],
    ['hangul\u3164filler', 'unseen-sign', 7],
    ['note\u{1d159}', 'unseen-sign', 5],
    ['\u0301alone', 'lone-mark', 1],
    ['behind \u0308a space', 'lone-mark', 8],
    ['behind-\u0338a stroke', 'lone-mark', 8],
    ['no\u2011break', 'look-alike', 3],
    ['a – dash', 'look-alike', 3],
    ['minus\u22121', 'look-alike', 6],
    ['it’s', 'look-alike', 3],
    ['“quoted”', 'look-alike', 1],
    ['and so on…', 'look-alike', 10],
    ['ﬁne words', 'look-alike', 1],
    ['full ｗidth', 'look-alike', 6],
    ['bold 𝐰ords', 'look-alike', 6],
    ['a \u2024 dot', 'look-alike', 3],
  ] as const)('%j could not be typed again: %s', (text, why, at) => {
    expect(faultInSecret(text)).toEqual({ why, at });
  });

  it.each([
    'correct horse',
    words,
    'парола и слова',
    '四つの言葉を選ぶ',
    'كلمات كثيرة هنا',
    'two  spaces',
    '🦊🐻 and words',
    'it\'s - "plain", signs!',
    'Größe ² und µ, «éà»',
    'tiếng Việt có dấu',
    'น้ำแข็งสี่คำ',
    'ㅋㅋ 네 단어',
    'हिन्दी के चार शब्द',
    'שלוש־מילים',
  ])('%j can be typed again', (text) => {
    expect(faultInSecret(text)).toBeUndefined();
  });
});

describe('a file with a secret', () => {
  const utf16le = Buffer.from(words, 'utf16le');
  const utf16be = Buffer.from(utf16le).swap16();
  const utf8 = Buffer.from(words);
  it.each([
    ['UTF-8', utf8],
    ['UTF-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8])],
    ['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16le])],
    ['UTF-16 the other way round', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be])],
    ['UTF-16 without a mark', utf16le],
    ['UTF-16 the other way round without a mark', utf16be],
  ])('is read in %s', (_form, bytes) => {
    expect(readTextFile(bytes)).toEqual({ text: words, isSure: true });
  });

  it('is read in letters of Western Europe, with doubt', () => {
    expect(readTextFile(Buffer.from(words, 'latin1'))).toEqual({ text: words, isSure: false });
  });
});

describe('keys of backups', () => {
  const key = 'AB12-CD34-EF56-GH78-IJ90-KL12-MN34';
  const kit = [
    'Home Assistant Backup Emergency Kit',
    '',
    'You need this key to be able to restore your backups.',
    'Date: March 1, 2025 at 9:30 PM',
    'Instance:\nHome\n\nURL:\nhttp://home.example:8123',
    `Encryption key:\n${key}`,
  ].join('\n');

  it('are found in an emergency kit, however it was saved or pasted', () => {
    for (const text of [
      kit,
      kit.replaceAll('\n', '\r\n'),
      kit.replaceAll('\n', ''),
      kit.toLowerCase(),
    ])
      expect(keysIn(text)[0]).toBe(key);
    expect(keysIn(kit.replaceAll('-', '\u2011'))[0]).toBe(key);
    expect(keysIn(`${kit}\n\n${kit.replace('AB12', 'ZZ99')}`).slice(0, 2)).toEqual([
      key,
      key.replace('AB12', 'ZZ99'),
    ]);
  });

  it('are the lines of a list', () => {
    expect(keysIn('one password\r\nanother\n\n')).toEqual(['one password', 'another']);
    expect(keysIn('')).toEqual([]);
    expect(keysIn(' \n')).toEqual([]);
  });

  it('are not found in what only looks like one', () => {
    const long = 'XAB12-CD34-EF56-GH78-IJ90-KL12-MN34';
    expect(keysIn(long)).toEqual([long]);
    expect(keysIn('AB12-CD34-EF56-GH78')).toEqual(['AB12-CD34-EF56-GH78']);
  });
});
