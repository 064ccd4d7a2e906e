import { useState } from 'react';
import { api } from '../api.ts';
import { Button } from '../components/button.tsx';
import { useSay } from '../language.tsx';
import { useSession } from '../session.tsx';
import { Help } from './help.tsx';
import { QuickExit } from './quick-exit.tsx';
import { WhereAmI } from './where-am-i.tsx';
import './bar.css';

/** Always there, in this order: leave now, skip, where am I, help, lock now. */
export const Bar = () => {
  const say = useSay();
  const { session } = useSession();
  const [shown, setShown] = useState<'where' | 'help'>();
  const hide = () => setShown(undefined);
  return (
    <header className="bar">
      <div className="bar-inside">
        <div className="bar-exit">
          <QuickExit />
          <a className="bar-skip" href="#main">
            {say('frame.skip')}
          </a>
        </div>
        {session !== undefined && (
          <div className="bar-tools">
            <Button tone="quiet" onClick={() => setShown('where')}>
              {say('frame.where')}
            </Button>
            <Button tone="quiet" onClick={() => setShown('help')}>
              {say('frame.help')}
            </Button>
            <LockNow />
          </div>
        )}
      </div>
      {shown === 'where' && <WhereAmI onClose={hide} />}
      {shown === 'help' && <Help onClose={hide} />}
    </header>
  );
};

const LockNow = () => {
  const say = useSay();
  const { session, shut } = useSession();
  if (session?.stage !== 'open') return null;
  const isKept = session.keeps === 'case';
  return (
    <Button tone="quiet" onClick={() => shut(api.session.lock)}>
      {say(isKept ? 'frame.lock' : 'frame.close')}
    </Button>
  );
};
