import type { SessionAnswer } from '../../../server/answers.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { KeyShown } from '../../components/key-shown.tsx';
import { useSay } from '../../language.tsx';
import { pages } from '../../pages.ts';
import { useRoute } from '../../route.tsx';
import { useSession } from '../../session.tsx';
import { AuthorityStated } from './authority-stated.tsx';

const openWords = {
  case: 'start.is-open-case',
  nothing: 'start.is-open-nothing',
  tour: 'start.is-open-tour',
} as const;

/** Something is open already: go on with it, or close it first. */
export const AlreadyOpen = ({ session }: { session: SessionAnswer }) => {
  const say = useSay();
  const { shut } = useSession();
  const { go } = useRoute();
  const next = pages.find(({ id }) => id === session.lastPage)?.id ?? 'records';
  return (
    <>
      <section className="card stack">
        <h2>{say(openWords[session.keeps ?? 'case'])}</h2>
        <Button tone="main" onClick={() => go(next)}>
          {say('start.go-on')}
        </Button>
        <p>{say('start.other')}</p>
        <Button onClick={() => shut(api.session.close)}>{say('start.close')}</Button>
      </section>
      {session.keeps !== 'tour' && <AuthorityStated />}
      {session.publicKey !== null && <KeyOfCase publicKey={session.publicKey} />}
    </>
  );
};

const KeyOfCase = ({ publicKey }: { publicKey: string }) => {
  const say = useSay();
  return (
    <section className="card stack">
      <h2>{say('key.title')}</h2>
      <p>{say('key.about')}</p>
      <KeyShown publicKey={publicKey} />
      <p className="soft small">{say('key.mean-nothing')}</p>
    </section>
  );
};
