import { Choices } from '../../components/choices.tsx';
import { DateField } from '../../components/date-field.tsx';
import { useSay } from '../../language.tsx';
import type { Choosing } from './what-goes-in.tsx';

/** The whole time, or from one day until another. */
export const WhichDays = ({ draft, mistakes, onChange }: Choosing) => {
  const say = useSay();
  return (
    <div className="stack">
      <Choices
        legend={say('pack.days')}
        options={(['all', 'some'] as const).map((value) => ({
          value,
          label: say(`pack.days-${value}`),
        }))}
        value={draft.days}
        onChoose={(days) => onChange({ ...draft, days })}
      />
      {draft.days === 'some' && (
        <>
          <p className="field-hint">{say('pack.days-hint')}</p>
          <div className="days">
            <DateField
              label={say('pack.from')}
              mistake={mistakes.days && say(mistakes.days)}
              value={draft.from}
              onDay={(from) => onChange({ ...draft, from })}
            />
            <DateField
              label={say('pack.until')}
              value={draft.until}
              onDay={(until) => onChange({ ...draft, until })}
            />
          </div>
        </>
      )}
    </div>
  );
};
