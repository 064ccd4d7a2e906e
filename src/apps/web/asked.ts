import { useCallback, useEffect, useState } from 'react';

/** An answer on its way: `again` asks once more and keeps showing the old one until then. */
export type Asked<Answer> = {
  readonly answer: Answer | undefined;
  readonly error: unknown;
  readonly again: () => void;
  /** Puts an answer in that came another way, such as from saving. */
  readonly put: (answer: Answer) => void;
};

/** Asks when the component appears, and whenever `key` changes; the latest question wins. */
export const useAsked = <Answer>(question: () => Promise<Answer>, key = ''): Asked<Answer> => {
  const [state, setState] = useState<{ answer?: Answer; error?: unknown }>({});
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isWanted = true;
    question().then(
      (answer) => isWanted && setState({ answer }),
      (error: unknown) => isWanted && setState((before) => ({ ...before, error })),
    );
    return () => {
      isWanted = false;
    };
  }, [key, round]);
  return {
    answer: state.answer,
    error: state.error,
    again: useCallback(() => setRound((before) => before + 1), []),
    put: useCallback((answer: Answer) => setState({ answer }), []),
  };
};
