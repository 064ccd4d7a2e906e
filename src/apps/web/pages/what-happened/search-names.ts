import type { Action, Grade } from '../../../../model/act.ts';
import type { TimelineFilter } from '../../../../model/timeline.ts';
import type { NamesAnswer } from '../../../server/answers.ts';

type Named = {
  /** The name a person knows it by. */
  readonly name: string;
  /** Where it stands or whose it is, to tell two of one name apart. */
  readonly beside: string | null;
};

/** Something that acts can be narrowed to; the person null is nobody known. */
export type Choice = Named &
  (
    | { readonly kind: 'person'; readonly id: string | null }
    | { readonly kind: 'device' | 'account'; readonly id: string }
    | { readonly kind: 'action'; readonly id: Action }
  );

export const choiceKey = ({ kind, id }: Choice): string => `${kind} ${id ?? ''}`;

/** All that can be chosen. People first: their names come from the household file. */
export const choicesFrom = (
  { people, accounts, devices }: NamesAnswer,
  actions: readonly { readonly action: Action; readonly name: string }[],
): Choice[] => [
  ...people.map((name) => ({ kind: 'person' as const, id: name, name, beside: null })),
  ...Object.entries(devices).map(([id, { name, room }]) => ({
    kind: 'device' as const,
    id,
    name,
    beside: room,
  })),
  ...Object.entries(accounts).map(([id, { name, person }]) => ({
    kind: 'account' as const,
    id,
    name,
    beside: person,
  })),
  ...actions.map(({ action, name }) => ({
    kind: 'action' as const,
    id: action,
    name,
    beside: null,
  })),
];

/** Without case and marks on letters: who types does so on any keyboard. */
const plain = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase('und');

const rankOf = (name: string, words: readonly string[]): number | undefined => {
  if (!words.every((word) => name.includes(word))) return undefined;
  if (name === words.join(' ')) return 0;
  return words.some((word) => name.startsWith(word)) ? 1 : 2;
};

/** Names are searched in their first part only: one of ten million signs answers as fast as any. */
const searchedLength = 500;

/** Choices whose name, room or person holds every word typed, the nearest first. */
export const searchChoices = (
  choices: readonly Choice[],
  typed: string,
  most: number,
): readonly Choice[] => {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return choices
    .flatMap((choice) => {
      const name = plain(choice.name.slice(0, searchedLength));
      const whole = `${name} ${plain((choice.beside ?? '').slice(0, searchedLength))}`;
      const rank = rankOf(name, words) ?? (rankOf(whole, words) === undefined ? undefined : 3);
      return rank === undefined ? [] : [{ choice, rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ choice }) => choice);
};

export const isChosen = (filter: TimelineFilter, choice: Choice): boolean => {
  if (choice.kind === 'device') return filter.devices?.includes(choice.id) ?? false;
  if (choice.kind === 'account') return filter.accounts?.includes(choice.id) ?? false;
  if (choice.kind === 'action') return filter.actions?.includes(choice.id) ?? false;
  return filter.people?.includes(choice.id) ?? false;
};

const toggled = <Item>(list: readonly Item[] | undefined, item: Item): Item[] => {
  const before = list ?? [];
  return before.includes(item) ? before.filter((one) => one !== item) : [...before, item];
};

/** The filter without fields that narrow nothing. */
export const withoutEmpty = (filter: TimelineFilter): TimelineFilter => {
  const { devices, accounts, actions, people, grades, ...rest } = filter;
  return {
    ...rest,
    ...(devices?.length ? { devices } : {}),
    ...(accounts?.length ? { accounts } : {}),
    ...(actions?.length ? { actions } : {}),
    ...(people?.length ? { people } : {}),
    ...(grades?.length ? { grades } : {}),
  };
};

/** The filter with a choice added, or taken out where it was in. */
export const toggleChoice = (filter: TimelineFilter, choice: Choice): TimelineFilter => {
  if (choice.kind === 'device')
    return withoutEmpty({ ...filter, devices: toggled(filter.devices, choice.id) });
  if (choice.kind === 'account')
    return withoutEmpty({ ...filter, accounts: toggled(filter.accounts, choice.id) });
  if (choice.kind === 'action')
    return withoutEmpty({ ...filter, actions: toggled(filter.actions, choice.id) });
  return withoutEmpty({ ...filter, people: toggled(filter.people, choice.id) });
};

export const toggleGrade = (filter: TimelineFilter, grade: Grade): TimelineFilter =>
  withoutEmpty({ ...filter, grades: toggled(filter.grades, grade) });
