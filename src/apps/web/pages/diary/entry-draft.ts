import type { MessageKey } from '../../../../guidance/messages/catalogue.ts';
import type { DiaryText } from '../../diary-text.ts';
import type { RouteDetail } from '../../route.tsx';

/** An entry as it is being filled in: days and times as the browser's own fields give them. */
export type EntryDraft = {
  readonly text: string;
  readonly day: string;
  readonly clock: string;
  readonly isRough: boolean;
  readonly isLong: boolean;
  readonly untilDay: string;
  readonly untilClock: string;
  readonly attachments: readonly string[];
};

export const emptyDraft: EntryDraft = {
  text: '',
  day: '',
  clock: '',
  isRough: true,
  isLong: false,
  untilDay: '',
  untilClock: '',
  attachments: [],
};

const timeOf = (day: string, clock: string): string => (clock === '' ? day : `${day}T${clock}`);

/** The entry as the diary keeps it. */
export const entryOf = (draft: EntryDraft): DiaryText => ({
  text: draft.text.trim(),
  from: timeOf(draft.day, draft.clock),
  until: untilOf(draft),
  isRough: draft.isRough,
  attachments: [...draft.attachments],
});

/** An end on the same day may be given by its time alone. */
const untilOf = ({ isLong, day, untilDay, untilClock }: EntryDraft): string | null => {
  if (!isLong || (untilDay === '' && untilClock === '')) return null;
  return timeOf(untilDay || day, untilClock);
};

/** An entry that was kept, to be put right. */
export const draftOf = ({ text, from, until, isRough, attachments }: DiaryText): EntryDraft => {
  const [day = '', clock = ''] = from.split('T');
  const [untilDay = '', untilClock = ''] = (until ?? '').split('T');
  return {
    text,
    day,
    clock: clock.slice(0, 5),
    isRough,
    isLong: until !== null,
    untilDay,
    untilClock: untilClock.slice(0, 5),
    attachments,
  };
};

/** An empty entry for the time that another page was about: `from` and `until` as the diary has them. */
export const draftAt = ({ from, until }: RouteDetail): EntryDraft =>
  typeof from !== 'string'
    ? emptyDraft
    : draftOf({
        text: '',
        from,
        until: typeof until === 'string' ? until : null,
        isRough: false,
        attachments: [],
      });

export type DraftMistakes = Partial<Record<'text' | 'day' | 'until', MessageKey>>;

/** What is missing or wrong; `today` is the day on this device, `2025-03-01`. */
export const mistakesInDraft = (draft: EntryDraft, today: string): DraftMistakes => {
  const { from, until } = entryOf(draft);
  return {
    ...(draft.text.trim() === '' &&
      draft.attachments.length === 0 && { text: 'diary.text-missing' }),
    ...dayMistake(draft.day, today),
    ...(draft.day !== '' &&
      until !== null &&
      isBefore(until, from) && { until: 'diary.ends-wrong' }),
  };
};

/** A clock may run a zone ahead of this device, so that tomorrow is allowed. */
const dayMistake = (day: string, today: string): DraftMistakes => {
  if (day === '') return { day: 'diary.day-missing' };
  const ahead = (Date.parse(day) - Date.parse(today)) / 86_400_000;
  return ahead > 1 ? { day: 'diary.future' } : {};
};

/** Compared as far as both tell: the same day without a time is no mistake. */
const isBefore = (until: string, from: string): boolean => {
  const length = Math.min(until.length, from.length);
  return until.slice(0, length) < from.slice(0, length);
};
