import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';
import { doubtFinder } from './doubts-in-text.ts';
import { namePartsOf } from './name-parts.ts';
import { replaceNames } from './replace-names.ts';

const hex = (code: number): string => code.toString(16);
const ways: readonly ((letter: string) => string)[] = [
  (letter) => letter,
  encodeURIComponent,
  (letter) => encodeURIComponent(letter).toLowerCase(),
  (letter) => encodeURIComponent(encodeURIComponent(letter)),
  (letter) => `&#${letter.codePointAt(0)};`,
  (letter) => `&#x${hex(letter.codePointAt(0) ?? 0)};`,
  (letter) => `\\u${hex(letter.codePointAt(0) ?? 0).padStart(4, '0')}`,
  (letter) => `\\u{${hex(letter.codePointAt(0) ?? 0)}}`,
  (letter) => `\u200b${letter}\u200f`,
  (letter) => `${letter}\u00ad`,
];
const written = (name: string) =>
  fc
    .array(fc.constantFrom(...ways), { minLength: name.length, maxLength: name.length })
    .map((chosen) => [...name].map((letter, at) => chosen[at]?.(letter) ?? letter).join(''));
const names = ['Дмитрий', 'Jörg', 'Sam Smith', '王小明', 'محمد', 'Ōta', 'Łukasz'] as const;

describe('an escaped name', () => {
  it.each(names)('%s is replaced however its letters are escaped, and nothing else', (name) => {
    fc.assert(
      fc.property(written(name), (text) => {
        const around = replaceNames([[name]]).replace(`?who=(${text})&on=100%25`);
        expect(around).toMatch(/^\?who=\(\P{L}*\[redacted 1\]\P{L}*\)&on=100%25$/u);
      }),
    );
  });

  it.each(names)(
    'a piece of %s is shown as it is written, and gone when it is replaced',
    (name) => {
      const find = doubtFinder([namePartsOf([`${name} Quist`])]);
      fc.assert(
        fc.property(written('Quist'), (text) => {
          const whole = `to ${text}, from`;
          const parts = find(whole).map(({ part }) => part);
          expect(parts.length).toBe(1);
          expect(whole).toContain(parts[0]);
          expect(find(replaceNames([[name]], parts).replace(whole))).toEqual([]);
        }),
      );
    },
  );
});

it('leaves a text without a name as it is, whatever is in it', () => {
  const pieces = fc.constantFrom(
    ...['%', '%D0', '%41', '&', '&uuml;', '&#0;', '&nix;', '\\u', 'é'],
  );
  const text = fc.array(fc.oneof(pieces, fc.string(), fc.constant('\u{1f600}\u200d'))).map(String);
  fc.assert(
    fc.property(text, (some) => {
      expect(replaceNames([['qqqqqqq']]).replace(some)).toBe(some);
      const { text: decoded, placeOf } = decodeText(some);
      const places = Array.from({ length: decoded.length + 1 }, (_, at) => placeOf(at));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(places.at(-1)).toBe(some.length);
    }),
  );
});
