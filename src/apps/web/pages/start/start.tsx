import { Notice } from '../../components/notice.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { useSay } from '../../language.tsx';
import { useSession } from '../../session.tsx';
import { AlreadyOpen } from './already-open.tsx';
import { Begin } from './begin.tsx';
import { WhatItIs } from './what-it-is.tsx';
import './start.css';

/** Page 1: what this is, for whom, what it will not do; and how to begin. */
export const Start = () => {
  const say = useSay();
  const { session } = useSession();
  const isOpen = session?.stage === 'open';
  return (
    <div className="stack-large">
      <PageHead title={say('start.title')}>
        <p className="lead">{say('start.lead')}</p>
      </PageHead>
      {isOpen ? (
        <AlreadyOpen session={session} />
      ) : (
        <>
          <Notice tone="care" title={say('start.device-title')}>
            <p>{say('start.device-text')}</p>
          </Notice>
          <Begin />
        </>
      )}
      <WhatItIs />
    </div>
  );
};
