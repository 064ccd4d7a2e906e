import { type FormEvent, useState } from 'react';
import { api } from '../api.ts';
import { Button } from '../components/button.tsx';
import { PageHead } from '../components/page-head.tsx';
import { PassphraseField } from '../components/passphrase-field.tsx';
import { Refusal } from '../components/refusal.tsx';
import { useSay } from '../language.tsx';
import { pages } from '../pages.ts';
import { useRoute } from '../route.tsx';
import { useSession } from '../session.tsx';

/** In the place of every page while the case is locked; afterwards the page is there again. */
export const Unlock = () => {
  const say = useSay();
  const { session, set } = useSession();
  const { page, go } = useRoute();
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const unlock = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setError(undefined);
    setBusy(true);
    try {
      const opened = await api.session.unlock(passphrase);
      set(opened);
      // The browser's way back may have led to an earlier page than the one that was left.
      const last = pages.find(({ id }) => id === opened.lastPage);
      if (last !== undefined && last !== page) go(last.id);
    } catch (refused) {
      setError(refused);
      setBusy(false);
    }
  };
  if (session?.keeps !== 'case') return <OnlyClose />;
  return (
    <form onSubmit={(event) => void unlock(event)} className="stack-large">
      <PageHead title={say('frame.unlock-title')}>
        <p className="lead">{say('frame.unlock-text')}</p>
      </PageHead>
      <Refusal error={error} />
      <PassphraseField label={say('frame.passphrase')} value={passphrase} onText={setPassphrase} />
      <Button type="submit" tone="main" aria-disabled={isBusy}>
        {say(isBusy ? 'frame.waiting' : 'frame.unlock')}
      </Button>
    </form>
  );
};

/** What keeps nothing has no passphrase: in another browser it can only be closed. */
const OnlyClose = () => {
  const say = useSay();
  const { shut } = useSession();
  return (
    <div className="stack-large">
      <PageHead title={say('frame.unlock-title')}>
        <p className="lead">{say('frame.unlock-only-close')}</p>
      </PageHead>
      <Button tone="main" onClick={() => shut(api.session.close)}>
        {say('frame.close')}
      </Button>
    </div>
  );
};
