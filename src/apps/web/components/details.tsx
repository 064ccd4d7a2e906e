import { type ComponentProps, type ReactNode, useState } from 'react';
import './details.css';

/**
 * More, for those who want it. `Folded` is the same where it is much, or private: it is not there at
 * all, also not on paper, until somebody opens it.
 */
export const Details = ({
  summary,
  children,
  ...details
}: Omit<ComponentProps<'details'>, 'summary'> & { readonly summary: ReactNode }) => (
  <details {...details} className="details">
    <summary>{summary}</summary>
    <div className="details-inside stack">{children}</div>
  </details>
);

export const Folded = ({
  summary,
  children,
}: {
  readonly summary: ReactNode;
  readonly children: ReactNode;
}) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <Details summary={summary} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      {isOpen && children}
    </Details>
  );
};
