import { type FormEvent, useState } from 'react';
import type { Unread } from '../../../../model/unread.ts';
import { Button } from '../../components/button.tsx';
import { FileField } from '../../components/file-field.tsx';
import { PassphraseField } from '../../components/passphrase-field.tsx';
import { Tick } from '../../components/tick.tsx';
import { useSay } from '../../language.tsx';
import { useSession } from '../../session.tsx';
import type { BringIn } from './bring-in.ts';
import { keysFrom } from './keys-from.ts';

/** Asks for the password of an encrypted backup, where there is one that was not opened. */
export const PasswordForm = ({
  unread,
  bringIn,
}: {
  unread: readonly Unread[];
  bringIn: BringIn;
}) => {
  const say = useSay();
  const { session } = useSession();
  const [password, setPassword] = useState('');
  const [kit, setKit] = useState<File>();
  const [isKept, setKept] = useState(false);
  const isWrong = unread.some(({ why }) => why === 'wrong-password');
  if (!isWrong && !unread.some(({ why }) => why === 'password-needed')) return null;
  const open = async (event: FormEvent) => {
    event.preventDefault();
    const keys = await keysFrom({ password, kit });
    if (keys === '') return;
    bringIn.examine(keys, isKept);
    setPassword('');
  };
  return (
    <form className="card stack" onSubmit={(event) => void open(event)}>
      <h2>{say(isWrong ? 'records.password-wrong-title' : 'records.password-title')}</h2>
      <p>{say('records.password-text')}</p>
      <PassphraseField label={say('records.password')} value={password} onText={setPassword} />
      <FileField
        label={say('records.password-kit')}
        hint={say('records.password-kit-hint')}
        accept=".txt,text/plain"
        onFile={setKit}
      />
      {session?.keeps === 'case' && (
        <Tick label={say('records.password-keep')} isTicked={isKept} onTick={setKept} />
      )}
      <Button type="submit" tone="main">
        {say('records.password-open')}
      </Button>
    </form>
  );
};
