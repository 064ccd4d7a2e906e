import type { ComponentProps, ReactNode } from 'react';
import './details.css';

/** More, for those who want it. */
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
