import { describe, expect, it } from 'vitest';
import { emptyHousehold } from '../../household/empty-household.ts';
import type { DiaryEntry } from '../../model/diary-entry.ts';
import { householdWithDiary } from './household-with-diary.ts';

const entry = (id: string, from: string, corrects: string | null = null): DiaryEntry => ({
  id,
  from,
  until: null,
  isRough: true,
  text: 'The camera moved.',
  attachments: [],
  corrects,
  who: 'sam',
  writtenMs: 0,
});

describe('householdWithDiary', () => {
  it('adds when something was noticed to what the household file says, without the words', () => {
    const told = { ...emptyHousehold, diary: [{ from: '2025-02-01' }] };
    expect(householdWithDiary(told, [entry('a', '2025-03-01T21:30')])?.diary).toEqual([
      { from: '2025-02-01' },
      { from: '2025-03-01T21:30', until: null },
    ]);
  });

  it('counts a correction in the place of what it corrects, also of a correction', () => {
    const entries = [
      entry('a', '2025-03-01'),
      entry('b', '2025-03-02', 'a'),
      entry('c', '2025-03-03', 'b'),
    ];
    expect(householdWithDiary(undefined, entries)?.diary).toEqual([
      { from: '2025-03-03', until: null },
    ]);
  });

  it('leaves the household as it is where there is no diary', () => {
    expect(householdWithDiary(undefined, [])).toBeUndefined();
  });
});
