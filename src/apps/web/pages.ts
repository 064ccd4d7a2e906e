import type { ComponentType } from 'react';
import type { PageId } from './page-ids.ts';

export type PageEntry = {
  readonly id: PageId;
  /** What the address bar and the history show: a number, which tells nothing. */
  readonly path: string;
  /** Whether it makes sense only with something open. */
  readonly needsCase: boolean;
  readonly load: () => Promise<ComponentType>;
  /** Undefined until it was loaded. */
  readonly loaded: () => ComponentType | undefined;
};

const pageOf = (
  about: Pick<PageEntry, 'id' | 'path' | 'needsCase'>,
  fetchPage: () => Promise<ComponentType>,
): PageEntry => {
  let page: ComponentType | undefined;
  const load = async () => {
    page = await fetchPage();
    return page;
  };
  return { ...about, load, loaded: () => page };
};

/** The pages in the order in which a person needs them; each is loaded when it is first shown. */
export const pages: readonly PageEntry[] = [
  pageOf({ id: 'start', path: '/1', needsCase: false }, () =>
    import('./pages/start/start.tsx').then(({ Start }) => Start),
  ),
  pageOf({ id: 'records', path: '/2', needsCase: true }, () =>
    import('./pages/records/records.tsx').then(({ Records }) => Records),
  ),
  pageOf({ id: 'people', path: '/3', needsCase: true }, () =>
    import('./pages/people/people.tsx').then(({ People }) => People),
  ),
  pageOf({ id: 'who-can', path: '/4', needsCase: true }, () =>
    import('./pages/who-can/who-can.tsx').then(({ WhoCan }) => WhoCan),
  ),
  pageOf({ id: 'what-happened', path: '/5', needsCase: true }, () =>
    import('./pages/what-happened/what-happened.tsx').then(({ WhatHappened }) => WhatHappened),
  ),
  pageOf({ id: 'stands-out', path: '/6', needsCase: true }, () =>
    import('./pages/stands-out/stands-out.tsx').then(({ StandsOut }) => StandsOut),
  ),
  pageOf({ id: 'diary', path: '/7', needsCase: true }, () =>
    import('./pages/diary/diary.tsx').then(({ Diary }) => Diary),
  ),
  pageOf({ id: 'before', path: '/8', needsCase: true }, () =>
    import('./pages/before/before.tsx').then(({ Before }) => Before),
  ),
  pageOf({ id: 'pack', path: '/9', needsCase: true }, () =>
    import('./pages/pack/pack.tsx').then(({ Pack }) => Pack),
  ),
  pageOf({ id: 'check', path: '/10', needsCase: false }, () =>
    import('./pages/check/check.tsx').then(({ Check }) => Check),
  ),
];

export const pageAt = (path: string): PageEntry | undefined =>
  pages.find((page) => page.path === path);
