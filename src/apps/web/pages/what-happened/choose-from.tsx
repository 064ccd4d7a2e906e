import { Select } from '../../components/select.tsx';
import { useSay } from '../../language.tsx';
import { plainName } from '../../plain-name.ts';
import { type Choice, choiceKey } from './search-names.ts';

/** A list to add one choice from at a time; what was chosen stands below and leaves the list. */
export const ChooseFrom = ({
  kind,
  choices,
  onChoose,
}: {
  readonly kind: 'person' | 'device' | 'action';
  readonly choices: readonly Choice[];
  readonly onChoose: (choice: Choice) => void;
}) => {
  const say = useSay();
  return (
    <Select
      label={say(`what-happened.${kind}`)}
      value=""
      options={[
        { value: '', label: say('what-happened.add') },
        ...choices.map((choice) => ({
          value: choiceKey(choice),
          label: plainName(choice.beside ? `${choice.name} · ${choice.beside}` : choice.name, 60),
        })),
      ]}
      onChoose={(key) => {
        const choice = choices.find((one) => choiceKey(one) === key);
        if (choice !== undefined) onChoose(choice);
      }}
    />
  );
};
