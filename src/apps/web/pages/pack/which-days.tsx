import { Choices } from '../../components/choices.tsx';
import { TextField } from '../../components/text-field.tsx';
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
            <TextField
              type="date"
              label={say('pack.from')}
              mistake={mistakes.days && say(mistakes.days)}
              value={draft.from}
              onText={(from) => onChange({ ...draft, from })}
            />
            <TextField
              type="date"
              label={say('pack.until')}
              value={draft.until}
              onText={(until) => onChange({ ...draft, until })}
            />
          </div>
        </>
      )}
    </div>
  );
};
