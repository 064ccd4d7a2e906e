import { expect, it } from 'vitest';
import { showsOf } from './by-verb.ts';

it('shows facts whose names turn the writing round, or never end, as plain text', () => {
  const shows = `The account \u202Emas\u2066 did it 3 times, with ${'x'.repeat(1e7)}.`;
  const shown = showsOf({ guidance: { shows } });
  expect(shown).toMatch(/^The account \uFFFDmas\uFFFD did it 3 times, with x+…$/);
  expect(shown.length).toBeLessThan(2100);
});
