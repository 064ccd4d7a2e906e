import { PageHead } from '../../components/page-head.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { useSay } from '../../language.tsx';
import { LivedHere } from './lived-here.tsx';
import { Orders } from './orders.tsx';
import { PersonCards } from './person-cards.tsx';
import { Rooms } from './rooms.tsx';
import { SortCards } from './sort-cards.tsx';
import { StaleNotice } from './stale-notice.tsx';
import { TimeZone } from './time-zone.tsx';
import { type HouseholdState, useHousehold } from './use-household.ts';
import './people.css';

/** Page 3: who is who, whose account and phone is whose, who lived here when, orders, rooms. */
export const People = () => {
  const say = useSay();
  const state = useHousehold();
  const { answer, error, change, again } = state;
  return (
    <div className="stack-large">
      <PageHead title={say('people.title')}>
        <p className="lead">{say('people.lead')}</p>
      </PageHead>
      {answer === undefined ? (
        <Waiting error={error} onAgain={again} />
      ) : (
        <>
          <Refusal error={error} />
          <SortCards answer={answer} change={change} />
          <PersonCards answer={answer} change={change} />
          <LivedHere people={answer.household.people} />
          <Orders household={answer.household} change={change} />
          <Rooms answer={answer} change={change} />
          <TimeZone household={answer.household} change={change} />
          <StaleNotice />
        </>
      )}
      <Saved saving={state.saving} />
    </div>
  );
};

const Saved = ({ saving }: Pick<HouseholdState, 'saving'>) => {
  const say = useSay();
  return (
    <p role="status" className={saving === 'no' ? 'unseen' : 'saved'}>
      {saving !== 'no' && say(saving === 'saved' ? 'people.saved' : 'people.saving')}
    </p>
  );
};
