import { expect, it } from 'vitest';
import type { TimelineRow } from '../../../../model/timeline.ts';
import type { DiaryMark } from './diary-times.ts';
import { listItems } from './list-items.ts';

const row = (n: number, atMs: number, day: string): TimelineRow => ({
  n,
  act: {
    kind: 'act',
    id: `act ${n}`,
    at: { utcMs: atMs, text: '', zone: 'stated' },
    action: 'lock',
    by: { grade: 'unknown' },
    devices: [],
    parts: [],
    values: {},
    isSeenToHappen: true,
    source: { record: '0'.repeat(64), path: '', at: '' },
  },
  person: null,
  relation: null,
  day,
  hour: 0,
  isNight: true,
});
const gap = (fromMs: number) => ({
  fromMs,
  untilMs: fromMs + 5,
  aspect: 'gap' as const,
  cause: null,
});
const mark = (id: string, fromMs: number): DiaryMark => ({
  entry: {
    id,
    writtenMs: 0,
    who: 'alex',
    from: '2025-03-01',
    until: null,
    isRough: false,
    text: '',
    attachments: [],
    corrects: null,
  },
  fromMs,
  untilMs: fromMs,
  hasTime: false,
});
const rows = [row(7, 100, '2025-03-01'), row(8, 110, '2025-03-01'), row(9, 200, '2025-03-02')];
const keys = (...asked: Parameters<typeof listItems>) => listItems(...asked).map(({ key }) => key);

it('begins each day with its name', () => {
  expect(keys({ rows, hasEarlier: false, hasLater: false }, [], [])).toEqual([
    'day 2025-03-01 7',
    'act 7',
    'act 8',
    'day 2025-03-02 9',
    'act 9',
  ]);
});

it('puts gaps and the diary between the acts, in the order of time', () => {
  const all = keys({ rows, hasEarlier: true, hasLater: true }, [gap(150)], [mark('d', 120)]);
  expect(all).toEqual([
    'day 2025-03-01 7',
    'act 7',
    'act 8',
    'diary d',
    'gap 0',
    'day 2025-03-02 9',
    'act 9',
  ]);
});

it('shows what lies before and after all acts, but only where the list ends', () => {
  const far = [gap(Number.NEGATIVE_INFINITY), gap(900)];
  expect(keys({ rows, hasEarlier: true, hasLater: true }, far, [])).not.toContain('gap 0');
  const whole = keys({ rows, hasEarlier: false, hasLater: false }, far, []);
  expect([whole[0], whole.at(-1)]).toEqual(['gap 0', 'gap 1']);
});
