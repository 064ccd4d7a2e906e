import type { CalendarDay } from './calendar.ts';
import type { GapShare } from './gap-hours.ts';

/** A cell of the calendar: one hour, or a few where the page is narrow. */
export type Block = {
  readonly fromHour: number;
  /** Not included; 24 is the end of the day. */
  readonly untilHour: number;
  readonly count: number;
  readonly gap: GapShare;
};

const shareOf = (shares: readonly GapShare[]): GapShare => {
  if (shares.every((share) => share === 'whole')) return 'whole';
  return shares.every((share) => share === 'none') ? 'none' : 'part';
};

/** A day cut into cells of so many hours. */
export const blocksOf = (
  { hours }: Pick<CalendarDay, 'hours'>,
  gaps: readonly GapShare[] | undefined,
  hoursInBlock: number,
): Block[] =>
  Array.from({ length: 24 / hoursInBlock }, (_, index) => {
    const fromHour = index * hoursInBlock;
    const untilHour = fromHour + hoursInBlock;
    return {
      fromHour,
      untilHour,
      count: hours.slice(fromHour, untilHour).reduce((sum, one) => sum + one, 0),
      gap: gaps === undefined ? 'none' : shareOf(gaps.slice(fromHour, untilHour)),
    };
  });

/** How much of a cell is night, which reaches from 22 until 7: none, all, its start or its end. */
export const nightOf = ({
  fromHour,
  untilHour,
}: Pick<Block, 'fromHour' | 'untilHour'>): 'none' | 'all' | 'start' | 'end' => {
  if (untilHour <= 7 || fromHour >= 22) return 'all';
  if (fromHour < 7) return 'start';
  return untilHour > 22 ? 'end' : 'none';
};
