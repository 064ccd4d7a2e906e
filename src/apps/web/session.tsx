import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from 'react';
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
  const [session, setSession] = useState<SessionAnswer>();
  const [error, setError] = useState<unknown>();
  const latest = useRef(0);
  const [change] = useState(() => {
    /** What was asked later wins: an older answer must not show again what was locked since. */
    const take = (asking: Promise<SessionAnswer>): Promise<void> => {
      const turn = ++latest.current;
      const isLatest = () => turn === latest.current;
      return asking.then(
        (answer) => isLatest() && setSession(answer),
        (refused: unknown) => isLatest() && setError(refused),
      ) as Promise<void>;
    };
    return {
      set: (answer: SessionAnswer) => {
        latest.current += 1;
        setSession(answer);
      },
      refresh: () => take(api.session.get()),
      shut: (ask: () => Promise<SessionAnswer>) => {
        // What was typed a moment ago is saved as its page goes, and so before it is locked.
        flushSync(() => setSession(undefined));
        void take(ask());
      },
    };
  });
  const state = useMemo(() => ({ session, error, ...change }), [session, error, change]);
  useEffect(() => {
    void change.refresh();
  }, [change]);
  // The server may have locked by itself: whatever it then refuses shows the locked page.
  useEffect(
    () =>
      onRefused(({ code, status }) => {
        if (code === 'locked' || status === 423) void change.refresh();
      }),
    [change],
  );
  return <SessionContext value={state}>{children}</SessionContext>;
};

export const useSession = (): SessionState => {
  const state = use(SessionContext);
  if (state === undefined) throw new Error('There is no SessionProvider around this.');
  return state;
};
