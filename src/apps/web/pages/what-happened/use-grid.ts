import {
  type KeyboardEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { CalendarDay } from './calendar.ts';
import { type CellPlace, movedBy } from './calendar-keys.ts';
import { scrollToRow, visibleRows } from './visible-rows.ts';

/** Height of a row, in the same unit as the style sheet has it. */
const rowRem = 1.625;
const rowHeight = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * rowRem;

/** What of the calendar is in sight, which cell has the Tab stop, and how keys move it. */
export const useGrid = (days: readonly CalendarDay[], columns: number) => {
  const place = useRef<HTMLDivElement>(null);
  const [rowPx] = useState(rowHeight);
  const [sight, setSight] = useState({ scrollPx: 0, heightPx: 400 });
  const [stop, setStop] = useState<CellPlace>({ row: days.length - 1, column: 0 });
  const isMoved = useRef(false);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const look = () => {
      const now = { scrollPx: element.scrollTop, heightPx: element.clientHeight - rowPx };
      const rowOf = ({ scrollPx }: typeof now) => Math.floor(scrollPx / rowPx);
      // While the same rows are in sight, nothing is drawn anew.
      setSight((before) =>
        rowOf(before) === rowOf(now) && before.heightPx === now.heightPx ? before : now,
      );
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [rowPx]);
  const goToRow = useCallback(
    (row: number) => {
      const element = place.current;
      if (element !== null) element.scrollTop = row * rowPx;
      setStop((before) => ({ ...before, row }));
    },
    [rowPx],
  );
  useLayoutEffect(() => {
    if (place.current !== null) place.current.scrollTop = days.length * rowPx;
    setStop({ row: Math.max(days.length - 1, 0), column: 0 });
  }, [days.length, rowPx]);
  useLayoutEffect(() => {
    if (!isMoved.current) return;
    isMoved.current = false;
    place.current?.querySelector<HTMLElement>('[data-cell][tabindex="0"]')?.focus({
      preventScroll: true,
    });
  });
  const press = (event: KeyboardEvent<HTMLElement>, choose: (at: CellPlace) => void) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose(stop);
      return;
    }
    const direction = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'rtl' : 'ltr';
    const asked = { key: event.key, isControl: event.ctrlKey, direction } as const;
    const next = movedBy(stop, asked, { rows: days.length, columns });
    const element = place.current;
    if (next === undefined || element === null) return;
    event.preventDefault();
    isMoved.current = true;
    setStop(next);
    element.scrollTop = scrollToRow(next.row, { ...sight, scrollPx: element.scrollTop, rowPx });
    setSight((before) => ({ ...before, scrollPx: element.scrollTop }));
  };
  const visible = visibleRows(days.length, { ...sight, rowPx });
  return { place, rowPx, visible, stop, setStop, goToRow, press };
};
