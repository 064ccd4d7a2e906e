import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldText } from './fold-text.ts';
import { replaceNames } from './replace-names.ts';

it.each([
  ['王小明', '我看见王小明在家', '我看见[redacted 1]在家'],
  ['田中花子', '田中花子のスマホ', '[redacted 1]のスマホ'],
  ['민수', '민숙과 민수야', '민숙과 [redacted 1]야'],
  ['สมชาย', 'บ้านสมชายอยู่', 'บ้าน[redacted 1]อยู่'],
  ['Sam', 'Sam的手机', '[redacted 1]的手机'],
  ['İlker', 'İLKER, ilker, İlker', '[redacted 1], [redacted 1], [redacted 1]'],
  ['Weiß', 'WEISS weiß', '[redacted 1] [redacted 1]'],
  ['Νίκος', 'ΝΊΚΟΣ', '[redacted 1]'],
  ['Will', 'Wi\u200bll', '[redacted 1]'],
])('%s in %s', (name, text, shown) => {
  expect(replaceNames([[name]]).replace(text)).toBe(shown);
});

it('leaves no name however its letters are written', () => {
  const letters = [...'abIİıißẞςσΣéöÅﬁŉяЙ민王花がـمحΐᾳ'];
  const name = fc
    .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 6 })
    .map((some) => some.join(''))
    .filter(
      (some) =>
        !some.startsWith('ـ') &&
        foldText(some).text.length > 1 &&
        /^\p{L}+$/u.test(foldText(some).text),
    );
  const cases = fc.constantFrom<(text: string) => string>(
    ...[(text: string) => text, (text: string) => text.toUpperCase()],
    ...[(text: string) => text.toLowerCase(), (text: string) => text.toLocaleUpperCase('tr')],
  );
  const form = fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD');
  fc.assert(
    fc.property(name, cases, form, (some, inCase, inForm) => {
      const text = `- ${inCase(some).normalize(inForm)} -`;
      expect(replaceNames([[some]]).replace(text)).toBe('- [redacted 1] -');
    }),
  );
});
