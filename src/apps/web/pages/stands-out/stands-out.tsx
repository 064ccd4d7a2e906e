import { useEffect, useMemo, useRef, useState } from 'react';
import type { FindingsAnswer, NamesAnswer, SessionAnswer } from '../../../server/answers.ts';
import { api } from '../../api.ts';
import { useAsked } from '../../asked.ts';
import { useChosen } from '../../chosen.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { createHomeClock } from '../../home-clock.ts';
import { useLanguage, useSay } from '../../language.tsx';
import { useSession } from '../../session.tsx';
import { groupByVerb, type VerbFound } from './by-verb.ts';
import { Exceptions } from './exceptions.tsx';
import { OtherAnswers } from './other-answers.tsx';
import { RuleCard } from './rule-card.tsx';
import './stands-out.css';

/** Page 6: what rules found, by what it does to people; then what they could not look for. */
export const StandsOut = () => {
  const say = useSay();
  const { session } = useSession();
  return (
    <div className="stack-large">
      <PageHead title={say('stands-out.title')}>
        <p className="lead">{say('stands-out.lead')}</p>
      </PageHead>
      {session?.hasExamination ? (
        <Found session={session} />
      ) : (
        <Notice>
          <p>{say('stands-out.nothing-yet')}</p>
        </Notice>
      )}
    </div>
  );
};

const Found = ({ session }: { readonly session: SessionAnswer }) => {
  const { locale } = useLanguage();
  const { refresh } = useSession();
  const [isLeftOut, setLeftOut] = useState(false);
  const found = useAsked(() => Promise.all([api.findings(locale), api.timeline.names()]), locale);
  if (found.answer === undefined) return <Waiting error={found.error} onAgain={found.again} />;
  const [answer, names] = found.answer;
  const again = () => {
    found.again();
    void refresh();
  };
  const leaveOut = () => {
    setLeftOut(true);
    again();
  };
  return (
    <>
      {isLeftOut && <LeftOut />}
      <Summary answer={answer} />
      <ByVerb
        answer={answer}
        names={names}
        timeZone={session.timeZone ?? 'UTC'}
        onFine={leaveOut}
      />
      <Exceptions
        key={answer.leftOut.length + answer.findings.length}
        answer={answer}
        onUndone={again}
      />
      <OtherAnswers answer={answer} />
    </>
  );
};

/** The card that was asked about is gone: the focus goes to what became of it. */
const LeftOut = () => {
  const say = useSay();
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <p ref={place} tabIndex={-1} role="status">
      {say('stands-out.fine-kept')}
    </p>
  );
};

const Summary = ({ answer }: { answer: FindingsAnswer }) => {
  const say = useSay();
  const { findings } = useChosen();
  if (answer.findings.length === 0)
    return (
      <Notice title={say('stands-out.none')}>
        <p>{say('stands-out.none-more')}</p>
      </Notice>
    );
  const rules = new Set(answer.findings.map(({ rule }) => rule)).size;
  return (
    <>
      <Notice tone="care" title={say('stands-out.care-title')}>
        <p>{say('stands-out.care-text')}</p>
      </Notice>
      <p>{say('stands-out.summary', { count: answer.findings.length, rules })}</p>
      <p role="status" className="soft">
        {say('stands-out.chosen', { count: findings.size })}
      </p>
    </>
  );
};

const ByVerb = ({
  answer,
  names,
  timeZone,
  onFine,
}: {
  answer: FindingsAnswer;
  names: NamesAnswer;
  timeZone: string;
  onFine: () => void;
}) => {
  const say = useSay();
  const clock = useMemo(() => createHomeClock(timeZone), [timeZone]);
  const groups = groupByVerb(answer.findings);
  return (
    <>
      {groups.length > 1 && (
        <nav className="no-print" aria-label={say('stands-out.in-this')}>
          <ul className="row plain-list">
            {groups.map(({ verb }) => (
              <li key={verb}>
                <a className="jump" href={`#verb-${verb}`}>
                  {say(`words.verb-${verb}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {groups.map(({ verb, rules }: VerbFound) => (
        <section key={verb} className="stack" aria-labelledby={`verb-${verb}`}>
          <h2 id={`verb-${verb}`} tabIndex={-1}>
            {say(`words.verb-${verb}`)}
          </h2>
          <p className="soft">{say(`stands-out.verb-${verb}-about`)}</p>
          {rules.map((found) => (
            <RuleCard key={found.rule} {...{ found, names, clock, onFine }} />
          ))}
        </section>
      ))}
    </>
  );
};
