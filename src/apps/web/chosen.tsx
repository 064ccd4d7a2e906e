import { createContext, type ReactNode, use, useMemo, useState } from 'react';

/*
 * Which findings the person chose for the pack and for the guidance. It is kept in memory alone: the
 * browser stores nothing of a home.
 */
type Chosen = {
  /** Ids of findings. */
  readonly findings: ReadonlySet<string>;
  readonly toggle: (finding: string) => void;
  readonly clear: () => void;
};

const ChosenContext = createContext<Chosen | undefined>(undefined);

export const ChosenProvider = ({ children }: { children: ReactNode }) => {
  const [findings, setFindings] = useState<ReadonlySet<string>>(new Set());
  const chosen = useMemo(
    () => ({
      findings,
      toggle: (finding: string) =>
        setFindings((before) => {
          const after = new Set(before);
          if (!after.delete(finding)) after.add(finding);
          return after;
        }),
      clear: () => setFindings(new Set<string>()),
    }),
    [findings],
  );
  return <ChosenContext value={chosen}>{children}</ChosenContext>;
};

export const useChosen = (): Chosen => {
  const chosen = use(ChosenContext);
  if (chosen === undefined) throw new Error('There is no ChosenProvider around this.');
  return chosen;
};
