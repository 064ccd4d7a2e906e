import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { bullets, heading, paragraph, printable, subheading, table } from './layout.ts';

/** Anything somebody could have called something, and the signs that do harm more often. */
const label = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc
    .array(
      fc.constantFrom(
        '\u001b[31m',
        '\u202e',
        '\n',
        '\r',
        '\t',
        '\u009b',
        '👨‍👩‍👧‍👦',
        '漢',
        'word ',
        'x'.repeat(90),
        '\u0301',
        '\u2028',
        '🇬🇧',
        '\ud800',
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
);
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

function expectFits(text: string): void {
  expect(text.endsWith('\n')).toBe(true);
  expect(text.split('\n').filter((line) => stringWidth(line) > 80)).toEqual([]);
  expect(unseen.test(text.replaceAll('\n', ''))).toBe(false);
}

describe('printable', () => {
  it('takes out what moves the cursor or turns the text, whatever comes', () => {
    fc.assert(fc.property(label, (text) => !unseen.test(printable(text))));
  });

  it('leaves ordinary words of any language as they are', () => {
    for (const text of [
      'Küche',
      'salon de José',
      'спальня',
      '寝室',
      'سرير',
      "Robin's 2nd lamp (left)",
      '🙂',
    ])
      expect(printable(text)).toBe(text);
  });

  it('puts one space where something was taken out', () => {
    expect(printable('a\u001b\u202e\nb')).toBe('a b');
  });
});

describe('paragraph and bullets', () => {
  it('fit 80 columns, whatever comes', () => {
    const indent = fc.integer({ min: 0, max: 8 });
    fc.assert(
      fc.property(label, indent, (text, columns) => {
        expectFits(paragraph(text, columns));
        expectFits(bullets([text, text], columns));
      }),
    );
  });

  it('lose no word', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,30}$/), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(words, (all) => {
        expect(paragraph(all.join(' '), 4).trim().split(/\s+/)).toEqual(all);
      }),
    );
  });

  it('hang below their mark', () => {
    const [first, second] = bullets([`${'word '.repeat(20)}end`], 2).split('\n');
    expect(first).toMatch(/^ {2}- word/);
    expect(second).toMatch(/^ {4}word/);
  });
});

describe('headings', () => {
  it('are underlined, no wider than the page', () => {
    expect(heading('What was read')).toBe('\nWHAT WAS READ\n=============\n');
    expect(subheading('One')).toBe('\nOne\n---\n');
  });
});

describe('table', () => {
  const widths = [16, 14, 20, 11, 15];
  const cells = fc.array(label, { minLength: 5, maxLength: 5 });

  it('fits 80 columns and carries no sign of a terminal, whatever comes', () => {
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 3 }), (rows) => {
        expectFits(table(['Who', 'What', 'By', 'Since', 'Last'], widths, rows));
      }),
      { numRuns: 60 },
    );
  });

  it('shows an empty cell as such, and keeps every row', () => {
    const text = table(
      ['Who', 'What'],
      [20, 20],
      [
        ['alex', ''],
        ['sam', 'lamp'],
        ['', 'x'],
      ],
    );
    expect(text.split('\n')).toEqual([
      'Who                  What',
      '-------------------  -------------------',
      'alex                 -',
      'sam                  lamp',
      '-                    x',
      '',
    ]);
  });

  it('keeps a name that is too long for its column, over several lines', () => {
    const text = table(
      ['Who'],
      [12],
      [['somebody with a long name'], ['abcdefghijklmnopqrstuvwxyz']],
    );
    expect(text.replaceAll(/\s+/g, '')).toContain('somebodywithalongname');
    expect(text.replaceAll(/\s+/g, '')).toContain('abcdefghijklmnopqrstuvwxyz');
  });
});
