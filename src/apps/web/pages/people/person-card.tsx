import { useState } from 'react';
import type { Being, Household, Person } from '../../../../model/household.ts';
import type { HouseholdAnswer } from '../../../server/answers.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Name } from '../../components/name.tsx';
import { Select } from '../../components/select.tsx';
import { useSay } from '../../language.tsx';
import { inSentence, plainName } from '../../plain-name.ts';
import {
  give,
  removePerson,
  setBeing,
  setPeriods,
  type Thing,
  takeBack,
} from './change-household.ts';
import { onDropThing } from './drag-thing.ts';
import { Periods } from './periods.tsx';
import { ThingChip } from './thing-chip.tsx';
import { thingCalled } from './things.ts';

const beings: readonly Being[] = [
  'unknown',
  'me',
  'resident',
  'child',
  'carer',
  'guest',
  'never-lived-here',
];

type PersonProps = {
  readonly person: Person;
  readonly answer: HouseholdAnswer;
  readonly change: (how: (household: Household) => Household) => void;
};

/** One person: what they are to the home, when they lived here, what they hold. */
export const PersonCard = ({ person, answer, change }: PersonProps) => {
  const say = useSay();
  const { name, is } = person;
  const drop = onDropThing((thing) =>
    change((before) => give(before, thing, { kind: 'person', name })),
  );
  return (
    <section className="person-card stack" aria-label={plainName(name)} {...drop}>
      <h3>
        <Name text={name} />
      </h3>
      <Select
        label={say('people.who-is', { name: inSentence(name) })}
        value={is}
        options={beings.map((value) => ({ value, label: say(`people.is-${value}`) }))}
        onChoose={(value) => change((before) => setBeing(before, name, value))}
      />
      {is !== 'never-lived-here' && (
        <Periods
          person={person}
          onChange={(periods) => change((before) => setPeriods(before, name, periods))}
        />
      )}
      <Holds {...{ person, answer, change }} />
      <RemovePerson name={name} onRemove={() => change((before) => removePerson(before, name))} />
    </section>
  );
};

const Holds = ({ person, answer, change }: PersonProps) => {
  const say = useSay();
  const things: Thing[] = [
    ...person.accounts.map((text) => thingCalled(answer, 'account', text)),
    ...person.phones.map((text) => thingCalled(answer, 'phone', text)),
  ];
  return (
    <div>
      <h4 className="person-part">{say('people.holds')}</h4>
      {things.length === 0 && <p className="soft small">{say('people.nothing-here')}</p>}
      <ul className="chips">
        {things.map((thing) => (
          <ThingChip
            key={`${thing.kind} ${thing.id}`}
            thing={thing}
            onBack={() => change((before) => takeBack(before, thing))}
          />
        ))}
      </ul>
    </div>
  );
};

const RemovePerson = ({ name, onRemove }: { name: string; onRemove: () => void }) => {
  const say = useSay();
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <Button tone="quiet" onClick={() => setAsked(true)}>
        {say('people.remove', { name: inSentence(name) })}
      </Button>
      {isAsked && (
        <Dialog
          title={say('people.remove', { name: inSentence(name) })}
          onClose={() => setAsked(false)}
          closeLabel={say('frame.cancel')}
        >
          <p>{say('people.remove-sure', { name: inSentence(name) })}</p>
          <Button tone="main" onClick={onRemove}>
            {say('people.remove', { name: inSentence(name) })}
          </Button>
        </Dialog>
      )}
    </>
  );
};
