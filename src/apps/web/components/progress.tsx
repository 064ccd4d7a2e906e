import { useId } from 'react';
import './progress.css';

/** How far something is; announced politely whenever its words change. Null: not known how far. */
export const Progress = ({
  label,
  done,
  total,
}: {
  readonly label: string;
  readonly done: number;
  readonly total: number | null;
}) => {
  const id = useId();
  return (
    <div className="progress">
      <p id={id} role="status">
        {label}
      </p>
      {total === null || total === 0 ? (
        <progress aria-labelledby={id} />
      ) : (
        <progress aria-labelledby={id} max={total} value={Math.min(done, total)} />
      )}
    </div>
  );
};
