import { Name } from '../../components/name.tsx';
import { useSay } from '../../language.tsx';
import { inSentence } from '../../plain-name.ts';
import type { Thing } from './change-household.ts';
import { onDragThing } from './drag-thing.ts';

/** Something that has its place, and a way back to the cards. */
export const ThingChip = ({ thing, onBack }: { thing: Thing; onBack: () => void }) => {
  const say = useSay();
  return (
    <li className="thing-chip" {...onDragThing(thing)}>
      <span>
        <span className="soft small">{say(`people.kind-${thing.kind}`)}</span>{' '}
        <Name text={thing.name} />
      </span>
      <button
        type="button"
        className="thing-chip-back"
        aria-label={say('people.take-back-of', { name: inSentence(thing.name) })}
        title={say('people.take-back')}
        onClick={onBack}
      >
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path d="M4 4l8 8M12 4l-8 8" stroke="currentColor" strokeWidth="2" fill="none" />
        </svg>
      </button>
    </li>
  );
};
