import type { ReactNode } from 'react';
import './facts.css';

export type Fact = { readonly label: string; readonly value: ReactNode };

/** Facts with their names, one below the other; those without a value are left out. */
export const Facts = ({ facts }: { readonly facts: readonly (Fact | undefined)[] }) => (
  <dl className="facts">
    {facts.map(
      (fact) =>
        fact !== undefined && (
          <div key={fact.label} className="fact">
            <dt>{fact.label}</dt>
            <dd>{fact.value}</dd>
          </div>
        ),
    )}
  </dl>
);
