import { useSyncExternalStore } from 'react';

/** Whether a media query holds, now and whenever that changes. */
export const useMatchesMedia = (query: string): boolean =>
  useSyncExternalStore(
    (tell) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', tell);
      return () => list.removeEventListener('change', tell);
    },
    () => window.matchMedia(query).matches,
  );
