import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Progress } from '../../components/progress.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { useSay } from '../../language.tsx';
import { useSession } from '../../session.tsx';
import { howFar, useWork } from '../../use-work.ts';

/** After a change: offers to look through the records again, and shows how far that is. */
export const StaleNotice = () => {
  const say = useSay();
  const { session, refresh } = useSession();
  const { going, error, carryOut } = useWork(['examine'], refresh);
  if (going !== undefined) return <Progress label={say('records.examining')} {...howFar(going)} />;
  if (!session?.isStale || !session.hasRecords) return <Refusal error={error} />;
  return (
    <>
      <Refusal error={error} />
      <Notice title={say('people.stale-title')}>
        <p>{say('people.stale-text')}</p>
        <Button tone="main" onClick={() => carryOut(() => api.examine())}>
          {say('people.examine-again')}
        </Button>
      </Notice>
    </>
  );
};
