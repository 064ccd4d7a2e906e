import { useSay } from '../language.tsx';
import type { PageId } from '../page-ids.ts';

/** Names of pages in the language of the page. */
export const usePageName = (): ((id: PageId) => string) => {
  const say = useSay();
  return (id) => say(`frame.page-${id}`);
};
