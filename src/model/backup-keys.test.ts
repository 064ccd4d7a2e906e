import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysIn } from './backup-keys.ts';

const key = 'A1B2-C3D4-E5F6-G7H8-I9J0-K1L2-M3N4';
const bare = key.replaceAll('-', '');
const kit = (shown: string): string =>
  `Emergency kit\n\nDate: January 20, 2025\n\nEncryption key:\n${shown}\n\nFor more, see below.\n`;
const fullWidth = key.replace(/[!-~]/g, (sign) =>
  String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0),
);

describe('the key of an emergency kit', () => {
  it.each([
    ['without strokes', bare],
    ['in small letters', key.toLowerCase()],
    ['in small letters without strokes', bare.toLowerCase()],
    ['with spaces', key.replaceAll('-', ' ')],
    ['with spaces that do not break', key.replaceAll('-', '\u00a0')],
    ['with strokes and spaces', key.replaceAll('-', ' - ')],
    ['with tabs', key.replaceAll('-', '\t')],
    ['with underscores', key.replaceAll('-', '_')],
    ['with dots', key.replaceAll('-', '.')],
    ['with strokes of other kinds', key.replaceAll('-', '–')],
    ['with signs that are not seen', key.replaceAll('-', '-\u200b')],
    ['with soft hyphens', key.replaceAll('-', '\u00ad')],
    ['in full width', fullWidth],
    ['in full width, with a long stroke', fullWidth.replaceAll('－', 'ー')],
    ['broken behind a stroke', `${key.slice(0, 20)}\n${key.slice(20)}`],
    ['broken before a stroke', `${key.slice(0, 19)}\r\n${key.slice(19)}`],
    ['broken inside a group', `${key.slice(0, 22)}\n${key.slice(22)}`],
    ['broken inside a group, without strokes', `${bare.slice(0, 14)}\n${bare.slice(14)}`],
    ['broken into three', `${key.slice(0, 7)}\n${key.slice(7, 22)}\n${key.slice(22)}`],
    ['broken by a mail program', `${key.slice(0, 22)}=\r\n${key.slice(22)}`],
    ['broken and quoted', `> ${key.slice(0, 22)}\n> ${key.slice(22)}`],
    ['with signs written as codes', key.replaceAll('-', '=2D')],
    ['with long strokes written as codes', key.replaceAll('-', '=E2=80=91')],
    ['behind a word of four letters', `Code ${key.replaceAll('-', ' ')} kept`],
    ['between marks', `**${bare}**`],
    ['with words right behind it', `${key}keep`],
  ])('is found %s, alone and in a kit', (_, shown) => {
    expect(keysIn(shown)).toContain(key);
    expect(keysIn(kit(shown))).toContain(key);
  });

  it('is the likeliest where it stands as it should', () => {
    expect(keysIn(kit(key))[0]).toBe(key);
  });

  it('is found whatever stands between its groups and around it', () => {
    const sign = fc.constantFrom('-', ' ', '–', '_', '\n', '.', '>', '\u200b', '|');
    const between = fc.string({ unit: sign, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(between, { minLength: 6, maxLength: 6 }),
        fc.boolean(),
        (gaps, isLow) => {
          const shown = key.split('-').reduce((text, one, at) => `${text}${gaps[at - 1]}${one}`);
          expect(keysIn(kit(isLow ? shown.toLowerCase() : shown))).toContain(key);
        },
      ),
    );
  });

  it.each([
    '0123456789abcdef'.repeat(4),
    '12345678-1234-1234-1234-123456789012',
    `x${bare}`,
    `${bare}5`,
  ])('is not seen in what is longer: %s', (text) => expect(keysIn(text)).toEqual([text]));

  it('is not taken for a list without end', () => {
    expect(keysIn('four '.repeat(9_000)).length).toBeLessThanOrEqual(80);
    expect(keysIn(Array.from({ length: 900 }, (_, n) => `w${n}`).join(' ')).length).toBeLessThan(
      81,
    );
  });
});
