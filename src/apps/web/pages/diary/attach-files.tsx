import { useRef, useState } from 'react';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { useSay } from '../../language.tsx';

/** Takes a photo or a message in as it is, and tells its hash. */
export const AttachFiles = ({
  attached,
  onAttached,
}: {
  readonly attached: readonly string[];
  readonly onAttached: (sha256: string) => void;
}) => {
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const attach = async (files: readonly File[]) => {
    setError(undefined);
    setBusy(true);
    try {
      for (const file of files) onAttached((await api.diary.attach(file)).sha256);
    } catch (refused) {
      setError(refused);
    }
    setBusy(false);
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
