import { Name } from '../../components/name.tsx';
import { Select } from '../../components/select.tsx';
import { useSay } from '../../language.tsx';
import { inSentence, plainName } from '../../plain-name.ts';
import type { Holder } from './change-household.ts';
import { onDragThing } from './drag-thing.ts';
import { type Proposal, thingOf } from './things.ts';

/** One account or phone: to be dragged to a person, or given to one by a list. */
export const ThingCard = ({
  proposal,
  people,
  onHolder,
}: {
  readonly proposal: Proposal;
  readonly people: readonly string[];
  readonly onHolder: (holder: Holder) => void;
}) => {
  const say = useSay();
  const { kind, name, lastUsedMs } = proposal;
  const wanted = proposal.proposedPerson ?? name;
  const isNew = !people.includes(wanted);
  const options = [
    { value: '', label: say('people.choose') },
    ...people.map((one) => ({ value: `person ${one}`, label: plainName(one) })),
    ...(isNew
      ? [
          {
            value: `person ${wanted}`,
            label: say('people.somebody-new', { name: inSentence(wanted) }),
          },
        ]
      : []),
    ...(kind === 'phone' ? [] : [{ value: 'several', label: say('people.several') }]),
    { value: 'not-known', label: say('people.dont-know') },
  ];
  return (
    <li className="thing-card" {...onDragThing(thingOf(proposal))}>
      <p className="thing-name">
        <Name text={name} />
      </p>
      <p className="soft small">
        {say(`people.kind-${kind}`)}
        {lastUsedMs !== null && `, ${say('people.last-used', { at: lastUsedMs })}`}
      </p>
      <Select
        label={say('people.whose')}
        value=""
        options={options}
        onChoose={(value) => value !== '' && onHolder(holderIn(value))}
      />
    </li>
  );
};

const holderIn = (value: string): Holder => {
  if (value === 'several' || value === 'not-known') return { kind: value };
  return { kind: 'person', name: value.slice('person '.length) };
};
