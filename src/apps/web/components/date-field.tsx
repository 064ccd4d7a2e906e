import { type ComponentProps, useId } from 'react';
import { useSay } from '../language.tsx';
import { Field, type FieldAbout } from './field.tsx';

/**
 * A day, in the browser's own field. The browser writes it in the order of its own language, which may
 * not be that of the page; below it stands the same day in words, which nobody can take for another.
 */
export const DateField = ({
  label,
  hint,
  mistake,
  onDay,
  ...input
}: FieldAbout & {
  /** `2025-03-01`, or empty. */
  readonly value: string;
  readonly onDay: (day: string) => void;
} & Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'type'>) => {
  const say = useSay();
  const id = useId();
  const atMs = Date.parse(`${input.value}T12:00Z`);
  return (
    <Field label={label} hint={hint} mistake={mistake}>
      {(props) => (
        <>
          <input
            type="date"
            autoComplete="off"
            className="control"
            {...input}
            {...props}
            aria-describedby={[props['aria-describedby'], id].filter(Boolean).join(' ')}
            onChange={(event) => onDay(event.target.value)}
          />
          <p id={id} className="field-hint field-day">
            {!Number.isNaN(atMs) && say('shared.day-in-words', { at: atMs })}
          </p>
        </>
      )}
    </Field>
  );
};
