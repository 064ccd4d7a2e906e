import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { keyMistakeWords } from '../../../../guidance/key/key-mistake-words.ts';
import { type KeyMistake, readKey } from '../../../../guidance/key/read-key.ts';
import type { FaultCode, Verdict } from '../../../../pack/verdict.ts';
import type { CheckAsked } from '../../../server/answers.ts';
import { Button } from '../../components/button.tsx';
import { FileField } from '../../components/file-field.tsx';
import { PassphraseField } from '../../components/passphrase-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSay } from '../../language.tsx';
import { keysFrom } from '../records/keys-from.ts';

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
  const [kit, setKit] = useState<File>();
  const [household, setHousehold] = useState<File>();
  const [certificate, setCertificate] = useState<File>();
  const [mistake, setMistake] = useState<KeyMistake>();
  useEffect(() => {
    if (mistake !== undefined) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [mistake]);
  const check = async (event: FormEvent) => {
    event.preventDefault();
    const typed = readKey(key);
    const isWrong = typeof typed === 'object';
    setMistake(isWrong ? typed : undefined);
    if (isWrong) return;
    const text = await household?.text();
    const keys = await keysFrom({ password, kit });
    onAsk({
      ...(typed !== undefined && { expectedKey: typed }),
      ...(keys !== '' && { password: keys }),
      ...(text !== undefined && { household: text }),
      ...(certificate !== undefined && { certificate: await base64Of(certificate) }),
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
        label={say('key.label')}
        hint={say('key.hint')}
        mistake={mistake && keyMistakeWords(say, mistake)}
        value={key}
        onText={setKey}
        dir="ltr"
        className="control mono"
      />
      {isWanted(verdict, ['password-needed', 'wrong-password']) && (
        <>
          <PassphraseField label={say('check.password')} value={password} onText={setPassword} />
          <FileField
            label={say('records.password-kit')}
            hint={say('records.password-kit-hint')}
            accept=".txt,text/plain"
            onFile={setKit}
          />
        </>
      )}
      {isWanted(verdict, ['household-redacted']) && (
        <FileField
          label={say('check.household')}
          hint={say('check.household-hint')}
          accept=".yml,.yaml"
          onFile={setHousehold}
        />
      )}
      {isStamped(verdict) && (
        <FileField
          label={say('check.certificate')}
          hint={say('check.certificate-hint')}
          accept=".pem,.crt,.cer,.der"
          onFile={setCertificate}
        />
      )}
      <Button type="submit">{say('check.again')}</Button>
    </form>
  );
};

const isWanted = ({ checks }: Verdict, codes: readonly FaultCode[]): boolean =>
  checks.some(({ faults }) => faults.some(({ why }) => codes.includes(why)));

const isStamped = ({ checks }: Verdict): boolean =>
  checks.some(({ id, answer }) => id === 'time-stamp' && answer !== 'not-checked');

/** A certificate is shorter than this; anything else is found to be none by its beginning. */
const mostBytes = 64_000;

const base64Of = async (file: File): Promise<string> =>
  btoa(String.fromCharCode(...new Uint8Array(await file.slice(0, mostBytes).arrayBuffer())));
