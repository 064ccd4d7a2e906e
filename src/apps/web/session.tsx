import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { SessionAnswer } from '../server/answers.ts';
import { api } from './api.ts';
import { onRefused } from './ask.ts';

type SessionState = {
  /** Undefined until the server has answered for the first time. */
  readonly session: SessionAnswer | undefined;
  readonly error: unknown;
  readonly set: (session: SessionAnswer) => void;
  /** Shows nothing any more at once, however long it takes until it is locked or closed. */
  readonly shut: (ask: () => Promise<SessionAnswer>) => void;
  /** Asks the server how things stand, such as after an examination. */
  readonly refresh: () => Promise<void>;
};

const SessionContext = createContext<SessionState | undefined>(undefined);

export const SessionProvider = ({ children }: { children: ReactNode }) => {
  const [session, set] = useState<SessionAnswer>();
  const [error, setError] = useState<unknown>();
  const state = useMemo(() => {
    const refresh = () => api.session.get().then(set, setError);
    const shut = (ask: () => Promise<SessionAnswer>) => {
      // What was typed a moment ago is saved as its page goes, and so before it is locked.
      flushSync(() => set(undefined));
      ask().then(set, setError);
    };
    return { session, error, set, shut, refresh };
  }, [session, error]);
  useEffect(() => {
    api.session.get().then(set, setError);
  }, []);
  // The server may have locked by itself: whatever it then refuses shows the locked page.
  useEffect(
    () =>
      onRefused(({ code, status }) => {
        if (code === 'locked' || status === 423) api.session.get().then(set, setError);
      }),
    [],
  );
  return <SessionContext value={state}>{children}</SessionContext>;
};

export const useSession = (): SessionState => {
  const state = use(SessionContext);
  if (state === undefined) throw new Error('There is no SessionProvider around this.');
  return state;
};
