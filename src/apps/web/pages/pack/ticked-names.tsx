import { useId } from 'react';
import { Name } from '../../components/name.tsx';
import { Tick } from '../../components/tick.tsx';

/** Names to tick, any number of them. */
export const TickedNames = ({
  legend,
  hint,
  names,
  ticked,
  onChange,
}: {
  readonly legend: string;
  readonly hint: string;
  readonly names: readonly string[];
  readonly ticked: readonly string[];
  readonly onChange: (ticked: readonly string[]) => void;
}) => {
  const id = useId();
  return (
    <fieldset className="choices" aria-describedby={id}>
      <legend className="choices-legend">{legend}</legend>
      <p id={id} className="field-hint">
        {hint}
      </p>
      <div className="names-ticked">
        {names.map((name) => (
          <Tick
            key={name}
            label={<Name text={name} />}
            isTicked={ticked.includes(name)}
            onTick={(isTicked) =>
              onChange(isTicked ? [...ticked, name] : ticked.filter((one) => one !== name))
            }
          />
        ))}
      </div>
    </fieldset>
  );
};
