import { type ReactNode, useId } from 'react';
import './field.css';

/** What a control inside a `Field` must carry, so that label, hint and mistake belong to it. */
export type FieldProps = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
};

export type FieldAbout = {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong and what to do; shown above the control and announced with it. */
  readonly mistake?: string | undefined;
};

/** A label, a hint and a mistake around any one control. */
export const Field = ({
  label,
  hint,
  mistake,
  children,
}: FieldAbout & { children: (props: FieldProps) => ReactNode }) => {
  const id = useId();
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const mistakeId = mistake === undefined ? undefined : `${id}-mistake`;
  const describedBy = [hintId, mistakeId].filter((one) => one !== undefined).join(' ');
  return (
    <div className={mistake === undefined ? 'field' : 'field field-wrong'}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p className="field-hint" id={hintId}>
          {hint}
        </p>
      )}
      {mistake !== undefined && (
        <p className="field-mistake" id={mistakeId}>
          {mistake}
        </p>
      )}
      {children({
        id,
        'aria-describedby': describedBy === '' ? undefined : describedBy,
        'aria-invalid': mistake === undefined ? undefined : true,
      })}
    </div>
  );
};
