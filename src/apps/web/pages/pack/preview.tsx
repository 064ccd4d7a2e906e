import { useEffect, useRef } from 'react';
import { Notice } from '../../components/notice.tsx';
import { useSay } from '../../language.tsx';

/** The report as the pack would have it, shown here where the browser can show a PDF in a page. */
export const Preview = ({
  round,
  isOld,
  isNew,
}: {
  /** Another one each time it is laid out. */
  readonly round: number;
  readonly isOld: boolean;
  readonly isNew: boolean;
}) => {
  const say = useSay();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isNew) title.current?.focus();
  }, [isNew]);
  const address = `/api/pack/preview?round=${round}`;
  return (
    <section className="stack no-print" aria-labelledby="preview-title">
      <h2 id="preview-title" ref={title} tabIndex={-1}>
        {say('pack.preview-title')}
      </h2>
      {isOld && (
        <Notice>
          <p>{say('pack.preview-old')}</p>
        </Notice>
      )}
      <p>
        <a className="button" href={address} target="_blank" rel="noreferrer">
          {say('pack.preview-alone')}
        </a>
      </p>
      {navigator.pdfViewerEnabled && (
        <iframe className="preview" key={round} src={address} title={say('pack.preview-frame')} />
      )}
    </section>
  );
};
