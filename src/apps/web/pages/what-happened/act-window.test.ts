import { expect, it } from 'vitest';
import type { TimelineRow } from '../../../../model/timeline.ts';
import { cursorOf, emptyWindow, extended, mostInPage, pageSize } from './act-window.ts';

const rows = (from: number, count: number): TimelineRow[] =>
  Array.from({ length: count }, (_, index) => ({
    n: from + index,
    act: {
      kind: 'act',
      id: `act ${from + index}`,
      at: { utcMs: from + index, text: '', zone: 'stated' },
      action: 'turn-on',
      by: { grade: 'unknown' },
      devices: [],
      parts: [],
      values: {},
      isSeenToHappen: true,
      source: { record: '0'.repeat(64), path: '', at: '' },
    },
    person: null,
    relation: null,
    day: '1970-01-01',
    hour: 0,
    isNight: true,
  }));

it('goes on as long as whole pages come', () => {
  const first = extended(emptyWindow, 'later', rows(0, pageSize));
  expect(first.hasLater).toBe(true);
  expect(cursorOf(first, 'later')).toBe(pageSize - 1);
  const last = extended(first, 'later', rows(pageSize, 3));
  expect([last.hasLater, last.rows.length]).toEqual([false, pageSize + 3]);
});

it('lets go at the other end, and knows that there is more', () => {
  let window = emptyWindow;
  for (let from = 0; from < mostInPage + pageSize; from += pageSize)
    window = extended(window, 'later', rows(from, pageSize));
  expect([window.rows.length, cursorOf(window, 'earlier')]).toEqual([mostInPage, pageSize]);
  expect(window.hasEarlier).toBe(true);
  const back = extended({ ...window, hasLater: false }, 'earlier', rows(0, pageSize));
  expect([cursorOf(back, 'earlier'), back.rows.length, back.hasLater]).toEqual([
    0,
    mostInPage,
    true,
  ]);
});

it('has no cursor where there is no act', () => {
  expect(cursorOf(emptyWindow, 'earlier')).toBeUndefined();
});
