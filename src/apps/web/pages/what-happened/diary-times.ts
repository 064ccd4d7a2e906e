import type { DiaryEntry } from '../../../../model/diary-entry.ts';
import type { HomeClock } from '../../home-clock.ts';

/** What the diary says at which time; a whole day where no time of day was written. */
export type DiaryMark = {
  readonly entry: DiaryEntry;
  readonly fromMs: number;
  readonly untilMs: number;
  readonly hasTime: boolean;
};

const momentOf = (text: string, clock: HomeClock): { ms: number; hasTime: boolean } => {
  const [day = '', time] = text.split('T');
  const [hour = 0, minute = 0] = (time ?? '').split(':').map(Number);
  return { ms: clock.startOf(day, hour, minute), hasTime: time !== undefined };
};

const endOf = (entry: DiaryEntry, clock: HomeClock): number => {
  const last = momentOf(entry.until ?? entry.from, clock);
  if (last.hasTime) return last.ms;
  return clock.startOf(clock.addDays((entry.until ?? entry.from).slice(0, 10), 1));
};

/** Diary entries in their place in time, the earliest first; those that were corrected are left out. */
export const placeDiary = (entries: readonly DiaryEntry[], clock: HomeClock): DiaryMark[] => {
  const corrected = new Set(entries.map(({ corrects }) => corrects));
  return entries
    .filter(({ id }) => !corrected.has(id))
    .map((entry) => {
      const { ms, hasTime } = momentOf(entry.from, clock);
      return { entry, fromMs: ms, untilMs: Math.max(endOf(entry, clock), ms), hasTime };
    })
    .sort((a, b) => a.fromMs - b.fromMs);
};
