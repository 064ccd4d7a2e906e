import { expect, it } from 'vitest';
import type { DiaryEntry } from '../../../../model/diary-entry.ts';
import { createHomeClock } from '../../home-clock.ts';
import { placeDiary } from './diary-times.ts';

const clock = createHomeClock('Europe/London');
const entry = (told: Partial<DiaryEntry>): DiaryEntry => ({
  id: 'one',
  writtenMs: 0,
  who: 'alex',
  from: '2025-07-01',
  until: null,
  isRough: true,
  text: 'The heating went off.',
  attachments: [],
  corrects: null,
  ...told,
});
const spans = (...entries: DiaryEntry[]) =>
  placeDiary(entries, clock).map(({ entry: { id }, fromMs, untilMs, hasTime }) => [
    id,
    new Date(fromMs).toISOString().slice(0, 16),
    new Date(untilMs).toISOString().slice(0, 16),
    hasTime,
  ]);

it('gives an entry without a time its whole day, on the clock of the home', () => {
  expect(spans(entry({}))).toEqual([['one', '2025-06-30T23:00', '2025-07-01T23:00', false]]);
});

it('reaches until the end that was written', () => {
  expect(spans(entry({ from: '2025-07-01T21:30', until: '2025-07-02' }))).toEqual([
    ['one', '2025-07-01T20:30', '2025-07-02T23:00', true],
  ]);
  expect(spans(entry({ from: '2025-07-01T21:30' }))).toEqual([
    ['one', '2025-07-01T20:30', '2025-07-01T20:30', true],
  ]);
});

it('stands in the order of time, without entries that were corrected', () => {
  const later = entry({ id: 'late', from: '2025-08-01' });
  const right = entry({ id: 'right', from: '2025-06-01', corrects: 'one' });
  expect(spans(later, entry({}), right).map(([id]) => id)).toEqual(['right', 'late']);
});
