import { useSay } from '../../language.tsx';
import { TickedNames } from './ticked-names.tsx';
import type { Choosing } from './what-goes-in.tsx';

/** People of the household file, but oneself, of whom the pack tells when they came and went. */
export const WhosePresence = ({
  others,
  draft,
  onChange,
}: Choosing & { readonly others: readonly string[] }) => {
  const say = useSay();
  return (
    <TickedNames
      legend={say('pack.presence')}
      hint={say('pack.presence-hint')}
      names={others}
      ticked={draft.presenceOf ?? []}
      onChange={(presenceOf) => onChange({ ...draft, presenceOf })}
    />
  );
};
