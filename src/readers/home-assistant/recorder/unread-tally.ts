import type { Unread, UnreadReason } from '../../../model/unread.ts';
import type { HistoryFile } from '../snapshot.ts';

/** Counts what could not be read by place and reason, so that it does not grow with the rows. */
export type UnreadTally = {
  add(where: string, why: UnreadReason, count?: number): void;
  readings(): Unread[];
};

/** More places than this are counted together: a hostile record must not make the list long. */
const mostPlaces = 200;

export const tallyFor = (file: HistoryFile): UnreadTally => {
  const counts = new Map<string, Unread>();
  const entry = (where: string, why: UnreadReason): Unread => {
    const place = counts.size < mostPlaces || counts.has(`${where}\n${why}`) ? where : 'elsewhere';
    const key = `${place}\n${why}`;
    const found = counts.get(key) ?? { kind: 'unread', ...whereIn(file, place), why, count: 0 };
    counts.set(key, found);
    return found;
  };
  return {
    add: (where, why, count = 1) => {
      if (count > 0) entry(where, why).count += count;
    },
    readings: () => [...counts.values()],
  };
};

const whereIn = (file: HistoryFile, place: string) => ({
  record: file.record,
  where: [file.path, place].filter((part) => part !== '').join('!'),
});
