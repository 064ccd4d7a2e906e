import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileTextPattern } from './match-text.ts';
import { readTextPattern } from './text-pattern.ts';

const texts = fc.string({
  unit: fc.constantFrom('a', 'b', 'A', '*', '?', '\\', '🔑', 'Σ', 'ς', 'İ'),
  maxLength: 12,
});

/** Letter by letter, so that nothing depends on what stands beside it. */
function folded(letter: string): string {
  return letter === 'ς' ? 'σ' : letter.toLowerCase();
}

/** Sigma's escape table, once more and by recursion: slow, and too simple to be wrong. */
function matchesNaively(pattern: string, text: string): boolean {
  const [first = '', second = ''] = [...pattern];
  const [letter] = [...text];
  if (pattern === '') return text === '';
  if (first === '\\' && '*?\\'.includes(second) && second !== '')
    return letter === second && matchesNaively(pattern.slice(2), text.slice(1));
  if (first === '*')
    return (
      matchesNaively(pattern.slice(1), text) ||
      (letter !== undefined && matchesNaively(pattern, text.slice(letter.length)))
    );
  if (letter === undefined || (first !== '?' && folded(first) !== folded(letter))) return false;
  return matchesNaively(pattern.slice(first.length), text.slice(letter.length));
}

describe('compileTextPattern', () => {
  it('agrees with a naive matcher on random patterns', () => {
    fc.assert(
      fc.property(texts, texts, (pattern, text) => {
        const matches = compileTextPattern(readTextPattern(pattern), false);
        expect(matches(text)).toBe(matchesNaively(pattern, text));
      }),
      { numRuns: 5000 },
    );
  });

  it('matches what a pattern was made from', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'ab', '*', '?'), texts)), (pieces) => {
        const pattern = pieces.map(([piece]) => piece).join('');
        const fill = { '*': (run: string) => run, '?': () => 'b' };
        const text = pieces
          .map(([piece, run]) => (piece === '*' || piece === '?' ? fill[piece](run) : piece))
          .join('');
        expect(compileTextPattern(readTextPattern(pattern), true)(text)).toBe(true);
      }),
    );
  });

  it('does not slow down beyond text times pattern', () => {
    const matches = compileTextPattern(readTextPattern(`${'*a?'.repeat(20)}x`), false);
    expect(matches('a'.repeat(2000))).toBe(false);
  });
});
