import { expect, it } from 'vitest';
import { type KeptEntry, threadsOf } from './threads.ts';

const entry = (id: string, from: string, corrects: string | null = null): KeptEntry => ({
  id,
  from,
  corrects,
  writtenMs: 0,
  who: 'sam',
  until: null,
  isRough: false,
  text: id,
  attachments: [],
  near: [],
});

it('lays corrections upon what they correct, and puts what happened last first', () => {
  const threads = threadsOf([
    entry('a', '2025-03-01'),
    entry('b', '2025-03-05'),
    entry('c', '2025-03-02', 'a'),
    entry('d', '2025-03-03', 'c'),
  ]);
  expect(threads.map((one) => [one.entry.id, one.before.map(({ id }) => id)])).toEqual([
    ['b', []],
    ['d', ['c', 'a']],
  ]);
});

it('ends where entries correct each other, or one that is not there', () => {
  expect(threadsOf([entry('a', '2025-03-01', 'gone')])).toHaveLength(1);
  expect(threadsOf([entry('a', '2025-03-01', 'b'), entry('b', '2025-03-01', 'a')])).toEqual([]);
});
