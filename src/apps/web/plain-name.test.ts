import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inSentence, isCut, plainName, plainValues } from './plain-name.ts';

describe('plainName', () => {
  it('leaves an ordinary name as it is', () => {
    expect(plainName('Hall Light')).toBe('Hall Light');
    expect(plainName('<script>alert(1)</script>')).toBe('<script>alert(1)</script>');
  });

  it('cuts a long name where it can be seen, between whole signs', () => {
    expect(plainName('x'.repeat(1e7), 5)).toBe('xxxxx…');
    expect(plainName('😀'.repeat(9), 5)).toBe('😀😀😀😀😀…');
    expect([isCut('x'.repeat(61)), isCut('x'.repeat(60)), isCut('😀'.repeat(60))]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('shows signs that turn the writing, and holds a name together in a sentence', () => {
    expect(plainName('gpj.\u202Eexe')).toBe('gpj.\uFFFDexe');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(inSentence(text)).toMatch(/^\u2068[^\u2066-\u2069\u202A-\u202E]*\u2069$/u);
      }),
    );
  });

  it('keeps a name on one line', () => {
    expect(plainName(' a\n\tb ')).toBe('a b');
  });
});

describe('plainValues', () => {
  it('lets no name turn the sentence or fill the page, and leaves all else', () => {
    const [turned = '', long = ''] = ['a\u202Eb\u2066', 'x'.repeat(10_000_000)];
    const plain = plainValues({ turned, long, count: 3, apart: inSentence('sam') });
    expect(plain.turned).toBe('a\uFFFDb\uFFFD');
    expect(plain.long.length).toBe(2000);
    expect([plain.count, plain.apart]).toEqual([3, '\u2068sam\u2069']);
  });
});
