import { Button } from '../../components/button.tsx';
import { Name } from '../../components/name.tsx';
import { useSay } from '../../language.tsx';
import { inSentence } from '../../plain-name.ts';
import type { Proposal } from './things.ts';

/** Several accounts and phones that the records put under one name: one person, or not? */
export const Match = ({
  name,
  proposals,
  onYes,
  onNo,
}: {
  name: string;
  proposals: readonly Proposal[];
  onYes: () => void;
  onNo: () => void;
}) => {
  const say = useSay();
  return (
    <div className="person-card stack">
      <h4>{say('people.match-name', { name: inSentence(name) })}</h4>
      <ul>
        {proposals.map(({ kind, id, name: own }) => (
          <li key={`${kind} ${id}`}>
            {say(`people.kind-${kind}`)}: <Name text={own} />
          </li>
        ))}
      </ul>
      <div className="row">
        <Button onClick={onYes}>{say('people.match-yes', { name: inSentence(name) })}</Button>
        <Button onClick={onNo}>{say('people.match-no')}</Button>
      </div>
    </div>
  );
};
