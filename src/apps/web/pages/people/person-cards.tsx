import type { Household } from '../../../../model/household.ts';
import type { HouseholdAnswer } from '../../../server/answers.ts';
import { useSay } from '../../language.tsx';
import { AddPerson } from './add-person.tsx';
import { addPerson } from './change-household.ts';
import { PersonCard } from './person-card.tsx';

/** A card for each person, and a place to add one. */
export const PersonCards = ({
  answer,
  change,
}: {
  readonly answer: HouseholdAnswer;
  readonly change: (how: (household: Household) => Household) => void;
}) => {
  const say = useSay();
  const { people } = answer.household;
  return (
    <section className="stack">
      <h2>{say('people.people-title')}</h2>
      {people.length === 0 && <p className="soft">{say('people.people-none')}</p>}
      <div className="person-cards">
        {people.map((person) => (
          <PersonCard key={person.name} {...{ person, answer, change }} />
        ))}
        <AddPerson
          taken={people.map(({ name }) => name)}
          onAdd={(name) => change((household) => addPerson(household, name))}
        />
      </div>
    </section>
  );
};
