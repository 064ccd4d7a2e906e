import { useEffect, useState } from 'react';
import type { SessionAnswer } from '../../server/answers.ts';
import { api } from '../api.ts';
import { ChosenProvider } from '../chosen.tsx';
import { Waiting } from '../components/waiting.tsx';
import { KeepDrafts } from '../drafts.tsx';
import type { PageId } from '../page-ids.ts';
import { type PageEntry, pages } from '../pages.ts';
import { useRoute } from '../route.tsx';
import { useSession } from '../session.tsx';
import { Bar } from './bar.tsx';
import { CatchMistake } from './catch-mistake.tsx';
import { Foot } from './foot.tsx';
import { NoEntry } from './no-entry.tsx';
import { PageList } from './page-list.tsx';
import { StillThere } from './still-there.tsx';
import { Unlock } from './unlock.tsx';
import './frame.css';

/** What stands around every page, and the page itself. */
export const Frame = () => {
  const { session, error } = useSession();
  const isLocked = session?.stage === 'locked';
  return (
    <>
      <Bar />
      <div className="frame">
        {session !== undefined && !isLocked && <PageList />}
        <main id="main" tabIndex={-1} className="main">
          {session === undefined ? <Outside error={error} /> : <Inside session={session} />}
        </main>
      </div>
      <Foot />
      {session?.stage === 'open' && <StillThere lockAfterMs={session.lockAfterMs} />}
    </>
  );
};

const Outside = ({ error }: { error: unknown }) =>
  error === undefined ? <Waiting /> : <NoEntry error={error} />;

const Inside = ({ session }: { session: SessionAnswer }) => {
  const { page, go } = useRoute();
  const shown = pageFor(page, session);
  useEffect(() => {
    if (page === undefined && session.stage !== 'locked') go(whereToGo(session));
  }, [page, session, go]);
  useEffect(() => {
    if (page?.needsCase && session.stage === 'open') void api.session.stopAt(page.id);
  }, [page, session.stage]);
  if (session.stage === 'locked') return <Unlock />;
  return (
    <KeepDrafts key={session.stage} isOpen={session.stage === 'open'}>
      <ChosenProvider>
        <CatchMistake key={shown.id}>
          <LoadedPage entry={shown} />
        </CatchMistake>
      </ChosenProvider>
    </KeepDrafts>
  );
};

/** Not by `Suspense`: that goes on saying that one has to wait for 300 ms, though the page is there. */
const LoadedPage = ({ entry: { load, loaded } }: { entry: PageEntry }) => {
  const [Page, setPage] = useState(loaded);
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    if (Page === undefined) load().then((page) => setPage(() => page), setError);
  }, [Page, load]);
  if (error !== undefined) throw error;
  return Page === undefined ? <Waiting /> : <Page />;
};

const [first] = pages as [PageEntry, ...PageEntry[]];

/** A page that needs something open is the start page until there is. */
const pageFor = (page: PageEntry | undefined, { stage }: SessionAnswer): PageEntry =>
  page === undefined || (page.needsCase && stage !== 'open') ? first : page;

/** Where the person stopped, if anything is open. */
const whereToGo = ({ stage, lastPage }: SessionAnswer): PageId =>
  (stage === 'open' && pages.find(({ id }) => id === lastPage)?.id) || first.id;
