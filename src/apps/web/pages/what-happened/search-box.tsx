import { useId, useMemo, useState } from 'react';
import type { TimelineFilter } from '../../../../model/timeline.ts';
import { Name } from '../../components/name.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSay } from '../../language.tsx';
import { type Choice, choiceKey, isChosen, searchChoices } from './search-names.ts';

/** So many names are offered; more letters narrow them down. */
const mostOffered = 12;

/** Finds devices, people, accounts and what can be done by name; choosing one narrows the acts. */
export const SearchBox = ({
  choices,
  filter,
  onToggle,
}: {
  readonly choices: readonly Choice[];
  readonly filter: TimelineFilter;
  readonly onToggle: (choice: Choice) => void;
}) => {
  const say = useSay();
  const id = useId();
  const [typed, setTyped] = useState('');
  const found = useMemo(() => searchChoices(choices, typed, mostOffered), [choices, typed]);
  const isAsked = typed.trim() !== '';
  return (
    <div className="search">
      <TextField
        type="search"
        label={say('what-happened.search')}
        hint={say('what-happened.search-hint')}
        value={typed}
        onText={setTyped}
        aria-controls={id}
      />
      <p role="status" className="small soft">
        {isAsked &&
          (found.length === 0
            ? say('what-happened.search-none')
            : say('what-happened.search-found', { count: found.length }))}
      </p>
      <ul id={id} className="search-found">
        {found.map((choice) => (
          <li key={choiceKey(choice)}>
            <button
              type="button"
              className="chip"
              aria-pressed={isChosen(filter, choice)}
              onClick={() => onToggle(choice)}
            >
              <span className="soft">{say(`what-happened.kind-${choice.kind}`)}</span>{' '}
              <Name text={choice.name} most={40} />
              {choice.beside !== null && choice.beside !== '' && (
                <>
                  {' · '}
                  <Name text={choice.beside} most={30} />
                </>
              )}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
};
