import type { Grade } from '../../../../model/act.ts';

/** How sure the record makes us of who did it, as a shape: full, half, dotted, empty. */
export const GradeSign = ({ grade }: { readonly grade: Grade }) => (
  <svg className={`grade-sign grade-sign-${grade}`} viewBox="0 0 16 16" aria-hidden="true">
    <rect x="2" y="2" width="12" height="12" rx="1.5" />
    {grade === 'window' && <path className="grade-sign-ink" d="M2 2h6v12H2z" />}
    {grade === 'automation' && (
      <path
        className="grade-sign-ink"
        d="M4.5 4.5h2v2h-2zM9.5 4.5h2v2h-2zM4.5 9.5h2v2h-2zM9.5 9.5h2v2h-2z"
      />
    )}
  </svg>
);
