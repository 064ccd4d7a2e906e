import { api } from '../../api.ts';
import { useAsked } from '../../asked.ts';
import { Waiting } from '../../components/waiting.tsx';
import { useSay } from '../../language.tsx';
import { TickedNames } from './ticked-names.tsx';
import type { Choosing } from './what-goes-in.tsx';

/** Records with live keys: each goes into the pack only where it is asked for by name. */
export const KeptBack = ({ draft, onChange }: Choosing) => {
  const say = useSay();
  const { answer, error, again } = useAsked(api.pack.withheld);
  if (answer === undefined) return <Waiting error={error} onAgain={again} />;
  if (answer.paths.length === 0) return null;
  return (
    <TickedNames
      legend={say('pack.kept-back')}
      hint={say('pack.kept-back-about')}
      names={answer.paths}
      ticked={draft.withKeys ?? []}
      onChange={(withKeys) => onChange({ ...draft, withKeys })}
    />
  );
};
