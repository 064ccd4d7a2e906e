import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakable, printable } from './printable.ts';
import { reportFonts } from './report-fonts.ts';

const { coverage } = reportFonts();
const show = (text: string): string => printable(text, coverage);

describe('printable', () => {
  it('leaves the scripts of the world as they are', () => {
    for (const text of ['Zoë’s lamp', 'קפה', 'مرحبا', '小米摄像头', 'ज़ेड', 'Łódź', '🔥', '👩‍👧'])
      expect(show(text)).toBe(text.normalize('NFC'));
  });

  it('shows by its number what cannot be seen, turns the order round or has no font', () => {
    expect(show('a\u202eb\u0007\ud800\ue000\u{10ffff}')).toBe(
      'a⟨U+202E⟩b⟨U+0007⟩⟨U+D800⟩⟨U+E000⟩⟨U+10FFFF⟩',
    );
  });

  it('does not let marks pile up or stand alone', () => {
    expect(show(`e${'\u0338'.repeat(20)}`)).toBe(`e${'⟨U+0338⟩'.repeat(20)}`);
    expect(show('\u0338')).toBe('⟨U+0338⟩');
  });

  it('gives one line', () => {
    expect(show('a\r\n\tb\u2028c')).toBe('a b c');
  });

  it('gives nothing that no font has', () => {
    const isCovered = (sign: string): boolean =>
      coverage.some((font) => font.has(sign.codePointAt(0) ?? 0)) || '\u200c\u200d'.includes(sign);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect([...show(text)].filter((sign) => !isCovered(sign))).toEqual([]);
      }),
    );
  });
});

describe('breakable', () => {
  it('takes nothing away, and leaves no word that is too long', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        const broken = breakable(text, 10);
        expect(broken.replaceAll('\u200b', '')).toBe(text.replaceAll('\u200b', ''));
        expect(broken.split(/[\s\u200b]/).filter((part) => part.length > 10)).toEqual([]);
      }),
    );
  });

  it('breaks behind punctuation first', () => {
    expect(breakable('config/home-assistant_v2.db', 13)).toBe(
      'config/\u200bhome-\u200bassistant_\u200bv2.\u200bdb',
    );
  });
});
