import { useEffect, useRef } from 'react';
import { Notice } from '../../components/notice.tsx';
import { useSay } from '../../language.tsx';

/**
 * The report as the pack would have it, where the browser can show a PDF in a page. It opens no tab
 * of its own: there nobody could leave quickly, and it would stay when one did.
 */
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
  const address = '/api/pack/preview';
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
      <p>{say(navigator.pdfViewerEnabled ? 'pack.preview-care' : 'pack.preview-none')}</p>
      {navigator.pdfViewerEnabled && (
        <iframe className="preview" key={round} src={address} title={say('pack.preview-frame')} />
      )}
      <p>
        <a className="button" href={address} download="household-papers.pdf">
          {say('pack.preview-save')}
        </a>
      </p>
    </section>
  );
};
