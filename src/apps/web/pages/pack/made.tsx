import { useEffect, useRef } from 'react';
import type { PackAnswer } from '../../../server/answers.ts';
import { Button } from '../../components/button.tsx';
import { Facts } from '../../components/facts.tsx';
import { Notice } from '../../components/notice.tsx';
import { useFormats } from '../../formats.ts';
import { useSay } from '../../language.tsx';
import { inSentence } from '../../plain-name.ts';
import { VerdictShown } from '../../verdict/verdict-shown.tsx';

/** The pack made last: save it, keep its two numbers elsewhere, check it. */
export const Made = ({
  pack: { made, verdict },
  isNew,
  isBusy,
  onVerify,
}: {
  readonly pack: PackAnswer;
  readonly isNew: boolean;
  readonly isBusy: boolean;
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
      <p>
        {say('pack.made-about', { exhibits: made.exhibits, size: size(made.bytes) })}{' '}
        {made.originals === 'hashes' && say('pack.made-hashes')}
      </p>
      <div className="row">
        <a className="button button-main" href="/api/pack/file" download={made.path}>
          {say('pack.get')}
        </a>
        <a className="button" href="/api/pack/report" target="_blank" rel="noreferrer">
          {say('pack.get-report')}
        </a>
        <Button aria-disabled={isBusy} onClick={onVerify}>
          {say('pack.verify')}
        </Button>
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
          { label: say('pack.key'), value: <code dir="ltr">{made.publicKey}</code> },
        ]}
      />
      {verdict !== null && <VerdictShown verdict={verdict} />}
    </section>
  );
};
