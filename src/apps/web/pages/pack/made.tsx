import { useEffect, useRef } from 'react';
import type { PackAnswer } from '../../../server/answers.ts';
import { Button } from '../../components/button.tsx';
import { Facts } from '../../components/facts.tsx';
import { KeyShown } from '../../components/key-shown.tsx';
import { Notice } from '../../components/notice.tsx';
import { useFormats } from '../../formats.ts';
import { useSay } from '../../language.tsx';
import { inSentence } from '../../plain-name.ts';
import type { Work } from '../../use-work.ts';
import { VerdictShown } from '../../verdict/verdict-shown.tsx';
import { PackGoing } from './pack-going.tsx';

/** The pack made last: save it, keep its two numbers elsewhere, check it. */
export const Made = ({
  pack: { made, verdict },
  isOld,
  isNew,
  isVerdictNew,
  going,
  onVerify,
}: {
  readonly pack: PackAnswer;
  /** Something was chosen otherwise since. */
  readonly isOld: boolean;
  readonly isNew: boolean;
  readonly isVerdictNew: boolean;
  readonly going: Work['going'];
  readonly onVerify: () => void;
}) => {
  const say = useSay();
  const { size } = useFormats();
  const title = useRef<HTMLHeadingElement>(null);
  const hash = made?.sha256;
  useEffect(() => {
    if (isNew && hash !== undefined) title.current?.focus();
  }, [isNew, hash]);
  if (made === null) return null;
  return (
    <section className="card stack" aria-labelledby="made-title">
      <h2 id="made-title" ref={title} tabIndex={-1}>
        {say('pack.made')}
      </h2>
      {isOld && (
        <Notice>
          <p>{say('pack.made-old')}</p>
        </Notice>
      )}
      <p>{say('pack.made-about', { exhibits: made.exhibits, size: size(made.bytes) })}</p>
      <div className="row">
        <a className="button button-main" href={`/api/pack/file/${made.id}`} download={made.path}>
          {say('pack.get')}
        </a>
        <a className="button" href={`/api/pack/report/${made.id}`} download="household-papers.pdf">
          {say('pack.get-report')}
        </a>
      </div>
      <Notice tone="care">
        <p>{say('pack.get-about', { name: inSentence(made.path) })}</p>
        <p>{say('pack.get-soon')}</p>
      </Notice>
      <h3>{say('pack.numbers')}</h3>
      <p>{say('pack.numbers-about')}</p>
      <Facts
        facts={[
          { label: say('pack.hash'), value: <code dir="ltr">{made.sha256}</code> },
          { label: say('pack.key'), value: <KeyShown publicKey={made.publicKey} /> },
        ]}
      />
      <p>
        <Button aria-disabled={going !== undefined} onClick={onVerify}>
          {say('pack.verify')}
        </Button>
      </p>
      <PackGoing going={going} kinds={['check-pack']} />
      {verdict !== null && <VerdictShown verdict={verdict} isNew={isVerdictNew} />}
    </section>
  );
};
