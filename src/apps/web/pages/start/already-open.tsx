import type { SessionAnswer } from '../../../server/answers.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { useSay } from '../../language.tsx';
import { pages } from '../../pages.ts';
import { useRoute } from '../../route.tsx';
import { useSession } from '../../session.tsx';

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
    <section className="card stack">
      <h2>{say(openWords[session.keeps ?? 'case'])}</h2>
      <Button tone="main" onClick={() => go(next)}>
        {say('start.go-on')}
      </Button>
      <p>{say('start.other')}</p>
      <Button onClick={() => shut(api.session.close)}>{say('start.close')}</Button>
    </section>
  );
};
