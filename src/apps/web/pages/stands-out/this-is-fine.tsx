import { type FormEvent, useState } from 'react';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Progress } from '../../components/progress.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useDraft, useForgetDraft } from '../../drafts.tsx';
import { useSay } from '../../language.tsx';
import { howFar, useWork } from '../../use-work.ts';
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
  const { going, error, carryOut } = useWork([], () => {
    forget(name);
    onKept();
  });
  const close = () => {
    forget(name);
    onClose();
  };
  const keep = (event: FormEvent) => {
    event.preventDefault();
    setMissing(why.trim() === '');
    if (why.trim() === '') return;
    carryOut(() => api.exceptions.add(finding.id, why.trim()));
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
        {going === undefined ? (
          <div className="row">
            <Button type="submit" tone="main">
              {say('stands-out.fine-keep')}
            </Button>
            <Button onClick={close}>{say('stands-out.cancel')}</Button>
          </div>
        ) : (
          <Progress label={say('stands-out.again')} {...howFar(going)} />
        )}
      </form>
    </Dialog>
  );
};
