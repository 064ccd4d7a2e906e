import type { HouseholdAnswer } from '../../../server/answers.ts';
import { useSay } from '../../language.tsx';
import { give, type Thing, takeBack } from './change-household.ts';
import { onDropThing } from './drag-thing.ts';
import type { SortProps } from './sort-cards.tsx';
import { ThingChip } from './thing-chip.tsx';
import { thingCalled } from './things.ts';

/** Answers that name nobody: used by several, and not known. */
export const Nobodys = ({ answer, change }: SortProps) => {
  const say = useSay();
  const { household } = answer;
  const shared = household.shared_accounts.map((text) => thingCalled(answer, 'account', text));
  const notKnown = (household.not_known ?? []).map((text) => thingFor(answer, text));
  const back = (thing: Thing) => change((before) => takeBack(before, thing));
  return (
    <div className="answers">
      {(shared.length > 0 || answer.accounts.length > 0) && (
        <div
          className="answer stack"
          {...onDropThing((thing) => change((before) => give(before, thing, { kind: 'several' })))}
        >
          <h3>{say('people.shared-title')}</h3>
          <p className="soft small">{say('people.shared-text')}</p>
          <Chips things={shared} onBack={back} />
        </div>
      )}
      <div
        className="answer stack"
        {...onDropThing((thing) => change((before) => give(before, thing, { kind: 'not-known' })))}
      >
        <h3>{say('people.not-known-title')}</h3>
        <Chips things={notKnown} onBack={back} />
      </div>
    </div>
  );
};

const thingFor = (answer: HouseholdAnswer, text: string): Thing =>
  thingCalled(answer, answer.phones.some(({ id }) => id === text) ? 'phone' : 'account', text);

const Chips = ({
  things,
  onBack,
}: {
  things: readonly Thing[];
  onBack: (thing: Thing) => void;
}) => {
  const say = useSay();
  if (things.length === 0) return <p className="soft small">{say('people.nothing-here')}</p>;
  return (
    <ul className="chips">
      {things.map((thing) => (
        <ThingChip key={`${thing.kind} ${thing.id}`} thing={thing} onBack={() => onBack(thing)} />
      ))}
    </ul>
  );
};
