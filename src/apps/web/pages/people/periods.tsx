import type { FormEvent } from 'react';
import type { Period, Person } from '../../../../model/household.ts';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Details } from '../../components/details.tsx';
import { useDraft } from '../../drafts.tsx';
import { useSay } from '../../language.tsx';
import { inSentence } from '../../plain-name.ts';
import { periodIn } from './period-words.ts';

/** From when until when somebody lived here; nothing given is all the time. */
export const Periods = ({
  person: { name, is, lived_here: periods },
  onChange,
}: {
  readonly person: Person;
  readonly onChange: (periods: readonly Period[]) => void;
}) => {
  const say = useSay();
  const isVisitor = is === 'carer' || is === 'guest';
  return (
    <div>
      <h4 className="person-part">
        {say(isVisitor ? 'people.comes-title' : 'people.lived-title')}
      </h4>
      {periods.length === 0 && (
        <p>{say(is === 'unknown' ? 'shared.not-known' : 'people.lived-always')}</p>
      )}
      <ul className="periods">
        {periods.map((period) => (
          <li key={`${period.from} ${period.until}`}>
            {periodIn(period, say)}{' '}
            <Button
              tone="quiet"
              aria-label={say('people.remove-period', { period: periodIn(period, say) })}
              onClick={() => onChange(periods.filter((one) => one !== period))}
            >
              {say('shared.take-out')}
            </Button>
          </li>
        ))}
      </ul>
      <Details
        summary={say(isVisitor ? 'people.change-comes' : 'people.change-lived', {
          name: inSentence(name),
        })}
      >
        <AddPeriod name={name} onAdd={(period) => onChange([...periods, period])} />
      </Details>
    </div>
  );
};

const nothing = { from: '', until: '' };

const AddPeriod = ({ name, onAdd }: { name: string; onAdd: (period: Period) => void }) => {
  const say = useSay();
  const [{ from, until }, change] = useDraft(`period:${name}`, nothing);
  const isWrong = from !== '' && until !== '' && until < from;
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (isWrong || (from === '' && until === '')) return;
    onAdd({ ...(from !== '' && { from }), ...(until !== '' && { until }) });
    change(undefined);
  };
  return (
    <form className="stack" onSubmit={add}>
      <DateField
        label={say('people.from-day')}
        hint={say('people.from-hint')}
        value={from}
        onDay={(day) => change((before) => ({ ...before, from: day }))}
      />
      <DateField
        label={say('people.until-day')}
        hint={say('people.until-hint')}
        mistake={isWrong ? say('people.ends-wrong') : undefined}
        value={until}
        onDay={(day) => change((before) => ({ ...before, until: day }))}
      />
      <Button type="submit">{say('people.add-period')}</Button>
    </form>
  );
};
