import { useEffect, useRef, useState } from 'react';
import type { JobAnswer, PackChoice } from '../../../server/answers.ts';
import { api } from '../../api.ts';
import { useAsked } from '../../asked.ts';
import { useChosen } from '../../chosen.tsx';
import { Notice } from '../../components/notice.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { useDraft } from '../../drafts.tsx';
import type { HomeClock } from '../../home-clock.ts';
import { useSay } from '../../language.tsx';
import { useSession } from '../../session.tsx';
import { useWork } from '../../use-work.ts';
import type { FoundFinding } from '../stands-out/by-verb.ts';
import {
  type ChoiceDraft,
  type ChoiceMistakes,
  choiceOf,
  coversAnything,
  firstDraft,
  mistakesInChoice,
} from './choice.ts';
import { Made } from './made.tsx';
import { PackGoing } from './pack-going.tsx';
import { Preview } from './preview.tsx';
import { WhatGoesIn } from './what-goes-in.tsx';

type Kind = 'make-pack' | 'preview-pack';
const ways = { 'make-pack': api.pack.make, 'preview-pack': api.pack.preview } as const;

/** Choosing, looking, making and checking, one below the other. */
export const MakePack = ({
  findings,
  people,
  others,
  clock,
}: {
  readonly findings: readonly FoundFinding[];
  readonly people: readonly string[];
  /** Those but oneself. */
  readonly others: readonly string[];
  readonly clock: HomeClock;
}) => {
  const say = useSay();
  const { refresh } = useSession();
  const chosen = useChosenOf(findings);
  const [draft, setDraft] = useDraft<ChoiceDraft>('pack', firstDraft);
  const [mistakes, setMistakes] = useState<ChoiceMistakes>({});
  const [done, setDone] = useState<JobAnswer['kind']>('none');
  const [previewRound, setPreviewRound] = useState(0);
  const [asked, setAsked] = useDraft<Partial<Record<Kind, PackChoice>>>('pack-asked', {});
  const pack = useAsked(api.pack.get);
  const work = useWork(['make-pack', 'preview-pack', 'check-pack'], (kind) => {
    setDone(kind);
    if (kind === 'preview-pack') setPreviewRound((before) => before + 1);
    else pack.again();
    void refresh();
  });
  // Where it could not even be begun, the one before is still there.
  const { again } = pack;
  useEffect(() => {
    if (work.error !== undefined) again();
  }, [work.error, again]);
  const form = useFocusOnMistake(mistakes);
  const choice = choiceOf(draft, chosen, clock);
  const start = (kind: Kind) => {
    if (work.going !== undefined) return;
    const found = mistakesInChoice(draft, chosen);
    setMistakes(found);
    if (Object.keys(found).length > 0) return;
    setAsked((before) => ({ ...before, [kind]: choice }));
    // Its links end when another is begun, and its numbers are not to be taken for that one's.
    if (kind === 'make-pack' && pack.answer !== undefined)
      pack.put({ ...pack.answer, made: null, verdict: null });
    work.carryOut(() => ways[kind](choice));
  };
  const isOld = (before: PackChoice | undefined): boolean =>
    before !== undefined && JSON.stringify(before) !== JSON.stringify(choice);
  const isDone = (kind: JobAnswer['kind']): boolean => work.going === undefined && done === kind;
  return (
    <>
      <div ref={form}>
        <WhatGoesIn
          draft={draft}
          mistakes={mistakes}
          onChange={setDraft}
          isBusy={work.going !== undefined}
          onPreview={() => start('preview-pack')}
          onMake={() => start('make-pack')}
          {...{ findings, people, others, chosen, choice }}
        />
      </div>
      {pack.answer?.isLogGuessable && coversAnything(choice) && (
        <Notice tone="care" title={say('pack.guessable-title')}>
          <p>{say('pack.guessable')}</p>
        </Notice>
      )}
      <PackGoing going={work.going} kinds={['make-pack', 'preview-pack', 'examine']} />
      <Refusal error={work.error} />
      {previewRound > 0 && (
        <Preview
          round={previewRound}
          isOld={isOld(asked['preview-pack'])}
          isNew={isDone('preview-pack')}
        />
      )}
      {pack.answer === undefined ? (
        <Waiting error={pack.error} onAgain={pack.again} />
      ) : (
        <Made
          pack={pack.answer}
          isOld={isOld(asked['make-pack'])}
          isNew={isDone('make-pack')}
          isVerdictNew={isDone('check-pack')}
          going={work.going}
          onVerify={() => work.carryOut(api.pack.verify)}
        />
      )}
    </>
  );
};

/** Those of page 6 that still stand out. */
const useChosenOf = (findings: readonly FoundFinding[]): readonly string[] => {
  const { findings: chosen } = useChosen();
  return findings.map(({ id }) => id).filter((id) => chosen.has(id));
};

/** The first thing that is missing or wrong takes the focus. */
const useFocusOnMistake = (mistakes: ChoiceMistakes) => {
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (Object.keys(mistakes).length > 0)
      form.current?.querySelector<HTMLElement>('[data-mistake] input, [aria-invalid]')?.focus();
  }, [mistakes]);
  return form;
};
