import { type ReactNode, useId } from 'react';
import './field.css';

/** One thing to tick. */
export const Tick = ({
  label,
  hint,
  mistake,
  isTicked,
  onTick,
}: {
  readonly label: ReactNode;
  readonly hint?: string;
  readonly mistake?: string | undefined;
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
}) => {
  const id = useId();
  return (
    <div className={mistake === undefined ? 'tick' : 'tick field-wrong'}>
      <input
        type="checkbox"
        id={id}
        checked={isTicked}
        aria-describedby={`${id}-about`}
        aria-invalid={mistake === undefined ? undefined : true}
        onChange={(event) => onTick(event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      <div id={`${id}-about`} className="field-hint">
        {mistake !== undefined && <p className="field-mistake">{mistake}</p>}
        {hint !== undefined && <p>{hint}</p>}
      </div>
    </div>
  );
};
