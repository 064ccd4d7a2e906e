import { useEffect, useRef, useState } from 'react';
import type { JobAnswer } from '../../../server/answers.ts';
import { api } from '../../api.ts';
import { useAsked } from '../../asked.ts';
import { useChosen } from '../../chosen.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { WorkGoing } from '../../components/work-going.tsx';
import { useSay } from '../../language.tsx';
import { useSession } from '../../session.tsx';
import { useWork, type Work } from '../../use-work.ts';
import type { FoundFinding } from '../stands-out/by-verb.ts';
import { type ChoiceMistakes, choiceOf, firstDraft, mistakesInChoice } from './choice.ts';
import { Made } from './made.tsx';
import { Preview } from './preview.tsx';
import { WhatGoesIn } from './what-goes-in.tsx';

/** Choosing, looking, making and checking, one below the other. */
export const MakePack = ({
  findings,
  people,
}: {
  readonly findings: readonly FoundFinding[];
  readonly people: readonly string[];
}) => {
  const { refresh } = useSession();
  const { findings: all } = useChosen();
  const chosen = findings.map(({ id }) => id).filter((id) => all.has(id));
  const [draft, setDraft] = useState(() => ({
    ...firstDraft,
    which: chosen.length > 0 ? ('chosen' as const) : ('all' as const),
  }));
  const [mistakes, setMistakes] = useState<ChoiceMistakes>({});
  const [shown, setShown] = useState<{ choice: string; round: number }>();
  const [done, setDone] = useState<JobAnswer['kind']>('none');
  const pack = useAsked(api.pack.get);
  const form = useRef<HTMLDivElement>(null);
  const choice = choiceOf(draft, chosen);
  const asked = useRef('');
  const work = useWork(['make-pack', 'preview-pack', 'check-pack'], (kind) => {
    setDone(kind);
    if (kind === 'preview-pack')
      setShown((before) => ({ choice: asked.current, round: (before?.round ?? 0) + 1 }));
    else pack.again();
    void refresh();
  });
  useEffect(() => {
    if (Object.keys(mistakes).length > 0)
      form.current?.querySelector<HTMLElement>('[data-mistake] input, [aria-invalid]')?.focus();
  }, [mistakes]);
  const start = (ask: typeof api.pack.make) => {
    const found = mistakesInChoice(draft, chosen);
    setMistakes(found);
    if (Object.keys(found).length > 0) return;
    asked.current = JSON.stringify(choice);
    setDone('none');
    work.carryOut(() => ask(choice));
  };
  return (
    <>
      <div ref={form}>
        <WhatGoesIn
          draft={draft}
          mistakes={mistakes}
          onChange={setDraft}
          isBusy={work.going !== undefined}
          onPreview={() => start(api.pack.preview)}
          onMake={() => start(api.pack.make)}
          {...{ findings, people, chosen }}
        />
      </div>
      <Going work={work} />
      {shown !== undefined && (
        <Preview
          round={shown.round}
          isOld={shown.choice !== JSON.stringify(choice)}
          isNew={done === 'preview-pack'}
        />
      )}
      {pack.answer === undefined ? (
        <Waiting error={pack.error} onAgain={pack.again} />
      ) : (
        <Made
          pack={pack.answer}
          isNew={done === 'make-pack'}
          isBusy={work.going !== undefined}
          onVerify={() => {
            setDone('none');
            work.carryOut(api.pack.verify);
          }}
        />
      )}
    </>
  );
};

const words = {
  'make-pack': 'pack.making',
  'preview-pack': 'pack.previewing',
  'check-pack': 'pack.checking',
  'keep-records': 'records.keeping',
  examine: 'pack.examining',
  none: 'frame.waiting',
} as const satisfies Record<JobAnswer['kind'], string>;

const Going = ({ work: { going, error } }: { work: Work }) => {
  const say = useSay();
  return (
    <>
      {going !== undefined && (
        <WorkGoing
          going={going}
          label={say(going === 'starting' ? 'frame.waiting' : words[going.kind])}
        />
      )}
      <Refusal error={error} />
    </>
  );
};
