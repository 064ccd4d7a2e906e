import { Name } from '../../components/name.tsx';
import { Tick } from '../../components/tick.tsx';
import { useSay } from '../../language.tsx';
import type { Choosing } from './what-goes-in.tsx';

/** People of the household file whose names the pack does not tell. */
export const WhoseNames = ({
  people,
  draft,
  onChange,
}: Choosing & { readonly people: readonly string[] }) => {
  const say = useSay();
  const { redactedPeople } = draft;
  return (
    <fieldset className="choices" aria-describedby="redact-hint">
      <legend className="choices-legend">{say('pack.redact')}</legend>
      <p id="redact-hint" className="field-hint">
        {say('pack.redact-hint')}
      </p>
      <div className="names-ticked">
        {people.map((name) => (
          <Tick
            key={name}
            label={<Name text={name} />}
            isTicked={redactedPeople.includes(name)}
            onTick={(isTicked) =>
              onChange({
                ...draft,
                redactedPeople: isTicked
                  ? [...redactedPeople, name]
                  : redactedPeople.filter((one) => one !== name),
              })
            }
          />
        ))}
      </div>
    </fieldset>
  );
};
