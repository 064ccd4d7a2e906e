import type { AccessAnswer } from '../../../server/answers.ts';
import { Dialog } from '../../components/dialog.tsx';
import { Name } from '../../components/name.tsx';
import { useSay } from '../../language.tsx';
import { inSentence } from '../../plain-name.ts';
import type { OpenedCell } from './cell-button.tsx';
import { WayIn } from './way-in.tsx';
import { placeName } from './who-words.ts';

/** The ways in behind a cell, each with what the record says of it and where it says so. */
export const WaysIn = ({
  opened,
  answer,
  onClose,
}: {
  readonly opened: OpenedCell;
  readonly answer: AccessAnswer;
  readonly onClose: () => void;
}) => {
  const say = useSay();
  const { line, cell, ability, column } = opened;
  const held = answer.grants.filter(({ grant }) => cell.grants.includes(grant.id));
  const devices = answer.devices.filter(({ id }) => cell.devices.includes(id));
  return (
    <Dialog
      title={say('who-can.why-title', {
        name: inSentence(line.name, 40),
        ability: say(`who-can.ability-${ability}`),
        room: inSentence(placeName(say, column), 40),
      })}
      onClose={onClose}
    >
      <p>
        {cell.isCertain ? say('who-can.why-can', { count: held.length }) : say('who-can.why-maybe')}{' '}
        {say('who-can.ability-is', { what: say(`who-can.means-ability-${ability}`) })}
      </p>
      <div>
        <h3>{say('who-can.why-devices')}</h3>
        <ul>
          {devices.map(({ id, name }) => (
            <li key={id}>
              <Name text={name} />
            </li>
          ))}
        </ul>
      </div>
      {held.map((one, index) => (
        <WayIn key={one.grant.id} held={one} number={index + 1} devices={answer.devices} />
      ))}
    </Dialog>
  );
};
