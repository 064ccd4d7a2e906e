import type { PackChoice } from '../../../server/answers.ts';
import { Button } from '../../components/button.tsx';
import { Choices } from '../../components/choices.tsx';
import { Notice } from '../../components/notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { Tick } from '../../components/tick.tsx';
import { useSay } from '../../language.tsx';
import type { FoundFinding } from '../stands-out/by-verb.ts';
import { type ChoiceDraft, type ChoiceMistakes, isTold, namesOf, originalsOf } from './choice.ts';
import { KeptBack } from './kept-back.tsx';
import { MayTellNames } from './may-tell-names.tsx';
import { WhichDays } from './which-days.tsx';
import { WhichFindings } from './which-findings.tsx';
import { WhoseNames } from './whose-names.tsx';
import { WhosePresence } from './whose-presence.tsx';

export type Choosing = {
  readonly draft: ChoiceDraft;
  readonly mistakes: ChoiceMistakes;
  readonly onChange: (draft: ChoiceDraft) => void;
};

/** What goes into the pack, and the two ways on from there. */
export const WhatGoesIn = ({
  findings,
  people,
  others,
  chosen,
  choice,
  isBusy,
  onPreview,
  onMake,
  ...choosing
}: Choosing & {
  readonly findings: readonly FoundFinding[];
  readonly people: readonly string[];
  readonly others: readonly string[];
  readonly chosen: readonly string[];
  readonly choice: PackChoice;
  readonly isBusy: boolean;
  readonly onPreview: () => void;
  readonly onMake: () => void;
}) => {
  const say = useSay();
  const { draft, onChange } = choosing;
  return (
    <section className="card stack-large" aria-labelledby="choose-title">
      <h2 id="choose-title">{say('pack.choose')}</h2>
      {findings.length > 0 && <WhichFindings {...{ findings, chosen }} {...choosing} />}
      <WhichDays {...choosing} />
      <Tick
        label={say('pack.private')}
        hint={say('pack.private-hint')}
        isTicked={draft.isPrivateIncluded}
        onTick={(isPrivateIncluded) => onChange({ ...draft, isPrivateIncluded })}
      />
      {draft.isPrivateIncluded && (
        <Tick
          label={say('pack.private-report')}
          hint={say('pack.private-report-hint')}
          isTicked={draft.isPrivateInReport}
          onTick={(isPrivateInReport) => onChange({ ...draft, isPrivateInReport })}
        />
      )}
      {others.length > 0 && <WhosePresence others={others} {...choosing} />}
      {people.length > 0 && <WhoseNames people={people} {...choosing} />}
      <TextField
        label={say('pack.other-names')}
        hint={say('pack.other-names-hint')}
        maxLength={500}
        value={draft.otherNames ?? ''}
        onText={(otherNames) => onChange({ ...draft, otherNames })}
      />
      {namesOf(draft).length > 0 && <MayTellNames choice={choice} {...choosing} />}
      <Originals {...choosing} />
      {originalsOf(draft) === 'bytes' && <KeptBack {...choosing} />}
      <TextField
        label={say('pack.for-whom')}
        hint={say('pack.for-whom-hint')}
        maxLength={500}
        value={draft.forWhom}
        onText={(forWhom) => onChange({ ...draft, forWhom })}
      />
      <div className="row">
        <Button aria-disabled={isBusy} onClick={onPreview}>
          {say('pack.preview')}
        </Button>
        <Button tone="main" aria-disabled={isBusy} onClick={onMake}>
          {say('pack.make')}
        </Button>
      </div>
    </section>
  );
};

const Originals = ({ draft, onChange }: Choosing) => {
  const say = useSay();
  return (
    <div className="stack">
      <Choices
        legend={say('pack.originals')}
        options={(['bytes', 'hashes'] as const).map((value) => ({
          value,
          label: say(`pack.originals-${value}`),
          hint: say(`pack.originals-${value}-hint`),
        }))}
        value={originalsOf(draft)}
        onChoose={(originals) => onChange({ ...draft, originals })}
      />
      <div role="status">
        {isTold(draft) && (
          <Notice tone="care">
            <p>{say('pack.originals-care')}</p>
          </Notice>
        )}
      </div>
    </div>
  );
};
