import { useEffect, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import type { HomeClock } from '../../home-clock.ts';
import { useSay } from '../../language.tsx';
import { type DaySpan, dayOfStep, stepOfDay } from './day-slider.ts';

/** The slider asks for a day once it rests for so long. */
const restMs = 120;

/** A date and a slider over the days that the records tell of, held to the same day. */
export const DayPicker = ({
  span,
  clock,
  day,
  onPick,
}: {
  readonly span: DaySpan;
  readonly clock: HomeClock;
  readonly day: string;
  readonly onPick: (day: string) => void;
}) => {
  const say = useSay();
  const [typed, setTyped] = useState(day);
  useEffect(() => setTyped(day), [day]);
  useEffect(() => {
    if (typed === day || !isWithin(span, typed)) return;
    const timer = setTimeout(() => onPick(typed), restMs);
    return () => clearTimeout(timer);
  }, [typed, day, span, onPick]);
  const shown = isWithin(span, typed) ? typed : day;
  return (
    <div className="day-picker">
      <Field
        label={say('who-can.day')}
        mistake={
          typed !== '' && !isWithin(span, typed)
            ? say('who-can.day-outside', {
                first: clock.startOf(span.firstDay),
                last: clock.startOf(span.lastDay),
              })
            : undefined
        }
      >
        {(props) => (
          <input
            type="date"
            className="control"
            min={span.firstDay}
            max={span.lastDay}
            {...props}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <Field label={say('who-can.day-move')}>
        {(props) => (
          <input
            type="range"
            className="day-slider"
            min={0}
            max={Math.max(span.days, 1)}
            disabled={span.days === 0}
            {...props}
            value={stepOfDay(span, clock, shown)}
            aria-valuetext={say('who-can.day-long', { at: clock.startOf(shown, 12) })}
            onChange={(event) => setTyped(dayOfStep(span, clock, Number(event.target.value)))}
          />
        )}
      </Field>
      <Button onClick={() => onPick(span.lastDay)} disabled={day === span.lastDay}>
        {say('who-can.day-latest')}
      </Button>
    </div>
  );
};

const isWithin = ({ firstDay, lastDay }: DaySpan, day: string): boolean =>
  day >= firstDay && day <= lastDay;
