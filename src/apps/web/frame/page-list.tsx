import { useEffect, useRef } from 'react';
import { useSay } from '../language.tsx';
import { type PageEntry, pages } from '../pages.ts';
import { useRoute } from '../route.tsx';
import { useSession } from '../session.tsx';
import { usePageName } from './page-name.ts';
import './page-list.css';

/** All pages in their order: a column beside the page, folded away on a small screen. */
export const PageList = () => {
  const say = useSay();
  const nameOf = usePageName();
  const { page } = useRoute();
  const folded = useRef<HTMLDetailsElement>(null);
  // Folded again once another page was chosen.
  useEffect(() => folded.current?.removeAttribute('open'), [page]);
  const here = page === undefined ? undefined : pages.indexOf(page) + 1;
  return (
    <nav className="page-list" aria-label={say('frame.pages')}>
      <details className="page-list-folded" ref={folded}>
        <summary>
          {here === undefined || page === undefined
            ? say('frame.all-pages')
            : `${say('frame.page-of', { number: here, count: pages.length })}: ${nameOf(page.id)}`}
        </summary>
        <Links />
      </details>
      <div className="page-list-open">
        <Links />
      </div>
    </nav>
  );
};

const Links = () => {
  const { session } = useSession();
  const isOpen = session?.stage === 'open';
  return (
    <ol>
      {pages.map((page, index) => (
        <li key={page.id}>
          <PageLink page={page} number={index + 1} isReachable={isOpen || !page.needsCase} />
        </li>
      ))}
    </ol>
  );
};

const PageLink = ({
  page,
  number,
  isReachable,
}: {
  page: PageEntry;
  number: number;
  isReachable: boolean;
}) => {
  const nameOf = usePageName();
  const { page: here, go } = useRoute();
  const name = (
    <>
      <span className="page-list-number">{number}</span>
      <span>{nameOf(page.id)}</span>
    </>
  );
  if (!isReachable) return <span className="page-list-entry page-list-closed">{name}</span>;
  return (
    <a
      className="page-list-entry"
      href={page.path}
      aria-current={page === here ? 'page' : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        go(page.id);
      }}
    >
      {name}
    </a>
  );
};
