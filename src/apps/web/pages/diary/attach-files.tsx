import { useRef, useState } from 'react';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { useSay } from '../../language.tsx';

/** Takes a photo or a message in as it is, and tells its hash. */
export const AttachFiles = ({
  attached,
  isBusy,
  onBusy,
  onAttached,
}: {
  readonly attached: readonly string[];
  readonly isBusy: boolean;
  /** Told when files are on their way: an entry is kept with them, or not yet. */
  readonly onBusy: (isBusy: boolean) => void;
  readonly onAttached: (sha256: string) => void;
}) => {
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<unknown>();
  const attach = async (files: readonly File[]) => {
    setError(undefined);
    onBusy(true);
    try {
      for (const file of files) onAttached((await api.diary.attach(file)).sha256);
    } catch (refused) {
      setError(refused);
    }
    onBusy(false);
  };
  return (
    <div className="stack">
      <p className="soft small">{say('diary.attach-hint')}</p>
      <Button onClick={() => input.current?.click()}>{say('diary.attach')}</Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        onChange={(event) => {
          void attach([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <p role="status">
        {isBusy && say('diary.attaching')}
        {!isBusy && attached.length > 0 && say('diary.attached', { count: attached.length })}
      </p>
      <Refusal error={error} />
    </div>
  );
};
