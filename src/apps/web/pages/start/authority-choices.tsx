import type { AuthorityAnswer } from '../../../../model/authority.ts';
import { Choices } from '../../components/choices.tsx';
import { useSay } from '../../language.tsx';

/** By what right the records are held, with the same words as on the command line. */
export const AuthorityChoices = <Answer extends AuthorityAnswer>({
  hint,
  mistake,
  answers,
  value,
  onChoose,
}: {
  readonly hint?: string;
  readonly mistake?: string | undefined;
  readonly answers: readonly Answer[];
  readonly value: Answer | undefined;
  readonly onChoose: (answer: Answer) => void;
}) => {
  const say = useSay();
  return (
    <Choices
      legend={say('authority.question')}
      hint={[hint, say('authority.about')].filter(Boolean).join(' ')}
      mistake={mistake}
      options={answers.map((answer) => ({
        value: answer,
        label: say(`authority.choice-${answer}`),
        ...(answer === 'not-stated' && { hint: say('authority.choice-not-stated-hint') }),
      }))}
      value={value}
      onChoose={onChoose}
    />
  );
};
