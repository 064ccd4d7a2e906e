import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import type { TimelineFilter } from '../../../../model/timeline.ts';
import { api } from '../../api.ts';
import {
  type ActWindow,
  cursorOf,
  emptyWindow,
  extended,
  pageSize,
  type Side,
} from './act-window.ts';

/** Where the list begins: at a moment, at the first act, or with the last ones. */
export type ListStart = number | 'first' | 'last';

type Acts = {
  readonly window: ActWindow;
  readonly isLoading: boolean;
  readonly error: unknown;
  readonly load: (side: Side) => void;
};

/** The acts that a filter leaves, from a start on; more are asked for at either end. */
export const useActs = (filter: TimelineFilter, start: ListStart): Acts => {
  const [window, setWindow] = useState(emptyWindow);
  const [error, setError] = useState<unknown>();
  const [isLoading, setLoading] = useState(true);
  const asking = useRef(0);
  const key = JSON.stringify([filter, start]);
  const run = useCallback(async (question: () => Promise<ActWindow>) => {
    const turn = ++asking.current;
    setLoading(true);
    try {
      // Whatever else the page asks for at the same time goes first: counts before rows.
      await Promise.resolve();
      const answer = await question();
      // What else the page has to draw is drawn first: again counts before rows.
      startTransition(() => {
        if (turn !== asking.current) return;
        setWindow(answer);
        setLoading(false);
      });
    } catch (refused) {
      if (turn !== asking.current) return;
      setError(refused);
      setLoading(false);
    }
  }, []);
  useEffect(() => {
    setError(undefined);
    void run(() => begin(filter, start));
  }, [key, run]);
  const load = (side: Side) => {
    const cursor = cursorOf(window, side);
    if (isLoading || cursor === undefined) return;
    void run(async () => {
      const beyond = side === 'later' ? { after: cursor } : { before: cursor };
      const { rows } = await api.timeline.page({ filter, limit: pageSize, ...beyond });
      return extended(window, side, rows);
    });
  };
  return { window, isLoading, error, load };
};

const begin = async (filter: TimelineFilter, start: ListStart): Promise<ActWindow> => {
  if (start === 'last') return lastOnes(filter);
  const fromMs = start === 'first' ? filter.fromMs : Math.max(start, filter.fromMs ?? start);
  const { rows } = await api.timeline.page({
    filter: fromMs === undefined ? filter : { ...filter, fromMs },
    limit: pageSize,
  });
  if (rows.length === 0 && start !== 'first') return lastOnes(filter);
  return { ...extended(emptyWindow, 'later', rows), hasEarlier: start !== 'first' };
};

const lastOnes = async (filter: TimelineFilter): Promise<ActWindow> => {
  const before = Number.MAX_SAFE_INTEGER;
  const { rows } = await api.timeline.page({ filter, limit: pageSize, before });
  return extended(emptyWindow, 'earlier', rows);
};
