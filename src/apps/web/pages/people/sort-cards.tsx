import { useState } from 'react';
import type { Household } from '../../../../model/household.ts';
import type { HouseholdAnswer } from '../../../server/answers.ts';
import { Notice } from '../../components/notice.tsx';
import { useSay } from '../../language.tsx';
import { give } from './change-household.ts';
import { Match } from './match.tsx';
import { Nobodys } from './nobodys.tsx';
import { ThingCard } from './thing-card.tsx';
import { matchesIn, openProposals, type Proposal, thingOf } from './things.ts';

export type SortProps = {
  readonly answer: HouseholdAnswer;
  readonly change: (how: (household: Household) => Household) => void;
};

/** Cards of what nobody has answered yet; proposed matches first, each to be confirmed or not. */
export const SortCards = ({ answer, change }: SortProps) => {
  const say = useSay();
  const [refused, setRefused] = useState<readonly string[]>([]);
  if (answer.accounts.length + answer.phones.length === 0)
    return <Notice>{say('people.need-records')}</Notice>;
  const matches = matchesIn(answer).filter(({ name }) => !refused.includes(name));
  const matched = new Set(matches.flatMap(({ proposals }) => proposals));
  const open = openProposals(answer);
  const cards = open.filter((proposal) => !matched.has(proposal));
  return (
    <section className="stack">
      <h2>{say('people.sort-title')}</h2>
      <p role="status">
        {open.length === 0
          ? say('people.sort-none')
          : say('people.sort-count', { count: open.length })}
      </p>
      {matches.length > 0 && (
        <div className="stack">
          <h3>{say('people.match-title')}</h3>
          <p>{say('people.match-text')}</p>
          <div className="person-cards">
            {matches.map(({ name, proposals }) => (
              <Match
                key={name}
                {...{ name, proposals }}
                onYes={() => change((household) => giveAll(household, name, proposals))}
                onNo={() => setRefused((before) => [...before, name])}
              />
            ))}
          </div>
        </div>
      )}
      {cards.length > 0 && <p className="soft">{say('people.sort-text')}</p>}
      <ul className="thing-cards">
        {cards.map((proposal) => (
          <ThingCard
            key={`${proposal.kind} ${proposal.id}`}
            proposal={proposal}
            people={answer.household.people.map(({ name }) => name)}
            onHolder={(holder) => change((household) => give(household, thingOf(proposal), holder))}
          />
        ))}
      </ul>
      <Nobodys answer={answer} change={change} />
    </section>
  );
};

const giveAll = (household: Household, name: string, proposals: readonly Proposal[]): Household =>
  proposals.reduce(
    (sofar, proposal) => give(sofar, thingOf(proposal), { kind: 'person', name }),
    household,
  );
