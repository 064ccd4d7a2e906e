import { useCallback, useEffect, useRef, useState } from 'react';

/** An answer on its way: `again` asks once more and keeps showing the old one until then. */
export type Asked<Answer> = {
  readonly answer: Answer | undefined;
  readonly error: unknown;
  readonly again: () => void;
  /** Puts an answer in that came another way, such as from saving; one still on its way is older. */
  readonly put: (answer: Answer) => void;
};

/** Asks when the component appears, and whenever `key` changes; the latest question wins. */
export const useAsked = <Answer>(question: () => Promise<Answer>, key = ''): Asked<Answer> => {
  const [state, setState] = useState<{ answer?: Answer; error?: unknown }>({});
  const [round, setRound] = useState(0);
  const latest = useRef<object>(undefined);
  useEffect(() => {
    const own = {};
    latest.current = own;
    question().then(
      (answer) => latest.current === own && setState({ answer }),
      (error: unknown) => latest.current === own && setState((before) => ({ ...before, error })),
    );
    return () => {
      latest.current = undefined;
    };
  }, [key, round]);
  return {
    answer: state.answer,
    error: state.error,
    again: useCallback(() => setRound((before) => before + 1), []),
    put: useCallback((answer: Answer) => {
      latest.current = undefined;
      setState({ answer });
    }, []),
  };
};
