import { memo } from 'react';
import type { HomeClock } from '../../home-clock.ts';
import { useSay } from '../../language.tsx';
import { type CalendarDay, gapsOfDay, stepOfCount } from './calendar.ts';
import { type Block, blocksOf, nightOf } from './calendar-blocks.ts';
import type { CellPlace } from './calendar-keys.ts';
import type { Gap } from './gap-hours.ts';

type RowProps = {
  readonly day: CalendarDay;
  readonly row: number;
  readonly topPx: number;
  readonly hoursInBlock: number;
  readonly most: number;
  readonly gaps: readonly Gap[];
  readonly diaryCount: number;
  readonly clock: HomeClock;
  /** The cell of this row at which the Tab key stops, if it is in this row. */
  readonly stopColumn: number | undefined;
  readonly onChoose: (place: CellPlace) => void;
};

/** One day: its name, and a cell for each hour or few. Only the cell with the focus has a long name; the others say their counts. */
export const CalendarRow = memo(
  (props: RowProps) => {
    const say = useSay();
    const { day, row, clock, diaryCount, stopColumn } = props;
    const blocks = blocksOf(day, gapsOfDay(props.gaps, clock, day.day), props.hoursInBlock);
    const dayName = say('what-happened.day-long', { at: clock.startOf(day.day, 12) });
    return (
      <tr
        aria-rowindex={row + 2}
        className={rowClass(day)}
        style={{ insetBlockStart: `${props.topPx}px` }}
      >
        <th scope="row" aria-label={dayName}>
          {say('what-happened.day-tiny', { at: clock.startOf(day.day, 12) })}
          {diaryCount > 0 && (
            <span className="diary-sign">
              <span className="unseen">
                {say('what-happened.cell-diary', { count: diaryCount })}
              </span>
            </span>
          )}
        </th>
        {blocks.map((block, column) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it hears the keys.
          <td
            key={block.fromHour}
            data-cell=""
            className={cellClass(block, props.most)}
            tabIndex={column === stopColumn ? 0 : -1}
            aria-label={
              column === stopColumn
                ? nameOf(say, block, dayName, diaryCount)
                : shortName(say, block)
            }
            onClick={() => props.onChoose({ row, column })}
          />
        ))}
      </tr>
    );
  },
  (before, after) =>
    before.day === after.day &&
    before.row === after.row &&
    before.topPx === after.topPx &&
    before.most === after.most &&
    before.gaps === after.gaps &&
    before.clock === after.clock &&
    before.hoursInBlock === after.hoursInBlock &&
    before.diaryCount === after.diaryCount &&
    before.stopColumn === after.stopColumn,
);

const rowClass = ({ startsMonth, startsWeek }: CalendarDay): string | undefined => {
  if (startsMonth) return 'calendar-month';
  return startsWeek ? 'calendar-week' : undefined;
};

/** Everything a cell shows is its background: an empty cell costs a browser far less than a filled one. */
const cellClass = (block: Block, most: number): string => {
  const night = nightOf(block);
  return [
    'cell',
    `step-${stepOfCount(block.count, most)}`,
    night === 'none' ? '' : `night-${night}`,
    block.gap === 'none' ? '' : `gap-${block.gap}`,
  ].join(' ');
};

/** What a reader of the table hears after its day and hour: the count, and a gap where there is one. */
const shortName = (say: ReturnType<typeof useSay>, { count, gap }: Block): string | undefined =>
  count === 0 && gap === 'none'
    ? undefined
    : [say('shared.count', { count }), gap === 'none' ? '' : say(`what-happened.cell-gap-${gap}`)]
        .filter(Boolean)
        .join(', ');

const nameOf = (
  say: ReturnType<typeof useSay>,
  { fromHour, untilHour, count, gap }: Block,
  day: string,
  diaryCount: number,
): string =>
  [
    say('what-happened.cell', { day, from: fromHour, until: untilHour, count }),
    nightOf({ fromHour, untilHour }) === 'all' ? say('what-happened.cell-night') : '',
    gap === 'none' ? '' : say(`what-happened.cell-gap-${gap}`),
    diaryCount === 0 ? '' : say('what-happened.cell-diary', { count: diaryCount }),
  ]
    .filter(Boolean)
    .join(', ');
