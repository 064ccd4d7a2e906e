import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { TextArea } from '../../components/text-field.tsx';
import type { DiaryText } from '../../diary-text.ts';
import { useDraft } from '../../drafts.tsx';
import { useSay } from '../../language.tsx';
import { AttachFiles } from './attach-files.tsx';
import {
  type DraftMistakes,
  type EntryDraft,
  emptyDraft,
  entryOf,
  mistakesInDraft,
} from './entry-draft.ts';
import { WhenFields } from './when-fields.tsx';

/** Fill in an entry and keep it; what is missing is told beside its field. */
export const EntryForm = ({
  name,
  first = emptyDraft,
  keep,
}: {
  /** Under which it is remembered until it is kept. */
  readonly name: string;
  readonly first?: EntryDraft;
  readonly keep: (text: DiaryText) => Promise<void>;
}) => {
  const say = useSay();
  const [draft, setDraft] = useDraft(name, first);
  const [mistakes, setMistakes] = useState<DraftMistakes>({});
  const [error, setError] = useState<unknown>();
  const [isKept, setKept] = useState(false);
  const [isKeeping, setKeeping] = useState(false);
  const [isAttaching, setAttaching] = useState(false);
  const isBusy = isKeeping || isAttaching;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(mistakes).length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [mistakes]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    const found = mistakesInDraft(draft, today());
    setMistakes(found);
    setError(undefined);
    setKept(false);
    if (Object.keys(found).length > 0) return;
    setKeeping(true);
    keep(entryOf(draft))
      .then(() => {
        // What was typed on in the meantime was not kept, and stays.
        setDraft((now) => (now === draft ? undefined : now));
        setKept(true);
      }, setError)
      .finally(() => setKeeping(false));
  };
  return (
    <form className="stack" ref={form} noValidate onSubmit={submit}>
      <TextArea
        label={say('diary.text')}
        hint={say('diary.text-hint')}
        mistake={mistakes.text && say(mistakes.text)}
        value={draft.text}
        onText={(text) => setDraft({ ...draft, text })}
      />
      <WhenFields draft={draft} mistakes={mistakes} onChange={setDraft} />
      <AttachFiles
        attached={draft.attachments}
        isBusy={isAttaching}
        onBusy={setAttaching}
        onAttached={(sha256) =>
          setDraft((before) => ({
            ...before,
            attachments: [...new Set([...before.attachments, sha256])],
          }))
        }
      />
      <Refusal error={error} />
      <Button type="submit" tone="main" aria-disabled={isBusy}>
        {say(isKeeping ? 'frame.waiting' : 'diary.keep')}
      </Button>
      <p role="status">{isKept && say('diary.kept')}</p>
    </form>
  );
};

const today = (): string => {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};
