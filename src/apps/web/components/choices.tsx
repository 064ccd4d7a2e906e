import { type ReactNode, useId } from 'react';
import type { Option } from './select.tsx';
import './field.css';

/** One of a few, all of them to be seen. */
export const Choices = <Value extends string>({
  legend,
  hint,
  mistake,
  options,
  value,
  onChoose,
}: {
  readonly legend: ReactNode;
  readonly hint?: string | undefined;
  readonly mistake?: string | undefined;
  readonly options: readonly (Option<Value> & { readonly hint?: string })[];
  readonly value: Value | undefined;
  readonly onChoose: (value: Value) => void;
}) => {
  const name = useId();
  const hasAbout = mistake !== undefined || hint !== undefined;
  return (
    <fieldset
      className={mistake === undefined ? 'choices' : 'choices field-wrong'}
      data-mistake={mistake}
      aria-describedby={hasAbout ? `${name}-about` : undefined}
    >
      <legend className="choices-legend">{legend}</legend>
      {hasAbout && (
        <div id={`${name}-about`} className="field-hint">
          {mistake !== undefined && <p className="field-mistake">{mistake}</p>}
          {hint !== undefined && <p>{hint}</p>}
        </div>
      )}
      {options.map((option) => (
        <div className="tick" key={option.value}>
          <input
            type="radio"
            id={`${name}-${option.value}`}
            name={name}
            checked={option.value === value}
            aria-describedby={
              option.hint === undefined ? undefined : `${name}-${option.value}-hint`
            }
            onChange={() => onChoose(option.value)}
          />
          <label htmlFor={`${name}-${option.value}`}>{option.label}</label>
          {option.hint !== undefined && (
            <p className="field-hint" id={`${name}-${option.value}-hint`}>
              {option.hint}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  );
};
