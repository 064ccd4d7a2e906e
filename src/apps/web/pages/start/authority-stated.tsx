import { useRef, useState } from 'react';
import { statementsIn } from '../../../../guidance/authority-words.ts';
import { type Authority, authorities } from '../../../../model/authority.ts';
import type { LogAnswer } from '../../../server/answers.ts';
import { api } from '../../api.ts';
import { useAsked } from '../../asked.ts';
import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { useSay } from '../../language.tsx';
import { AuthorityChoices } from './authority-choices.tsx';

/** By what right the records of the case are held, as stated so far; and a place to state it again. */
export const AuthorityStated = () => {
  const say = useSay();
  const title = useRef<HTMLHeadingElement>(null);
  const { answer, error, again, put } = useAsked(api.log);
  return (
    <section className="card stack" aria-labelledby="authority-title">
      <h2 id="authority-title" ref={title} tabIndex={-1}>
        {say('authority.so-far')}
      </h2>
      {answer === undefined ? <Waiting error={error} onAgain={again} /> : <SoFar log={answer} />}
      <Details summary={say('authority.again')}>
        <StateAgain
          onStated={(log) => {
            put(log);
            title.current?.focus();
          }}
        />
      </Details>
    </section>
  );
};

const SoFar = ({ log }: { readonly log: LogAnswer }) => {
  const say = useSay();
  const momentIn = (at: number) => say('shared.moment', { at });
  const stated = statementsIn(log, { say, momentIn });
  if (stated.length === 0) return <p>{say('authority.so-far-none')}</p>;
  return (
    <ul>
      {stated.map((statement) => (
        <li key={statement}>{statement}</li>
      ))}
    </ul>
  );
};

const StateAgain = ({ onStated }: { readonly onStated: (log: LogAnswer) => void }) => {
  const say = useSay();
  const [authority, setAuthority] = useState<Authority>();
  const [isMissing, setMissing] = useState(false);
  const [error, setError] = useState<unknown>();
  const state = async () => {
    setMissing(authority === undefined);
    setError(undefined);
    if (authority === undefined) return;
    try {
      onStated(await api.session.state(authority));
      setAuthority(undefined);
    } catch (refused) {
      setError(refused);
    }
  };
  return (
    <div className="stack">
      <AuthorityChoices
        hint={say('authority.again-about')}
        mistake={isMissing ? say('authority.missing') : undefined}
        answers={authorities}
        value={authority}
        onChoose={setAuthority}
      />
      <Refusal error={error} />
      <div>
        <Button onClick={state}>{say('authority.state')}</Button>
      </div>
    </div>
  );
};
