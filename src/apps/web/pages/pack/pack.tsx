import { useMemo } from 'react';
import type { Person } from '../../../../model/household.ts';
import type { SessionAnswer } from '../../../server/answers.ts';
import { api } from '../../api.ts';
import { useAsked } from '../../asked.ts';
import { Notice } from '../../components/notice.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { createHomeClock } from '../../home-clock.ts';
import { useLanguage, useSay } from '../../language.tsx';
import { useSession } from '../../session.tsx';
import { MakePack } from './make-pack.tsx';
import './pack.css';

/** Page 9: a sealed copy for somebody else: what goes in, how it would look, making and checking it. */
export const Pack = () => {
  const say = useSay();
  const { session } = useSession();
  return (
    <div className="stack-large">
      <PageHead title={say('pack.title')}>
        <p className="lead">{say('pack.lead')}</p>
      </PageHead>
      {session?.hasRecords ? (
        <Known session={session} />
      ) : (
        <Notice>
          <p>{say('pack.nothing-yet')}</p>
        </Notice>
      )}
    </div>
  );
};

/** Everything that can be chosen from. */
const Known = ({ session }: { readonly session: SessionAnswer }) => {
  const isExamined = session.hasExamination;
  const timeZone = session.timeZone ?? 'UTC';
  const clock = useMemo(() => createHomeClock(timeZone), [timeZone]);
  const { locale } = useLanguage();
  const { answer, error, again } = useAsked(
    () =>
      Promise.all([
        isExamined ? api.findings(locale).then(({ findings }) => findings) : [],
        api.household.get().then(({ household }) => household.people),
      ]),
    `${locale} ${isExamined}`,
  );
  if (answer === undefined) return <Waiting error={error} onAgain={again} />;
  const [findings, people] = answer;
  const others = people.filter((one) => one.is !== 'me');
  return <MakePack people={namesOf(people)} others={namesOf(others)} {...{ findings, clock }} />;
};

const namesOf = (people: readonly Person[]): readonly string[] => people.map(({ name }) => name);
