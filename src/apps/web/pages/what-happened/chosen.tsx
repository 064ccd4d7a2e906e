import { Name } from '../../components/name.tsx';
import { useSay } from '../../language.tsx';
import { inSentence } from '../../plain-name.ts';
import { type Choice, choiceKey } from './search-names.ts';

/** What the acts are narrowed to; each can be taken out again. */
export const Chosen = ({
  chosen,
  onRemove,
}: {
  readonly chosen: readonly Choice[];
  readonly onRemove: (choice: Choice) => void;
}) => {
  const say = useSay();
  if (chosen.length === 0) return null;
  return (
    <ul className="search-found" aria-label={say('what-happened.chosen')}>
      {chosen.map((choice) => (
        <li key={choiceKey(choice)}>
          <button
            type="button"
            className="chip"
            aria-label={say('what-happened.remove', { name: inSentence(choice.name, 40) })}
            onClick={() => onRemove(choice)}
          >
            <Name text={choice.name} most={40} /> <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  );
};
