import { DateField } from '../../components/date-field.tsx';
import type { HomeClock } from '../../home-clock.ts';
import { useSay } from '../../language.tsx';
import type { FilterProps } from './filters.tsx';

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** From which day until which, both of them included. */
export const DateRange = ({
  filter,
  onFilter,
  clock,
  span,
}: FilterProps & {
  readonly clock: HomeClock;
  readonly span: { readonly fromMs: number; readonly untilMs: number };
}) => {
  const say = useSay();
  const { fromMs, untilMs, ...rest } = filter;
  const first = clock.at(span.fromMs).date;
  const last = clock.at(span.untilMs - 1).date;
  const from = fromMs === undefined ? '' : clock.at(fromMs).date;
  const until = untilMs === undefined ? '' : clock.at(untilMs - 1).date;
  const put = (days: { from: string; until: string }) =>
    onFilter({
      ...rest,
      ...(isDay(days.from) && { fromMs: clock.startOf(days.from) }),
      ...(isDay(days.until) && { untilMs: clock.startOf(clock.addDays(days.until, 1)) }),
    });
  return (
    <>
      <DateField
        label={say('what-happened.from')}
        min={first}
        max={last}
        value={from}
        onDay={(day) => put({ from: day, until })}
      />
      <DateField
        label={say('what-happened.until')}
        min={first}
        max={last}
        value={until}
        onDay={(day) => put({ from, until: day })}
      />
    </>
  );
};
