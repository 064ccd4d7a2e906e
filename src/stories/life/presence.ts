import type { Calendar } from '../calendar.ts';
import { randomFrom } from '../random.ts';
import type { Outing, Story, StoryPerson } from '../story.ts';

export type Move = { readonly atMs: number; readonly person: string; readonly isHome: boolean };

/** Who is at home when, as the story has it. */
export type Presence = {
  movesOf(day: number): readonly Move[];
  isHome(person: string, atMs: number, day: number): boolean;
  isAsleep(person: string, atMs: number, day: number): boolean;
  /** Those at home at an instant of a day, people without an account included. */
  athome(atMs: number, day: number): readonly StoryPerson[];
};

type Stretch = { readonly from: number; readonly to: number };

const jitterMs = 14 * 60_000;
const weekdayNames = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

export const createPresence = (story: Story, calendar: Calendar): Presence => {
  const cache = new Map<string, readonly Stretch[]>();
  const stretchesOn = (person: StoryPerson, day: number): readonly Stretch[] => {
    const key = `${person.name}/${day}`;
    const known = cache.get(key) ?? workOut(story, calendar, { person, day });
    cache.set(key, known);
    return known;
  };
  const near = (person: StoryPerson, day: number) => [
    ...(day > 0 ? stretchesOn(person, day - 1) : []),
    ...stretchesOn(person, day),
    ...tripsOf(person, calendar),
  ];
  const leavesAt = (person: StoryPerson) =>
    person.moves_out === undefined ? undefined : calendar.at(person.moves_out, '18:05');
  const isHomeNow = (person: StoryPerson, atMs: number, day: number): boolean => {
    if (atMs >= (leavesAt(person) ?? Number.POSITIVE_INFINITY)) return false;
    const isInside = near(person, day).some(({ from, to }) => atMs >= from && atMs < to);
    return livesHere(person) ? !isInside : isInside;
  };
  const personOf = (name: string) => story.people.find((each) => each.name === name);
  return {
    movesOf: (day) => {
      const [start, end] = [calendar.startOf(day), calendar.startOf(day + 1)];
      return story.people
        .flatMap((person) =>
          [...near(person, day).flatMap(({ from, to }) => [from, to]), ...[leavesAt(person) ?? -1]]
            .filter((atMs) => atMs >= start && atMs < end)
            .map((atMs) => ({ atMs, person })),
        )
        .filter(
          ({ atMs, person }) => isHomeNow(person, atMs - 1, day) !== isHomeNow(person, atMs, day),
        )
        .map(({ atMs, person }) => ({
          atMs,
          person: person.name,
          isHome: isHomeNow(person, atMs, day),
        }))
        .sort((a, b) => a.atMs - b.atMs);
    },
    isHome: (name, atMs, day) => {
      const person = personOf(name);
      return person ? isHomeNow(person, atMs, day) : false;
    },
    isAsleep: (name, atMs, day) => {
      const person = personOf(name);
      return person ? isNight(calendar, person, { atMs, day }) : false;
    },
    athome: (atMs, day) => story.people.filter((person) => isHomeNow(person, atMs, day)),
  };
};

const livesHere = (person: StoryPerson): boolean => ['me', 'resident', 'child'].includes(person.is);

/** Only those who live here go on a trip. */
const tripsOf = (person: StoryPerson, calendar: Calendar): Stretch[] =>
  livesHere(person)
    ? person.trips.map(({ from, to }) => ({
        from: calendar.at(from, '09:10'),
        to: calendar.at(to, '17:40'),
      }))
    : [];

const isNight = (
  calendar: Calendar,
  person: StoryPerson,
  when: { atMs: number; day: number },
): boolean => {
  const { from, to } = person.sleeps;
  const [begins, ends] = [calendar.at(when.day, from), calendar.at(when.day, to)];
  return from > to
    ? when.atMs >= begins || when.atMs < ends
    : when.atMs >= begins && when.atMs < ends;
};

const workOut = (
  story: Story,
  calendar: Calendar,
  of: { person: StoryPerson; day: number },
): Stretch[] => {
  const { person, day } = of;
  const random = randomFrom(`${story.seed}/presence/${person.name}/${day}`);
  const jitter = () => Math.round((random.fraction() * 2 - 1) * jitterMs);
  return (livesHere(person) ? person.out : person.here).flatMap((outing) => {
    const isOn = falls(outing, calendar.weekdayOf(day)) && random.chance(outing.chance);
    const from = calendar.at(day, outing.from) + jitter();
    const to = calendar.at(outing.to > outing.from ? day : day + 1, outing.to) + jitter();
    return isOn && to > from ? [{ from, to }] : [];
  });
};

const falls = (outing: Outing, weekday: number): boolean => {
  if (outing.on === 'every-day') return true;
  if (outing.on === 'weekdays') return weekday <= 5;
  if (outing.on === 'weekend') return weekday > 5;
  const name = weekdayNames[weekday - 1];
  return name !== undefined && outing.on.includes(name);
};
