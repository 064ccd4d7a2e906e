import type { ComponentProps } from 'react';
import { Field, type FieldAbout } from './field.tsx';

export type Option<Value extends string> = { readonly value: Value; readonly label: string };

/** One of a few, in the browser's own list. */
export const Select = <Value extends string>({
  label,
  hint,
  mistake,
  options,
  onChoose,
  ...select
}: FieldAbout & {
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChoose: (value: Value) => void;
} & Omit<ComponentProps<'select'>, 'onChange' | 'value'>) => (
  <Field label={label} hint={hint} mistake={mistake}>
    {(props) => (
      <select
        className="control"
        {...select}
        {...props}
        onChange={(event) => {
          const chosen = options.find(({ value }) => value === event.target.value);
          if (chosen !== undefined) onChoose(chosen.value);
        }}
      >
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    )}
  </Field>
);
