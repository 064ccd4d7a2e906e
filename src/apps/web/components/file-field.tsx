import { Field } from './field.tsx';

/** One file of the person's own, chosen and not yet sent anywhere. */
export const FileField = ({
  label,
  hint,
  accept,
  onFile,
}: {
  readonly label: string;
  readonly hint: string;
  readonly accept: string;
  readonly onFile: (file: File | undefined) => void;
}) => (
  <Field label={label} hint={hint}>
    {(props) => (
      <input
        type="file"
        className="control"
        accept={accept}
        {...props}
        onChange={(event) => onFile(event.target.files?.[0])}
      />
    )}
  </Field>
);
