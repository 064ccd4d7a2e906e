import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inPieces } from './in-pieces.ts';
import { maskName, maskText } from './masks.ts';

describe('a text without end', () => {
  it('is gone through, whatever it is made of', () => {
    for (const sign of ['A', '7', 'é', '🔑', 'a1', ' ', '=', '/', 'code '])
      for (const mask of [maskName, maskText])
        expect(mask(`lamp ${sign.repeat(10_000_000)}`)).toMatch(/^lamp/);
    expect(maskName('A'.repeat(10_000_000))).toMatch(/^A{100}/);
  });

  it('is masked behind its beginning too', () => {
    const told = `${'A quiet day at home. '.repeat(5_000)}The password is marigold25.`;
    expect(maskText(told)).not.toContain('marigold25');
  });

  it('is cut between words, and nothing of it is lost', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60_000 }),
        fc.string({ unit: 'grapheme', minLength: 1 }),
        (length, unit) => {
          const text = unit.repeat(Math.ceil(length / unit.length));
          const pieces = inPieces(text);
          expect(pieces.join('')).toBe(text);
          expect(pieces.every((piece) => !/^[\uDC00-\uDFFF]/.test(piece))).toBe(true);
        },
      ),
    );
  });
});
