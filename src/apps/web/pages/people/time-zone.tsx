import type { Household } from '../../../../model/household.ts';
import { Select } from '../../components/select.tsx';
import { useSay } from '../../language.tsx';
import { inSentence } from '../../plain-name.ts';
import { useSession } from '../../session.tsx';

/** Which time zone the home is in, where the records do not tell or have it wrong. */
export const TimeZone = ({
  household,
  change,
}: {
  readonly household: Household;
  readonly change: (how: (household: Household) => Household) => void;
}) => {
  const say = useSay();
  const { session } = useSession();
  const zone = session?.timeZone;
  return (
    <section className="card stack">
      <h2>{say('people.zone-title')}</h2>
      <Select
        label={say('people.zone')}
        value={household.time_zone ?? ''}
        options={[
          {
            value: '',
            label: zone
              ? say('people.zone-records', { zone: inSentence(zone) })
              : say('people.zone-unknown'),
          },
          ...Intl.supportedValuesOf('timeZone').map((name) => ({ value: name, label: name })),
        ]}
        onChoose={(name) => change((before) => ({ ...before, time_zone: name || null }))}
      />
    </section>
  );
};
