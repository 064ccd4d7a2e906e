import type { JobAnswer } from '../../../server/answers.ts';
import { WorkGoing } from '../../components/work-going.tsx';
import { useSay } from '../../language.tsx';
import type { Work } from '../../use-work.ts';

type Kind = JobAnswer['kind'];

const words = {
  'make-pack': 'pack.making',
  'preview-pack': 'pack.previewing',
  'check-pack': 'pack.checking',
  'keep-records': 'records.keeping',
  examine: 'pack.examining',
  none: 'frame.waiting',
} as const satisfies Record<Kind, string>;

/** How far the work is, where it is of these kinds. */
export const PackGoing = ({
  going,
  kinds,
}: {
  readonly going: Work['going'];
  readonly kinds: readonly Kind[];
}) => {
  const say = useSay();
  if (going === undefined || going === 'starting' || !kinds.includes(going.kind)) return null;
  return <WorkGoing going={going} label={say(words[going.kind])} />;
};
