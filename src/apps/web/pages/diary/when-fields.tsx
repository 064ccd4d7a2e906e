import { DateField } from '../../components/date-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { Tick } from '../../components/tick.tsx';
import { useSay } from '../../language.tsx';
import type { DraftMistakes, EntryDraft } from './entry-draft.ts';

/** When it was: a day, a time if it is known, how sure, and an end if it lasted. */
export const WhenFields = ({
  draft,
  mistakes,
  onChange,
}: {
  readonly draft: EntryDraft;
  readonly mistakes: DraftMistakes;
  readonly onChange: (draft: EntryDraft) => void;
}) => {
  const say = useSay();
  return (
    <>
      <div className="diary-when">
        <DateField
          label={say('diary.day')}
          mistake={mistakes.day && say(mistakes.day)}
          value={draft.day}
          onDay={(day) => onChange({ ...draft, day })}
        />
        <TextField
          type="time"
          label={say('diary.clock')}
          hint={say('diary.clock-hint')}
          value={draft.clock}
          onText={(clock) => onChange({ ...draft, clock })}
        />
      </div>
      <Tick
        label={say('diary.rough')}
        isTicked={draft.isRough}
        onTick={(isRough) => onChange({ ...draft, isRough })}
      />
      <Tick
        label={say('diary.lasted')}
        isTicked={draft.isLong}
        onTick={(isLong) => onChange({ ...draft, isLong })}
      />
      {draft.isLong && (
        <div className="diary-when">
          <DateField
            label={say('diary.until-day')}
            mistake={mistakes.until && say(mistakes.until)}
            value={draft.untilDay}
            onDay={(untilDay) => onChange({ ...draft, untilDay })}
          />
          <TextField
            type="time"
            label={say('diary.until-clock')}
            value={draft.untilClock}
            onText={(untilClock) => onChange({ ...draft, untilClock })}
          />
        </div>
      )}
    </>
  );
};
