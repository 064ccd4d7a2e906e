import type { MessageKey } from '../../../../guidance/messages/catalogue.ts';
import { originalsFor } from '../../../../model/originals-for.ts';
import type { PackChoice } from '../../../server/answers.ts';
import type { HomeClock } from '../../home-clock.ts';

/** What goes into a pack, as it is being filled in. */
export type ChoiceDraft = {
  /** Undefined as long as the person left it to us. */
  readonly which: 'all' | 'chosen' | undefined;
  readonly days: 'all' | 'some';
  readonly from: string;
  readonly until: string;
  readonly isPrivateIncluded: boolean;
  readonly isPrivateInReport: boolean;
  /** People but oneself whose comings and goings go in too. */
  readonly presenceOf?: readonly string[];
  readonly redactedPeople: readonly string[];
  /** Other names that are replaced as well, with commas between, as they are typed. */
  readonly otherNames?: string;
  /** Pieces that may tell one of their names, as far as they are known, and those of them that stay. */
  readonly doubtful: readonly string[];
  readonly left: readonly string[];
  /** Undefined as long as the person left it to us. */
  readonly originals: PackChoice['originals'] | undefined;
  /** Paths of records with live keys that go in all the same. */
  readonly withKeys?: readonly string[];
  readonly forWhom: string;
};

export const firstDraft: ChoiceDraft = {
  which: undefined,
  days: 'all',
  from: '',
  until: '',
  isPrivateIncluded: false,
  isPrivateInReport: false,
  redactedPeople: [],
  doubtful: [],
  left: [],
  originals: undefined,
  forWhom: '',
};

/** All names that are replaced: those that were ticked, and those that were typed. */
export const namesOf = ({ redactedPeople, otherNames = '' }: ChoiceDraft): readonly string[] => {
  const typed = otherNames.split(',').map((name) => name.trim());
  return [...new Set([...redactedPeople, ...typed.filter((name) => name !== '')])];
};

/** Whether the records go in where nothing was said of them. */
const originalsLeftToUs = (draft: ChoiceDraft): 'bytes' | 'hashes' =>
  originalsFor({ ...draft, redactedPeople: namesOf(draft) });

/** Whether the records go in: as the person said, or as it follows from what is left out. */
export const originalsOf = (draft: ChoiceDraft): 'bytes' | 'hashes' =>
  draft.originals ?? originalsLeftToUs(draft);

/** All that stands out, or some of it: as the person said, or as it follows from what was chosen on page 6. */
export const whichOf = ({ which }: ChoiceDraft, chosen: readonly string[]): 'all' | 'chosen' =>
  which ?? (chosen.length > 0 ? 'chosen' : 'all');

/** What is left out of the pack still stands in the records that go along with it. */
export const isTold = (draft: ChoiceDraft): boolean =>
  originalsOf(draft) === 'bytes' && originalsLeftToUs(draft) === 'hashes';

/** Whether anything of the case but its files would be left out or shown as redacted. */
export const coversAnything = (choice: PackChoice): boolean =>
  !choice.isPrivateIncluded ||
  (choice.redactedPeople ?? []).length > 0 ||
  [choice.findings, choice.fromMs, choice.untilMs].some((one) => one !== undefined);

/** The choice as the server takes it; `chosen` are ids of findings. The last day is in it. */
export const choiceOf = (
  draft: ChoiceDraft,
  chosen: readonly string[],
  clock: HomeClock,
): PackChoice => {
  const { isPrivateIncluded, presenceOf = [], withKeys = [], days, from, until } = draft;
  const forWhom = draft.forWhom.trim();
  return {
    isPrivateIncluded,
    isPrivateInReport: isPrivateIncluded && draft.isPrivateInReport,
    ...(presenceOf.length > 0 && { presenceOf }),
    redactedPeople: namesOf(draft),
    ...decisionsOf(draft),
    originals: originalsOf(draft),
    ...(originalsOf(draft) === 'bytes' && withKeys.length > 0 && { withKeys }),
    ...(whichOf(draft, chosen) === 'chosen' && { findings: chosen }),
    ...(days === 'some' && from !== '' && { fromMs: clock.startOf(from) }),
    ...(days === 'some' && until !== '' && { untilMs: clock.startOf(clock.addDays(until, 1)) }),
    ...(forWhom !== '' && { forWhom }),
  };
};

/** What may tell a name is replaced, unless the person took its tick away. */
const decisionsOf = (draft: ChoiceDraft) => {
  const { doubtful, left } = draft;
  return (
    namesOf(draft).length > 0 &&
    doubtful.length > 0 && {
      redactAlso: doubtful.filter((part) => !left.includes(part)),
      redactNot: doubtful.filter((part) => left.includes(part)),
    }
  );
};

export type ChoiceMistakes = Partial<Record<'findings' | 'days', MessageKey>>;

export const mistakesInChoice = (
  draft: ChoiceDraft,
  chosen: readonly string[],
): ChoiceMistakes => ({
  ...(draft.which === 'chosen' && chosen.length === 0 && { findings: 'pack.findings-missing' }),
  ...daysMistake(draft),
});

const daysMistake = ({ days, from, until }: ChoiceDraft): ChoiceMistakes => {
  if (days === 'all') return {};
  if (from === '' && until === '') return { days: 'pack.days-missing' };
  return from !== '' && until !== '' && until < from ? { days: 'pack.days-wrong' } : {};
};
