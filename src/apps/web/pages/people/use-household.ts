import { useEffect, useRef, useState } from 'react';
import type { Household } from '../../../../model/household.ts';
import type { HouseholdAnswer } from '../../../server/answers.ts';
import { api } from '../../api.ts';
import { useAsked } from '../../asked.ts';
import { useSession } from '../../session.tsx';

export type HouseholdState = {
  readonly answer: HouseholdAnswer | undefined;
  readonly error: unknown;
  readonly saving: 'no' | 'saving' | 'saved';
  readonly change: (change: (household: Household) => Household) => void;
  readonly again: () => void;
};

/**
 * The household as it is told, saved after every change, one after the other. What the server does
 * not take is put back and told.
 */
export const useHousehold = (): HouseholdState => {
  const { answer, error: notGot, again, put } = useAsked(api.household.get);
  const { refresh } = useSession();
  const [error, setError] = useState<unknown>();
  const [saving, setSaving] = useState<HouseholdState['saving']>('no');
  const latest = useRef(answer);
  const queue = useRef(Promise.resolve());
  useEffect(() => {
    latest.current = answer;
  }, [answer]);
  const change = (how: (household: Household) => Household) => {
    const before = latest.current;
    if (before === undefined) return;
    const household = how(before.household);
    const draft = { ...before, household };
    latest.current = draft;
    put(draft);
    setError(undefined);
    setSaving('saving');
    queue.current = queue.current
      .then(() => api.household.save(household))
      .then(
        (saved) => {
          if (latest.current !== draft) return;
          put(saved);
          setSaving('saved');
          void refresh();
        },
        (refused: unknown) => {
          setError(refused);
          setSaving('no');
          again();
        },
      );
  };
  return { answer, error: error ?? notGot, saving, change, again };
};
