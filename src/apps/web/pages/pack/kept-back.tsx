import { Name } from '../../components/name.tsx';
import { Tick } from '../../components/tick.tsx';
import { useSay } from '../../language.tsx';

/** Records with live keys: each goes into the next pack only where it is asked for by name. */
export const KeptBack = ({
  paths,
  withKeys,
  onChange,
}: {
  readonly paths: readonly string[];
  readonly withKeys: readonly string[];
  readonly onChange: (withKeys: readonly string[]) => void;
}) => {
  const say = useSay();
  const all = [...new Set([...paths, ...withKeys])].sort();
  if (all.length === 0) return null;
  return (
    <fieldset className="choices" aria-describedby="kept-back-about">
      <legend className="choices-legend">{say('pack.kept-back')}</legend>
      <p id="kept-back-about" className="field-hint">
        {say('pack.kept-back-about')}
      </p>
      <div className="names-ticked">
        {all.map((path) => (
          <Tick
            key={path}
            label={<Name text={path} />}
            isTicked={withKeys.includes(path)}
            onTick={(isTicked) =>
              onChange(isTicked ? [...withKeys, path] : withKeys.filter((one) => one !== path))
            }
          />
        ))}
      </div>
    </fieldset>
  );
};
