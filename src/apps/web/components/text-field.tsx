import type { ComponentProps } from 'react';
import { Field, type FieldAbout } from './field.tsx';

type TextFieldProps = FieldAbout & {
  readonly value: string;
  readonly onText: (text: string) => void;
};

/** One line of text. */
export const TextField = ({
  label,
  hint,
  mistake,
  onText,
  ...input
}: TextFieldProps & Omit<ComponentProps<'input'>, 'onChange'>) => (
  <Field label={label} hint={hint} mistake={mistake}>
    {(props) => (
      <input
        type="text"
        autoComplete="off"
        spellCheck={false}
        className="control"
        {...input}
        {...props}
        onChange={(event) => onText(event.target.value)}
      />
    )}
  </Field>
);

/** Several lines of text. */
export const TextArea = ({
  label,
  hint,
  mistake,
  onText,
  ...area
}: TextFieldProps & Omit<ComponentProps<'textarea'>, 'onChange'>) => (
  <Field label={label} hint={hint} mistake={mistake}>
    {(props) => (
      <textarea
        className="control"
        {...area}
        {...props}
        onChange={(event) => onText(event.target.value)}
      />
    )}
  </Field>
);
