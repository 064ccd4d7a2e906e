import { type RefObject, useEffect, useState } from 'react';

/** Whether a place that scrolls sideways has more to show at its end, so that the page can say so. */
export const useMoreAside = (place: RefObject<HTMLElement | null>): boolean => {
  const [isMore, setMore] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const look = () => {
      // From right to left, what was scrolled counts below 0.
      const seen = Math.abs(element.scrollLeft) + element.clientWidth;
      setMore(element.scrollWidth - seen > 1);
    };
    const watcher = new ResizeObserver(look);
    for (const one of [element, ...element.children]) watcher.observe(one);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      watcher.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [place]);
  return isMore;
};
