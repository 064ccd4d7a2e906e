import { expect, it } from 'vitest';
import type { LogEntry } from '../model/log-entry.ts';
import { authorityWords } from './authority-words.ts';
import { sayIn } from './messages/say.ts';

const say = sayIn('en', 'UTC');
const wordsOf = (log: Parameters<typeof authorityWords>[0]): string =>
  authorityWords(log, { say, momentIn: (utcMs) => `at ${utcMs}` });

const entry = (n: number, who: string, statement: string): LogEntry => ({
  n,
  atMs: n * 10,
  who,
  action: 'state-authority',
  details: { statement },
  previous: '0'.repeat(64),
  hash: '1'.repeat(64),
});
const covered = { n: 2, previous: '0'.repeat(64), hash: '1'.repeat(64), redacted: true } as const;

it('tells who stated what and when, one after the other', () => {
  const words = wordsOf([entry(2, 'sam', 'not-stated'), entry(3, 'jo\n(desk)', 'helping')]);
  expect(words).toMatch(/^at 30, under the label “jo \(desk\)”: the person whose home/);
  expect(wordsOf([entry(2, 'sam', 'own'), entry(3, 'jo', 'order')])).toMatch(/sam.*jo/);
});

it('says that nothing was stated only where nothing was left out', () => {
  const made = { ...entry(1, 'sam', ''), action: 'create' as const, details: {} };
  expect(wordsOf([made])).toBe('It was not stated.');
  expect(wordsOf([made, entry(2, 'sam', 'not-stated')])).toBe('It was not stated.');
  expect(wordsOf([made, entry(2, 'sam', 'made up')])).toBe('It was not stated.');
  expect(wordsOf([made, covered])).toContain('left out');
});
