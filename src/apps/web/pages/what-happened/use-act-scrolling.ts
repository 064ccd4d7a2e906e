import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Side } from './act-window.ts';
import type { useActs } from './use-acts.ts';

/** More is asked for when the end comes so near, in pixels. */
const nearPx = 600;

/** Asks for more near the ends, and keeps what is read where it stands when rows come in above it. */
export const useActScrolling = ({ window, isLoading, load }: ReturnType<typeof useActs>) => {
  const place = useRef<HTMLElement>(null);
  const anchor = useRef<{ key: string; top: number }>(undefined);
  const latest = useRef({ window, isLoading, load });
  latest.current = { window, isLoading, load };
  useLayoutEffect(() => {
    const element = place.current;
    const held = anchor.current;
    if (element === null || window.rows.length === 0) return;
    const headPx = `${heightOf(element, 'thead')}px`;
    if (element.style.getPropertyValue('--acts-head') !== headPx)
      element.style.setProperty('--acts-head', headPx);
    const kept = held && element.querySelector<HTMLElement>(`[data-act="${held.key}"]`);
    if (kept) element.scrollTop += kept.getBoundingClientRect().top - held.top;
    else if (window.hasEarlier && !window.hasLater) showLast(element);
    else element.scrollTop = 0;
    anchor.current = anchorIn(element);
  }, [window]);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const look = () => {
      anchor.current = anchorIn(element);
      const side = sideNear(element, latest.current.window);
      if (side !== undefined && !latest.current.isLoading) latest.current.load(side);
    };
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, []);
  return place;
};

/** The last acts, the first in sight whole: the place is made lower by what would be cut off of it. */
const showLast = (element: HTMLElement): void => {
  element.style.removeProperty('--acts-most');
  element.scrollTop = element.scrollHeight;
  const heads = heightOf(element, 'thead') + heightOf(element, '.beside-day');
  const below = element.getBoundingClientRect().top + heads;
  const tops = [...element.querySelectorAll('[data-act]')].map(
    (row) => row.getBoundingClientRect().top,
  );
  const first = tops.find((top) => top >= below) ?? below;
  element.style.setProperty('--acts-most', `${element.offsetHeight - (first - below)}px`);
  element.scrollTop = element.scrollHeight;
};

const heightOf = (element: HTMLElement, selector: string): number =>
  element.querySelector<HTMLElement>(selector)?.offsetHeight ?? 0;

const sideNear = (
  { scrollTop, clientHeight, scrollHeight }: HTMLElement,
  { hasEarlier, hasLater }: { hasEarlier: boolean; hasLater: boolean },
): Side | undefined => {
  if (hasLater && scrollHeight - scrollTop - clientHeight < nearPx) return 'later';
  return hasEarlier && scrollTop < nearPx ? 'earlier' : undefined;
};

/** The first act that is wholly in sight, and how far from the top of the page it stands. */
const anchorIn = (element: HTMLElement): { key: string; top: number } | undefined => {
  const { top } = element.getBoundingClientRect();
  for (const row of element.querySelectorAll<HTMLElement>('[data-act]')) {
    const rowTop = row.getBoundingClientRect().top;
    if (rowTop >= top) return { key: row.dataset.act ?? '', top: rowTop };
  }
  return undefined;
};
