import type { MessageKey } from '../../../guidance/messages/catalogue.ts';
import type { SessionAnswer } from '../../server/answers.ts';
import { Dialog } from '../components/dialog.tsx';
import { useSay } from '../language.tsx';
import { pages } from '../pages.ts';
import { useRoute } from '../route.tsx';
import { useSession } from '../session.tsx';
import { usePageName } from './page-name.ts';

/** Which page this is, what is open and where it is kept, and how far things are. */
export const WhereAmI = ({ onClose }: { onClose: () => void }) => {
  const say = useSay();
  const nameOf = usePageName();
  const { page } = useRoute();
  const { session } = useSession();
  const number = page === undefined ? 0 : pages.indexOf(page) + 1;
  return (
    <Dialog title={say('frame.where-title')} onClose={onClose}>
      {page !== undefined && <p>{say('frame.where-page', { number, page: nameOf(page.id) })}</p>}
      {session !== undefined && <Standing session={session} />}
    </Dialog>
  );
};

const keptWords = {
  case: 'frame.where-case',
  nothing: 'frame.where-nothing',
  tour: 'frame.where-tour',
} as const;

const Standing = ({ session }: { session: SessionAnswer }) => {
  const say = useSay();
  if (session.stage !== 'open' || session.keeps === null) return <p>{say('frame.where-none')}</p>;
  const minutes = Math.round(session.lockAfterMs / 60_000);
  return (
    <>
      <p>{say(keptWords[session.keeps])}</p>
      {session.keeps === 'case' && (
        <p>
          <bdi className="mono">{session.folder}</bdi>
        </p>
      )}
      <p>{say(howFar(session))}</p>
      <p>{say(session.keeps === 'case' ? 'frame.where-lock' : 'frame.where-wipe', { minutes })}</p>
      {session.keeps === 'case' && <p>{say('frame.where-return')}</p>}
    </>
  );
};

const howFar = ({ hasRecords, hasExamination, isStale }: SessionAnswer): MessageKey => {
  if (!hasRecords) return 'frame.where-no-records';
  if (!hasExamination) return 'frame.where-not-examined';
  return isStale ? 'frame.where-stale' : 'frame.where-examined';
};
