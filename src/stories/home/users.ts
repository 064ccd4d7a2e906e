import { hexIdOf } from '../ids.ts';
import type { Passage } from '../passage.ts';
import type { Story, StoryPerson } from '../story.ts';
import type { HomeUser } from './home.ts';

/** Every account there ever is in a story, those of the hub itself last. */
export const usersOf = (story: Story, seed: string): HomeUser[] => [
  ...story.people.flatMap((person) => userOfPerson(story, seed, person)),
  ...story.marked.flatMap((passage) => addedBy(story, seed, passage)),
  ...story.shared_accounts.map(
    ({ name, role }): HomeUser => ({ ...blank(seed, name), role, isShared: true }),
  ),
  { ...blank(seed, 'Supervisor'), role: 'system' },
  { ...blank(seed, 'Home Assistant Content'), role: 'system' },
  ...(story.has_cloud ? [{ ...blank(seed, 'Home Assistant Cloud'), role: 'system' as const }] : []),
];

const blank = (seed: string, name: string): Omit<HomeUser, 'role'> => ({
  id: hexIdOf(seed, `user/${name}`),
  name,
  person: undefined,
  isShared: false,
  fromDay: 0,
  untilDay: undefined,
  offDay: undefined,
});

const userOfPerson = (story: Story, seed: string, person: StoryPerson): HomeUser[] => {
  if (!person.account) return [];
  const about = story.marked.filter(
    (passage) => 'person' in passage && passage.person === person.name,
  );
  return [
    {
      ...blank(seed, person.name),
      role: person.account.role,
      person,
      untilDay: untilDayOf(person, about),
      offDay: offDayOf(about),
    },
  ];
};

/** Whoever moves out loses the account, unless the story marks that it stays. */
const untilDayOf = (person: StoryPerson, about: readonly Passage[]): number | undefined => {
  const again = about.find(({ rule }) => rule === 'account-added-again');
  if (again?.rule === 'account-added-again') return again.day;
  const isKept = about.some(({ rule }) =>
    ['access-after-leaving', 'account-switched-off'].includes(rule),
  );
  return isKept ? undefined : person.moves_out;
};

const offDayOf = (about: readonly Passage[]): number | undefined => {
  const off = about.find(({ rule }) => rule === 'account-switched-off');
  return off?.rule === 'account-switched-off' ? off.day : undefined;
};

const addedBy = (story: Story, seed: string, passage: Passage): HomeUser[] => {
  if (passage.rule === 'unnamed-account')
    return [{ ...blank(seed, passage.name), role: passage.role, fromDay: passage.day }];
  if (passage.rule !== 'account-added-again') return [];
  const person = story.people.find(({ name }) => name === passage.person);
  if (!person?.account) return [];
  const again = blank(seed, `${person.name}/again`);
  const role = person.account.role;
  return [{ ...again, name: person.name, person, role, fromDay: passage.again_on }];
};
