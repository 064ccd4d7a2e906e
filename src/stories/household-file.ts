import { stringify } from 'yaml';
import type { Household } from '../model/household.ts';
import { type Home, phoneOf } from './home/home.ts';
import type { Story, StoryPerson } from './story.ts';

/** The household file as somebody who knows the home would fill it in: a marked account belongs to nobody. */
const householdOf = (home: Home, days: number): Household => ({
  household: 1,
  time_zone: home.story.time_zone,
  people: home.story.people.map((person) => ({
    name: person.name,
    is: person.is,
    lived_here:
      person.moves_out === undefined
        ? []
        : [{ from: null, until: home.calendar.dateOf(person.moves_out) }],
    accounts: accountsOf(home, person),
    phones: phonesOf(home, person),
  })),
  shared_accounts: [
    ...home.users.filter(({ isShared }) => isShared).map(({ id }) => `ha:user:${id}`),
    // Whoever is in the room speaks to the speaker.
    ...(home.story.has_cloud ? ['ha:voice:google'] : []),
  ],
  orders: home.story.orders.map(({ name, about, from_day }) => ({
    name,
    about,
    from: home.calendar.dateOf(from_day),
  })),
  rooms: Object.fromEntries(roomsOf(home.story)),
  exceptions: [],
  ...(home.story.diary.length > 0 && { diary: diaryOf(home, days) }),
});

const diaryOf = ({ story, calendar }: Home, days: number) =>
  Array.from({ length: days }, (_, day) => day).flatMap((day) =>
    story.diary
      .filter((note) => note.days.includes(day % story.days))
      .map(({ at, what }) => ({
        from: at === undefined ? calendar.dateOf(day) : `${calendar.dateOf(day)}T${at}`,
        what,
      })),
  );

/** Somebody without an account is still followed, and the reader knows that somebody as a person. */
const accountsOf = (home: Home, { name, account, phone }: StoryPerson): string[] => {
  if (!account) return phone ? [`ha:person:${name}`] : [];
  const users = home.users.filter(({ person }) => person?.name === name);
  return [...users.map(({ id }) => `ha:user:${id}`), ...cloudOf(home, name)];
};

/** The account of the cloud is the owner's, unless the story marks that it is nobody's. */
const cloudOf = ({ story }: Home, name: string): string[] => {
  const owner = story.people.find(({ account }) => account?.role === 'owner');
  const isForeign = story.marked.some(({ rule }) => rule === 'cloud-link-of-nobody');
  return story.has_cloud && !isForeign && owner?.name === name ? ['ha:cloud'] : [];
};

const phonesOf = (home: Home, { name }: StoryPerson): string[] => {
  const phone = phoneOf(home, name);
  return phone ? [`ha:device:${phone.deviceId}`] : [];
};

const roomsOf = (story: Story) =>
  story.rooms.flatMap(({ name, class: kind }) => (kind ? [[name, kind] as const] : []));

export const householdYaml = (home: Home, days: number): string =>
  `# A made-up household, filled in. Day by day it is told in the story it comes from.\n${stringify(householdOf(home, days))}`;
