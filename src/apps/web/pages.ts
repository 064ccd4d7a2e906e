import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { PageId } from './page-ids.ts';

export type PageEntry = {
  readonly id: PageId;
  /** What the address bar and the history show: a number, which tells nothing. */
  readonly path: string;
  /** Whether it makes sense only with something open. */
  readonly needsCase: boolean;
  readonly Page: LazyExoticComponent<ComponentType>;
};

/** The pages in the order in which a person needs them; each is loaded when it is first shown. */
export const pages: readonly PageEntry[] = [
  {
    id: 'start',
    path: '/1',
    needsCase: false,
    Page: lazy(() => import('./pages/start/start.tsx').then(({ Start }) => ({ default: Start }))),
  },
  {
    id: 'records',
    path: '/2',
    needsCase: true,
    Page: lazy(() =>
      import('./pages/records/records.tsx').then(({ Records }) => ({ default: Records })),
    ),
  },
  {
    id: 'people',
    path: '/3',
    needsCase: true,
    Page: lazy(() =>
      import('./pages/people/people.tsx').then(({ People }) => ({ default: People })),
    ),
  },
  {
    id: 'who-can',
    path: '/4',
    needsCase: true,
    Page: lazy(() =>
      import('./pages/who-can/who-can.tsx').then(({ WhoCan }) => ({ default: WhoCan })),
    ),
  },
  {
    id: 'what-happened',
    path: '/5',
    needsCase: true,
    Page: lazy(() =>
      import('./pages/what-happened/what-happened.tsx').then(({ WhatHappened }) => ({
        default: WhatHappened,
      })),
    ),
  },
  {
    id: 'stands-out',
    path: '/6',
    needsCase: true,
    Page: lazy(() =>
      import('./pages/stands-out/stands-out.tsx').then(({ StandsOut }) => ({ default: StandsOut })),
    ),
  },
  {
    id: 'diary',
    path: '/7',
    needsCase: true,
    Page: lazy(() => import('./pages/diary/diary.tsx').then(({ Diary }) => ({ default: Diary }))),
  },
  {
    id: 'before',
    path: '/8',
    needsCase: true,
    Page: lazy(() =>
      import('./pages/before/before.tsx').then(({ Before }) => ({ default: Before })),
    ),
  },
  {
    id: 'pack',
    path: '/9',
    needsCase: true,
    Page: lazy(() => import('./pages/pack/pack.tsx').then(({ Pack }) => ({ default: Pack }))),
  },
  {
    id: 'check',
    path: '/10',
    needsCase: false,
    Page: lazy(() => import('./pages/check/check.tsx').then(({ Check }) => ({ default: Check }))),
  },
];

export const pageAt = (path: string): PageEntry | undefined =>
  pages.find((page) => page.path === path);
