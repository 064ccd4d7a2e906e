import type { ReactNode } from 'react';
import './notice.css';

/**
 * A calm word set apart. `note`: good to know; `care`: think about this first; `problem`: did not
 * work. A `problem` is announced when it appears.
 */
export const Notice = ({
  tone = 'note',
  title,
  children,
}: {
  readonly tone?: 'note' | 'care' | 'problem';
  readonly title?: string;
  readonly children?: ReactNode;
}) => (
  <div className={`notice notice-${tone} stack`} role={tone === 'problem' ? 'alert' : undefined}>
    {title !== undefined && <p className="notice-title">{title}</p>}
    {children}
  </div>
);
