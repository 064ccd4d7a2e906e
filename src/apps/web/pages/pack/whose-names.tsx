import { useSay } from '../../language.tsx';
import { TickedNames } from './ticked-names.tsx';
import type { Choosing } from './what-goes-in.tsx';

/** People of the household file whose names the pack does not tell. */
export const WhoseNames = ({
  people,
  draft,
  onChange,
}: Choosing & { readonly people: readonly string[] }) => {
  const say = useSay();
  return (
    <TickedNames
      legend={say('pack.redact')}
      hint={say('pack.redact-hint')}
      names={people}
      ticked={draft.redactedPeople}
      onChange={(redactedPeople) => onChange({ ...draft, redactedPeople })}
    />
  );
};
