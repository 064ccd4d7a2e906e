/** Signs that differ in shape: a filled disc, a half one, a dash. */
export const CellSign = ({ is }: { readonly is: 'can' | 'maybe' | 'cannot' }) => (
  <svg className={`cell-sign cell-sign-${is}`} viewBox="0 0 16 16" aria-hidden="true">
    {is === 'cannot' ? (
      <path d="M5 8h6" />
    ) : (
      <>
        <circle cx="8" cy="8" r="6" />
        {is === 'maybe' && <path className="cell-sign-half" d="M8 2a6 6 0 0 1 0 12z" />}
      </>
    )}
  </svg>
);
