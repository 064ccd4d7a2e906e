import { memo, useMemo } from 'react';
import { Select } from '../../components/select.tsx';
import type { HomeClock } from '../../home-clock.ts';
import { useSay } from '../../language.tsx';
import { useMatchesMedia } from '../../matches-media.ts';
import { usePrinting } from '../../printing.ts';
import { type CalendarDay, hoursOfDay, mostInAnHour } from './calendar.ts';
import type { CellPlace } from './calendar-keys.ts';
import { CalendarRow } from './calendar-row.tsx';
import type { DiaryMark } from './diary-times.ts';
import type { Gap } from './gap-hours.ts';
import { Legend } from './legend.tsx';
import { useGrid } from './use-grid.ts';
import { placesOf } from './visible-rows.ts';

type CalendarProps = {
  readonly days: readonly CalendarDay[];
  readonly gaps: readonly Gap[];
  readonly diary: readonly DiaryMark[];
  readonly clock: HomeClock;
  /** Somebody chose an hour: its first moment. */
  readonly onChoose: (atMs: number) => void;
};

/** So many days are in sight at once, each of them whole, below the hours. */
const mostRows = 17;
const bordersPx = 4;

/** The calendar: a row for each day, a cell for each hour, the latest day in sight at first. */
export const DaysAndHours = memo((props: CalendarProps) => {
  const say = useSay();
  const { days, clock } = props;
  const isNarrow = useMatchesMedia('(max-width: 48rem)');
  const hoursInBlock = isNarrow ? 3 : 1;
  const columns = 24 / hoursInBlock;
  const grid = useGrid(days, columns);
  // On paper nothing is scrolled into sight: every day stands there.
  const isPrinting = usePrinting();
  const visible = isPrinting ? { first: 0, end: days.length } : grid.visible;
  const placeRows = Math.min(days.length, mostRows) + 1;
  const most = useMemo(() => mostInAnHour(days) * hoursInBlock, [days, hoursInBlock]);
  const diaryDays = useMemo(() => countByDay(props.diary, clock), [props.diary, clock]);
  const choose = ({ row, column }: CellPlace) => {
    const day = days[row]?.day;
    if (day !== undefined) props.onChoose(clock.startOf(day, column * hoursInBlock));
  };
  return (
    <div className="stack">
      <MonthSelect days={days} clock={clock} shown={grid.stop.row} onGo={grid.goToRow} />
      <Legend of="calendar" />
      <p className="soft small no-print" id="calendar-keys">
        {say('what-happened.calendar-keys')}
      </p>
      <div
        className="calendar-place"
        ref={grid.place}
        style={isPrinting ? {} : { blockSize: `${placeRows * grid.rowPx + bordersPx}px` }}
      >
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are moved through and chosen is a grid.
          role="grid"
          className={isNarrow ? 'calendar calendar-narrow' : 'calendar'}
          aria-label={say('what-happened.calendar-caption')}
          aria-describedby="calendar-keys"
          aria-rowcount={days.length + 1}
          onKeyDown={(event) => grid.press(event, choose)}
        >
          <CalendarHead hoursInBlock={hoursInBlock} />
          <tbody style={isPrinting ? {} : { blockSize: `${days.length * grid.rowPx}px` }}>
            {placesOf(visible, grid.stop.row).map((row) => {
              const day = days[row];
              return (
                day !== undefined && (
                  <CalendarRow
                    // Rows that stay are not touched: to use one again at the other end moves all of them.
                    key={day.day}
                    day={day}
                    row={row}
                    topPx={row * grid.rowPx}
                    hoursInBlock={hoursInBlock}
                    most={most}
                    gaps={props.gaps}
                    diaryCount={diaryDays.get(day.day) ?? 0}
                    clock={clock}
                    stopColumn={row === grid.stop.row ? grid.stop.column : undefined}
                    onChoose={(place) => {
                      grid.setStop(place);
                      choose(place);
                    }}
                  />
                )
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
});

const CalendarHead = memo(({ hoursInBlock }: { readonly hoursInBlock: number }) => {
  const say = useSay();
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className="calendar-corner">
          {say('what-happened.day')}
        </th>
        {hoursOfDay
          .filter((hour) => hour % hoursInBlock === 0)
          .map((hour) => (
            <th scope="col" key={hour}>
              {hour}
              <span className="unseen">:00</span>
            </th>
          ))}
      </tr>
    </thead>
  );
});

const countByDay = (diary: readonly DiaryMark[], clock: HomeClock): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { fromMs } of diary) {
    const { date } = clock.at(fromMs);
    counts.set(date, (counts.get(date) ?? 0) + 1);
  }
  return counts;
};

type MonthProps = {
  readonly days: readonly CalendarDay[];
  readonly clock: HomeClock;
  readonly shown: number;
  readonly onGo: (row: number) => void;
};

/** Leads to the first day of a month. */
const MonthSelect = memo(({ days, clock, shown, onGo }: MonthProps) => {
  const say = useSay();
  const months = useMemo(
    () => days.flatMap(({ day, startsMonth }, row) => (startsMonth ? [{ day, row }] : [])),
    [days],
  );
  const at = months.findLast(({ row }) => row <= shown)?.row ?? 0;
  return (
    <div className="no-print">
      <Select
        label={say('what-happened.go-to-month')}
        value={String(at)}
        options={months.map(({ day, row }) => ({
          value: String(row),
          label: say('what-happened.month', { at: clock.startOf(day, 12) }),
        }))}
        onChoose={(row) => onGo(Number(row))}
      />
    </div>
  );
});
