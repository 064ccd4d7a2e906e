import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { FaultCode, Verdict } from '../../../../pack/verdict.ts';
import type { CheckAsked } from '../../../server/answers.ts';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { PassphraseField } from '../../components/passphrase-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSay } from '../../language.tsx';
import { keyIn } from './key-in.ts';

/** The key, a password or the household file: what lets more be checked, where it would. */
export const FromElsewhere = ({
  verdict,
  onAsk,
}: {
  readonly verdict: Verdict;
  readonly onAsk: (trust: CheckAsked) => void;
}) => {
  const say = useSay();
  const titleId = useId();
  const form = useRef<HTMLFormElement>(null);
  const [key, setKey] = useState('');
  const [password, setPassword] = useState('');
  const [household, setHousehold] = useState<File>();
  const [isWrong, setWrong] = useState(false);
  useEffect(() => {
    if (isWrong) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [isWrong]);
  const check = async (event: FormEvent) => {
    event.preventDefault();
    const typed = keyIn(key);
    setWrong(typed === null);
    if (typed === null) return;
    const text = await household?.text();
    onAsk({
      ...(typed !== undefined && { expectedKey: typed }),
      ...(password !== '' && { password }),
      ...(text !== undefined && { household: text }),
    });
  };
  return (
    <form
      className="card stack"
      ref={form}
      noValidate
      aria-labelledby={titleId}
      onSubmit={(event) => void check(event)}
    >
      <h3 id={titleId}>{say('check.more')}</h3>
      <p className="soft">{say('check.more-about')}</p>
      <TextField
        label={say('check.expected-key')}
        hint={say('check.expected-key-hint')}
        mistake={isWrong ? say('check.expected-key-wrong') : undefined}
        value={key}
        onText={setKey}
        dir="ltr"
        className="control mono"
      />
      {isWanted(verdict, ['password-needed', 'wrong-password']) && (
        <PassphraseField label={say('check.password')} value={password} onText={setPassword} />
      )}
      {isWanted(verdict, ['household-redacted']) && (
        <Field label={say('check.household')} hint={say('check.household-hint')}>
          {(props) => (
            <input
              type="file"
              className="control"
              accept=".yml,.yaml"
              {...props}
              onChange={(event) => setHousehold(event.target.files?.[0])}
            />
          )}
        </Field>
      )}
      <Button type="submit">{say('check.again')}</Button>
    </form>
  );
};

const isWanted = ({ checks }: Verdict, codes: readonly FaultCode[]): boolean =>
  checks.some(({ faults }) => faults.some(({ why }) => codes.includes(why)));
