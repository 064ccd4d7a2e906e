import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Drop } from '../../components/drop.tsx';
import { Name } from '../../components/name.tsx';
import { Notice } from '../../components/notice.tsx';
import { Progress } from '../../components/progress.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { useFormats } from '../../formats.ts';
import { useSay } from '../../language.tsx';
import { useSession } from '../../session.tsx';
import type { BringIn } from './bring-in.ts';
import { ChooseFiles } from './choose-files.tsx';
import { droppedFiles, type Given } from './dropped-files.ts';

/** Drop or choose files, look at what was chosen, and bring it in. */
export const GiveFiles = ({ bringIn }: { bringIn: BringIn }) => {
  const say = useSay();
  const [files, setFiles] = useState<readonly Given[]>([]);
  const isGoing = bringIn.stage !== 'idle' && bringIn.stage !== 'ready';
  const give = () => {
    bringIn.give(files);
    setFiles([]);
  };
  return (
    <section className="stack">
      {isGoing ? (
        <Going bringIn={bringIn} />
      ) : files.length === 0 ? (
        <GiveHere onFiles={setFiles} />
      ) : (
        <Chosen files={files} onGive={give} onClear={() => setFiles([])} />
      )}
      <Refusal error={bringIn.error} />
      <div role="status">
        {bringIn.stage === 'ready' && <Notice title={say('records.ready')} />}
      </div>
    </section>
  );
};

const GiveHere = ({ onFiles }: { onFiles: (files: readonly Given[]) => void }) => {
  const say = useSay();
  return (
    <Drop title={say('records.drop')} onDropped={(items) => void droppedFiles(items).then(onFiles)}>
      <ChooseFiles isFolder={false} onFiles={onFiles} />
      <ChooseFiles isFolder onFiles={onFiles} />
    </Drop>
  );
};

const Chosen = ({
  files,
  onGive,
  onClear,
}: {
  files: readonly Given[];
  onGive: () => void;
  onClear: () => void;
}) => {
  const say = useSay();
  const { size } = useFormats();
  const { session } = useSession();
  const bytes = files.reduce((sum, { file }) => sum + file.size, 0);
  return (
    <div className="card stack">
      <p role="status">
        <strong>{say('records.chosen', { count: files.length, size: size(bytes) })}</strong>
      </p>
      <ul>
        {files.slice(0, mostShown).map(({ path }) => (
          <li key={path}>
            <Name text={path} most={200} />
          </li>
        ))}
      </ul>
      {files.length > mostShown && (
        <p>{say('records.more-files', { count: files.length - mostShown })}</p>
      )}
      <p className="soft">
        {say(session?.keeps === 'case' ? 'records.remains' : 'records.remains-nothing')}
      </p>
      <div className="row">
        <Button tone="main" onClick={onGive}>
          {say('records.bring-in')}
        </Button>
        <Button onClick={onClear}>{say('records.clear')}</Button>
      </div>
    </div>
  );
};

const mostShown = 8;

const goingWords = {
  sending: 'records.sending',
  keeping: 'records.keeping',
  examining: 'records.examining',
} as const;

const Going = ({ bringIn: { stage, done, total, file } }: { bringIn: BringIn }) => {
  const say = useSay();
  if (stage === 'idle' || stage === 'ready') return null;
  return (
    <div className="card stack">
      <Progress label={say(goingWords[stage])} done={done} total={total === 0 ? null : total} />
      {total > 0 && <p className="soft small">{say('records.progress', { done, total })}</p>}
      {file !== null && (
        <p className="soft small">
          <Name text={file} most={200} />
        </p>
      )}
    </div>
  );
};
