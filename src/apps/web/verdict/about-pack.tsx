import type { Check, PackAbout } from '../../../pack/verdict.ts';
import { Facts } from '../components/facts.tsx';
import { KeyShown } from '../components/key-shown.tsx';
import { Name } from '../components/name.tsx';
import { useSay } from '../language.tsx';
import { isOpen } from './is-open.ts';

/** What a pack says of itself, and how far its key is known. */
export const AboutPack = ({
  about,
  checks,
}: {
  readonly about: PackAbout;
  readonly checks: readonly Check[];
}) => {
  const say = useSay();
  const { forWhom, onlyExhibit, stampedMs } = about;
  return (
    <section className="stack">
      <h3>{say('check.about')}</h3>
      {onlyExhibit !== null && <p>{say('check.only-exhibit', { n: onlyExhibit })}</p>}
      <Facts
        facts={[
          { label: say('check.made'), value: say('shared.moment', { at: about.madeMs }) },
          { label: say('check.version'), value: <Name text={about.programVersion} /> },
          forWhom === null
            ? undefined
            : { label: say('check.for-whom'), value: <Name text={forWhom} most={500} /> },
          {
            label: say('check.exhibits'),
            value: say('shared.count', { count: about.exhibits }),
          },
          stampedMs === null
            ? undefined
            : { label: say('check.stamped'), value: say('shared.moment', { at: stampedMs }) },
          { label: say('check.key'), value: <Key about={about} checks={checks} /> },
        ]}
      />
    </section>
  );
};

const Key = ({ about, checks }: { about: PackAbout; checks: readonly Check[] }) => {
  const say = useSay();
  const signature = checks.find(({ id }) => id === 'signature');
  const isUnknown = signature !== undefined && isOpen(signature);
  const isTheOneGiven = signature?.answer === 'holds' && !isUnknown;
  return (
    <>
      <KeyShown publicKey={about.publicKey} />
      {isUnknown && <p className="soft">{say('verify.key-unknown')}</p>}
      {isTheOneGiven && <p className="soft">{say('verify.key-same')}</p>}
    </>
  );
};
