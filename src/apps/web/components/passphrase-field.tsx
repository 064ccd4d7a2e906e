import { useState } from 'react';
import { useSay } from '../language.tsx';
import type { FieldAbout } from './field.tsx';
import { TextField } from './text-field.tsx';
import { Tick } from './tick.tsx';

/** A passphrase, hidden unless asked; it may be pasted and filled in by a password manager. */
export const PassphraseField = ({
  isNew = false,
  ...field
}: FieldAbout & {
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly isNew?: boolean;
}) => {
  const say = useSay();
  const [isShown, setShown] = useState(false);
  return (
    <div>
      <TextField
        {...field}
        type={isShown ? 'text' : 'password'}
        autoComplete={isNew ? 'new-password' : 'current-password'}
      />
      <Tick label={say('frame.passphrase-show')} isTicked={isShown} onTick={setShown} />
    </div>
  );
};
