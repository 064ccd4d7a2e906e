import { useCallback, useEffect, useRef, useState } from 'react';
import { type Frame, fitted, type TimeView, untilOf, viewOf, wholeView } from './zoom.ts';

/** Words and table follow the picture once it rests for so long. */
const restMs = 180;

/** Part of the whole span, however wide the picture is; undefined: all of it. */
export type TimeSpan = { readonly fromMs: number; readonly untilMs: number };
type Kept = {
  readonly kept: TimeSpan | undefined;
  readonly keep: (span: TimeSpan | undefined) => void;
};

/**
 * What part of time is looked at. It changes many times a second while one moves; `settled` follows
 * when it rests, and only that draws the page anew.
 */
export const useView = (frame: Frame, { kept, keep }: Kept) => {
  const [settled, setSettled] = useState<TimeView>(() =>
    kept ? viewOf(kept.fromMs, kept.untilMs, frame) : wholeView(frame),
  );
  const { firstMs, lastMs, widthPx } = frame;
  const shown = useRef({ firstMs, lastMs, widthPx });
  const view = useRef(settled);
  const listeners = useRef(new Set<() => void>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const change = useCallback(
    (next: TimeView) => {
      view.current = next;
      for (const tell of listeners.current) tell();
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        setSettled(next);
        keep(partOf(next, shown.current));
      }, restMs);
    },
    [keep],
  );
  const onChange = useCallback((tell: () => void) => {
    listeners.current.add(tell);
    return () => {
      listeners.current.delete(tell);
    };
  }, []);
  useEffect(() => {
    const before = shown.current;
    shown.current = { firstMs, lastMs, widthPx };
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

/** Undefined where the whole is shown. */
const partOf = (view: TimeView, frame: Frame): TimeSpan | undefined => {
  const untilMs = untilOf(view, frame);
  const isWhole = view.fromMs <= frame.firstMs && untilMs >= frame.lastMs - 1;
  return isWhole ? undefined : { fromMs: view.fromMs, untilMs };
};

export type ViewHold = ReturnType<typeof useView>;
