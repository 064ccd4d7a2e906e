import { type FormEvent, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useDraft } from '../../drafts.tsx';
import { useSay } from '../../language.tsx';
import { inSentence } from '../../plain-name.ts';

/** A new person needs a name that no other has. */
export const AddPerson = ({
  taken,
  onAdd,
}: {
  readonly taken: readonly string[];
  readonly onAdd: (name: string) => void;
}) => {
  const say = useSay();
  const [name, setName] = useDraft('people-add', '');
  const [mistake, setMistake] = useState<string>();
  const add = (event: FormEvent) => {
    event.preventDefault();
    const wanted = name.trim();
    if (wanted === '') return setMistake(say('people.name-missing'));
    if (taken.includes(wanted))
      return setMistake(say('people.name-taken', { name: inSentence(wanted) }));
    setMistake(undefined);
    setName(undefined);
    onAdd(wanted);
  };
  return (
    <form className="person-card stack" onSubmit={add}>
      <h3>{say('people.add')}</h3>
      <TextField
        label={say('people.name')}
        hint={say('people.name-hint')}
        mistake={mistake}
        value={name}
        onText={setName}
      />
      <Button type="submit">{say('people.add')}</Button>
    </form>
  );
};
