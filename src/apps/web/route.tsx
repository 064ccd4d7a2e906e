import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import type { PageId } from './page-ids.ts';
import { type PageEntry, pageAt, pages } from './pages.ts';

/*
 * Addresses are /1 to /10, so that the browser's history tells nothing. What is chosen on a page
 * (a finding, a day) never goes into the address: it travels in the entry's state.
 */
export type RouteDetail = Readonly<Record<string, string | number>>;

type Route = {
  /** Undefined at `/`, where the person has not gone anywhere yet. */
  readonly page: PageEntry | undefined;
  readonly detail: RouteDetail;
  /** The person came here from another page, and not by opening the workbench. */
  readonly isArrival: boolean;
  readonly go: (id: PageId, detail?: RouteDetail) => void;
  /** Changes the detail of this very entry, so that going back and forth returns to it. */
  readonly setDetail: (detail: RouteDetail) => void;
};

type Place = {
  readonly path: string;
  readonly detail: RouteDetail;
  readonly isArrival: boolean;
};

const RouteContext = createContext<Route | undefined>(undefined);

const placeNow = (): Place => ({
  path: window.location.pathname,
  detail: (window.history.state as RouteDetail | null) ?? {},
  isArrival: false,
});

export const RouteProvider = ({ children }: { children: ReactNode }) => {
  const [place, setPlace] = useState(placeNow);
  useEffect(() => {
    const follow = () => setPlace({ ...placeNow(), isArrival: true });
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, []);
  const route = useMemo(
    () => ({
      page: pageAt(place.path),
      detail: place.detail,
      isArrival: place.isArrival,
      go: (id: PageId, detail: RouteDetail = {}) => {
        const path = pages.find((page) => page.id === id)?.path ?? '/1';
        if (path === place.path || place.path === '/')
          window.history.replaceState(detail, '', path);
        else window.history.pushState(detail, '', path);
        setPlace({ path, detail, isArrival: place.path !== '/' });
        window.scrollTo(0, 0);
      },
      setDetail: (detail: RouteDetail) => {
        window.history.replaceState(detail, '', place.path);
        setPlace((before) => ({ ...before, detail }));
      },
    }),
    [place],
  );
  return <RouteContext value={route}>{children}</RouteContext>;
};

export const useRoute = (): Route => {
  const route = use(RouteContext);
  if (route === undefined) throw new Error('There is no RouteProvider around this.');
  return route;
};
