import { useEffect } from 'react';
import { Button } from '../components/button.tsx';
import { useSay } from '../language.tsx';
import { leave } from './leave.ts';
import { threeTimes } from './three-times.ts';

/** First in the order of the Tab key; Esc three times in a row does the same from anywhere. */
export const QuickExit = () => {
  const say = useSay();
  useEffect(() => {
    const isThird = threeTimes();
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.repeat && isThird(event.timeStamp)) leave();
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
  return (
    <>
      <Button className="quick-exit" aria-describedby="quick-exit-honest" onClick={leave}>
        {say('frame.leave')}
      </Button>
      <span className="quick-exit-keys">{say('frame.leave-keys')}</span>
    </>
  );
};
