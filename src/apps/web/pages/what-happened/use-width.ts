import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** An element and how wide it is inside, in whole pixels, now and whenever that changes. */
export const useWidth = (): [RefObject<HTMLDivElement | null>, number] => {
  const place = useRef<HTMLDivElement>(null);
  const [widthPx, setWidth] = useState(600);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return;
    const look = () => setWidth(Math.max(Math.floor(element.clientWidth), 100));
    look();
    const watch = new ResizeObserver(look);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [place, widthPx];
};
