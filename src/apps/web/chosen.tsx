import { createContext, type ReactNode, use, useMemo } from 'react';
import { useDraft } from './drafts.tsx';

/** Which findings the person chose for the pack and for the guidance. */
type Chosen = {
  /** Ids of findings. */
  readonly findings: ReadonlySet<string>;
  readonly toggle: (finding: string) => void;
};

const ChosenContext = createContext<Chosen | undefined>(undefined);
const none: readonly string[] = [];

export const ChosenProvider = ({ children }: { children: ReactNode }) => {
  const [ids, change] = useDraft('chosen', none);
  const chosen = useMemo(
    () => ({
      findings: new Set(ids),
      toggle: (finding: string) =>
        change((before) =>
          before.includes(finding) ? before.filter((one) => one !== finding) : [...before, finding],
        ),
    }),
    [ids, change],
  );
  return <ChosenContext value={chosen}>{children}</ChosenContext>;
};

export const useChosen = (): Chosen => {
  const chosen = use(ChosenContext);
  if (chosen === undefined) throw new Error('There is no ChosenProvider around this.');
  return chosen;
};
