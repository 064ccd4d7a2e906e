import { useEffect, useRef, useState } from 'react';
import { api } from '../api.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { useSay } from '../language.tsx';
import { useSession } from '../session.tsx';
import { type Idle, idleStage, isWorthTelling } from './idle.ts';

/** Asks before locking, and locks by itself when nobody answers. */
export const StillThere = ({ lockAfterMs }: { lockAfterMs: number }) => {
  const say = useSay();
  const { session, shut } = useSession();
  const keeps = session?.keeps;
  const [stage, stay] = useIdle(lockAfterMs);
  useEffect(() => {
    if (stage === 'lock') queueMicrotask(() => shut(api.session.lock));
  }, [stage, shut]);
  if (stage !== 'ask') return null;
  return (
    <Dialog title={say('frame.still-title')} onClose={stay} closeLabel={null}>
      <p>{say(keeps === 'case' ? 'frame.still-text' : 'frame.still-wipe')}</p>
      <Button tone="main" onClick={stay}>
        {say('frame.still-here')}
      </Button>
    </Dialog>
  );
};

const isWorking = (): Promise<boolean> =>
  Promise.all([api.job(), api.session.get()]).then(
    ([{ stage }, { isSending }]) => stage === 'running' || isSending,
    () => false,
  );

const signs = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

const useIdle = (lockAfterMs: number): [Idle, () => void] => {
  const [stage, setStage] = useState<Idle>('here');
  const lastMs = useRef(0);
  const toldMs = useRef(0);
  const sign = useRef(() => {
    lastMs.current = performance.now();
    if (!isWorthTelling(lastMs.current, toldMs.current)) return;
    toldMs.current = lastMs.current;
    void api.session.here().catch(() => undefined);
  });
  useEffect(() => {
    const show = sign.current;
    lastMs.current = performance.now();
    const look = async () => {
      const next = idleStage(performance.now() - lastMs.current, lockAfterMs);
      // Long work, and a file on its way, are never locked away in the middle: the wait begins anew then.
      if (next !== 'here' && (await isWorking())) lastMs.current = performance.now();
      setStage(idleStage(performance.now() - lastMs.current, lockAfterMs));
    };
    const timer = window.setInterval(() => void look(), 1000);
    for (const one of signs) window.addEventListener(one, show, { passive: true });
    return () => {
      window.clearInterval(timer);
      for (const one of signs) window.removeEventListener(one, show);
    };
  }, [lockAfterMs]);
  return [
    stage,
    () => {
      sign.current();
      setStage('here');
    },
  ];
};
