import { type FormEvent, useState } from 'react';
import type { JobAnswer } from '../../../server/answers.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Progress } from '../../components/progress.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useDraft, useForgetDraft } from '../../drafts.tsx';
import { followJob } from '../../job.ts';
import { useSay } from '../../language.tsx';
import { type FoundFinding, showsOf } from './by-verb.ts';

/** Keeps a finding as an exception with its reason; the records are then looked through again. */
export const ThisIsFine = ({
  finding,
  onClose,
  onKept,
}: {
  readonly finding: FoundFinding;
  readonly onClose: () => void;
  readonly onKept: () => void;
}) => {
  const say = useSay();
  const name = `fine:${finding.id}`;
  const [why, setWhy] = useDraft(name, '');
  const forget = useForgetDraft();
  const [isMissing, setMissing] = useState(false);
  const [job, setJob] = useState<JobAnswer>();
  const [error, setError] = useState<unknown>();
  const close = () => {
    forget(name);
    onClose();
  };
  const keep = (event: FormEvent) => {
    event.preventDefault();
    setMissing(why.trim() === '');
    if (why.trim() === '') return;
    setError(undefined);
    api.exceptions
      .add(finding.id, why.trim())
      .then((started) => followJob(started, setJob))
      .then(
        () => {
          forget(name);
          onKept();
        },
        (cause: unknown) => {
          setJob(undefined);
          setError(cause);
        },
      );
  };
  return (
    <Dialog title={say('stands-out.fine-title')} onClose={close} closeLabel={null}>
      <p>{showsOf(finding)}</p>
      <p className="soft">{say('stands-out.fine-text')}</p>
      <form className="stack" onSubmit={keep} noValidate>
        <TextField
          label={say('stands-out.fine-why')}
          value={why}
          onText={setWhy}
          maxLength={500}
          mistake={isMissing ? say('stands-out.fine-missing') : undefined}
        />
        <Refusal error={error} />
        {job === undefined ? (
          <div className="row">
            <Button type="submit" tone="main">
              {say('stands-out.fine-keep')}
            </Button>
            <Button onClick={close}>{say('stands-out.cancel')}</Button>
          </div>
        ) : (
          <Progress label={say('stands-out.again')} done={job.done} total={job.total} />
        )}
      </form>
    </Dialog>
  );
};
