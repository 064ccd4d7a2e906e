import type { RoomClass } from '../../../../model/device.ts';
import type { Household } from '../../../../model/household.ts';
import type { HouseholdAnswer } from '../../../server/answers.ts';
import { Details } from '../../components/details.tsx';
import { Select } from '../../components/select.tsx';
import { useSay } from '../../language.tsx';
import { inSentence } from '../../plain-name.ts';

const kinds: readonly RoomClass[] = [
  'bedroom',
  'bathroom',
  'child',
  'living',
  'entrance',
  'outside',
  'unknown',
];

/** What kind of room each is; a room keeps what its name told until somebody says otherwise. */
export const Rooms = ({
  answer: { rooms, household },
  change,
}: {
  readonly answer: HouseholdAnswer;
  readonly change: (how: (household: Household) => Household) => void;
}) => {
  const say = useSay();
  if (rooms.length === 0) return null;
  return (
    <section className="card stack">
      <h2>{say('people.rooms-title')}</h2>
      <p>{say('people.rooms-text')}</p>
      <Details summary={say('people.rooms-title')}>
        <div className="rooms">
          {rooms.map(({ name, roomClass }) => (
            <Select
              key={name}
              label={say('people.room-kind', { room: inSentence(name) })}
              value={statedIn(household, name) ?? roomClass}
              options={kinds.map((value) => ({ value, label: say(`people.room-${value}`) }))}
              onChoose={(value) =>
                change((before) => ({ ...before, rooms: withRoom(before.rooms, name, value) }))
              }
            />
          ))}
        </div>
      </Details>
    </section>
  );
};

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const statedIn = ({ rooms }: Household, name: string): RoomClass | undefined =>
  Object.entries(rooms).find(([stated]) => isSame(stated, name))?.[1];

const withRoom = (
  rooms: Household['rooms'],
  name: string,
  value: RoomClass,
): Household['rooms'] => ({
  ...Object.fromEntries(Object.entries(rooms).filter(([stated]) => !isSame(stated, name))),
  [name]: value,
});
