import { useCallback, useEffect, useRef, useState } from 'react';
import { type Frame, fitted, type TimeView, wholeView } from './zoom.ts';

/** Words and table follow the picture once it rests for so long. */
const restMs = 180;

/**
 * What part of time is looked at. It changes many times a second while one moves; `settled` follows
 * when it rests, and only that draws the page anew.
 */
export const useView = (frame: Frame) => {
  const [settled, setSettled] = useState<TimeView>(() => wholeView(frame));
  const view = useRef(settled);
  const listeners = useRef(new Set<() => void>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const change = useCallback((next: TimeView) => {
    view.current = next;
    for (const tell of listeners.current) tell();
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setSettled(next), restMs);
  }, []);
  const onChange = useCallback((tell: () => void) => {
    listeners.current.add(tell);
    return () => {
      listeners.current.delete(tell);
    };
  }, []);
  const { firstMs, lastMs, widthPx } = frame;
  const shownMs = useRef({ firstMs, lastMs, widthPx });
  useEffect(() => {
    const before = shownMs.current;
    shownMs.current = { firstMs, lastMs, widthPx };
    const isSameTime = before.firstMs === firstMs && before.lastMs === lastMs;
    const now = { firstMs, lastMs, widthPx };
    // A wider picture shows the same time; another span is shown whole.
    const { fromMs, msPerPx } = view.current;
    change(
      isSameTime
        ? fitted({ fromMs, msPerPx: (msPerPx * before.widthPx) / widthPx }, now)
        : wholeView(now),
    );
  }, [firstMs, lastMs, widthPx, change]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return { view, settled, change, onChange };
};

export type ViewHold = ReturnType<typeof useView>;
