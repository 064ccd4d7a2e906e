import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { SessionAnswer } from '../../../server/answers.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { useDraft } from '../../drafts.tsx';
import { useSay } from '../../language.tsx';
import { pages } from '../../pages.ts';
import { useRoute } from '../../route.tsx';
import { useSession } from '../../session.tsx';
import { emptyOpening, type Mistakes, mistakesIn, type Opening, type Way } from './opening.ts';
import { OpeningFields } from './opening-fields.tsx';
import { Ways } from './ways.tsx';

/** Choose a way to begin, fill in what it needs, and begin. */
export const Begin = () => {
  const say = useSay();
  const [way, setWay] = useDraft<Way>('way', 'make');
  const [opening, setOpening] = useOpening();
  const { mistakes, error, isBusy, begin } = useBegin(opening, way);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(mistakes).length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid], [data-mistake] input')?.focus();
  }, [mistakes]);
  return (
    <form className="begin" ref={form} noValidate onSubmit={begin}>
      <Ways way={way} onChoose={setWay} />
      {way !== 'tour' && (
        <OpeningFields way={way} opening={opening} mistakes={mistakes} onChange={setOpening} />
      )}
      <Refusal error={error} />
      <div>
        <Button type="submit" tone="main" aria-disabled={isBusy}>
          {say(isBusy ? 'frame.waiting' : `start.begin-${way}`)}
        </Button>
      </div>
    </form>
  );
};

/** What was filled in is remembered when one looks at another page; a passphrase never is. */
const useOpening = (): [Opening, (opening: Opening) => void] => {
  const { session } = useSession();
  const { passphrase, again, ...empty } = emptyOpening;
  const [told, setTold] = useDraft('opening', { ...empty, folder: session?.suggestedFolder ?? '' });
  const [secret, setSecret] = useState({ passphrase, again });
  const change = ({ passphrase: typed, again: twice, ...others }: Opening) => {
    setSecret({ passphrase: typed, again: twice });
    setTold(others);
  };
  return [{ ...told, ...secret }, change];
};

const useBegin = (opening: Opening, way: Way) => {
  const { set } = useSession();
  const { go } = useRoute();
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const [error, setError] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const begin = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    const found = mistakesIn(opening, way);
    setMistakes(found);
    setError(undefined);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    try {
      const session = await openBy[way](opening);
      set(session);
      go(pages.find(({ id }) => id === session.lastPage)?.id ?? 'records');
    } catch (refused) {
      setError(refused);
      setBusy(false);
    }
  };
  return { mistakes, error, isBusy, begin };
};

const openBy: Record<Way, (opening: Opening) => Promise<SessionAnswer>> = {
  make: ({ again: _, ...opening }) => api.session.make(opening),
  open: ({ again: _, ...opening }) => api.session.open(opening),
  nothing: ({ who, authority }) => api.session.keepNothing({ who, authority }),
  tour: () => api.session.tour(),
};
