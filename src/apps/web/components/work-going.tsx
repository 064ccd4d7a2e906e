import type { Work } from '../use-work.ts';
import { Name } from './name.tsx';
import { Progress } from './progress.tsx';

/** Long work that goes on: what it is, how far, and with which file. */
export const WorkGoing = ({
  going,
  label,
}: {
  readonly going: Exclude<Work['going'], undefined>;
  readonly label: string;
}) => (
  <div className="card stack">
    {going === 'starting' ? (
      <Progress label={label} done={0} total={null} />
    ) : (
      <>
        <Progress label={label} done={going.done} total={going.total} />
        {going.file !== null && (
          <p className="soft small">
            <Name text={going.file} most={120} />
          </p>
        )}
      </>
    )}
  </div>
);
