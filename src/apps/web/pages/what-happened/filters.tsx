import { memo, useMemo } from 'react';
import type { TimelineFilter } from '../../../../model/timeline.ts';
import type { NamesAnswer } from '../../../server/answers.ts';
import { Button } from '../../components/button.tsx';
import { Choices } from '../../components/choices.tsx';
import { Details } from '../../components/details.tsx';
import { Tick } from '../../components/tick.tsx';
import type { HomeClock } from '../../home-clock.ts';
import { useSay } from '../../language.tsx';
import { useMatchesMedia } from '../../matches-media.ts';
import { actions } from './actions.ts';
import { ChooseFrom } from './choose-from.tsx';
import { Chosen } from './chosen.tsx';
import { DateRange } from './date-range.tsx';
import { GradeSign } from './grade-sign.tsx';
import { grades } from './grades.ts';
import { SearchBox } from './search-box.tsx';
import { choicesFrom, isChosen, toggleChoice, toggleGrade } from './search-names.ts';

export type FilterProps = {
  readonly filter: TimelineFilter;
  readonly onFilter: (filter: TimelineFilter) => void;
};

type AllProps = FilterProps & {
  readonly names: NamesAnswer;
  readonly clock: HomeClock;
  readonly span: { readonly fromMs: number; readonly untilMs: number };
};

/** All ways to show less: search, choices, how sure, time of day, dates. */
export const Filters = memo(({ filter, onFilter, names, clock, span }: AllProps) => {
  const say = useSay();
  const isNarrow = useMatchesMedia('(max-width: 48rem)');
  const choices = useMemo(() => allChoices(say, names), [names, say]);
  const toggle = (choice: (typeof choices)[number]) => onFilter(toggleChoice(filter, choice));
  const chosen = choices.filter((choice) => isChosen(filter, choice));
  const { isNight } = filter;
  return (
    <Details summary={say('what-happened.filters')} open={!isNarrow}>
      <SearchBox choices={choices} filter={filter} onToggle={toggle} />
      <div className="filters">
        {(['person', 'device', 'action'] as const).map((kind) => (
          <ChooseFrom
            key={kind}
            kind={kind}
            choices={choices.filter((choice) => choice.kind === kind && !chosen.includes(choice))}
            onChoose={toggle}
          />
        ))}
        <DateRange filter={filter} onFilter={onFilter} clock={clock} span={span} />
      </div>
      <div className="filters">
        <fieldset className="choices">
          <legend className="choices-legend">{say('what-happened.grades')}</legend>
          {grades.map((grade) => (
            <Tick
              key={grade}
              label={
                <>
                  <GradeSign grade={grade} /> {say(`what-happened.grade-${grade}`)}
                </>
              }
              isTicked={filter.grades?.includes(grade) ?? false}
              onTick={() => onFilter(toggleGrade(filter, grade))}
            />
          ))}
        </fieldset>
        <Choices
          legend={say('what-happened.time-of-day')}
          options={(['any', 'night', 'day-time'] as const).map((value) => ({
            value,
            label: say(`what-happened.${value}`),
          }))}
          value={isNight === undefined ? 'any' : isNight ? 'night' : 'day-time'}
          onChoose={(value) => onFilter(atTimeOfDay(filter, value))}
        />
      </div>
      <Chosen chosen={chosen} onRemove={toggle} />
      {Object.keys(filter).length > 0 && (
        <Button onClick={() => onFilter({})}>{say('what-happened.clear')}</Button>
      )}
    </Details>
  );
});

const allChoices = (say: ReturnType<typeof useSay>, names: NamesAnswer) => [
  { kind: 'person' as const, id: null, name: say('what-happened.nobody'), beside: null },
  ...choicesFrom(
    names,
    actions.map((action) => ({ action, name: say(`what-happened.did-${action}`) })),
  ),
];

const atTimeOfDay = (
  { isNight: _, ...rest }: TimelineFilter,
  value: 'any' | 'night' | 'day-time',
): TimelineFilter => (value === 'any' ? rest : { ...rest, isNight: value === 'night' });
