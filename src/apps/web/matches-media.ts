import { useSyncExternalStore } from 'react';

type Watch = { readonly listen: (tell: () => void) => () => void; readonly holds: () => boolean };

/** One for each query, so that drawing anew neither asks the browser again nor listens anew. */
const watches = new Map<string, Watch>();

const watch = (query: string): Watch => {
  const known = watches.get(query);
  if (known !== undefined) return known;
  const list = window.matchMedia(query);
  const made: Watch = {
    listen: (tell) => {
      list.addEventListener('change', tell);
      return () => list.removeEventListener('change', tell);
    },
    holds: () => list.matches,
  };
  watches.set(query, made);
  return made;
};

/** Whether a media query holds, now and whenever that changes. */
export const useMatchesMedia = (query: string): boolean => {
  const { listen, holds } = watch(query);
  return useSyncExternalStore(listen, holds);
};
