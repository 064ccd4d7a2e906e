import { type Home, mainEntityOf, userOf } from '../home/home.ts';
import type { Player } from '../life/happening.ts';
import type { Passage } from '../passage.ts';
import { noteStanding } from './note-standing.ts';
import { accountIdOf } from './passage-days.ts';

type StandingPassage = Extract<Passage, { holder: string }>;

/** The id by which the reader knows an account, or somebody who is followed without one. */
export const holderIdOf = (home: Home, name: string): string => {
  const user = userOf(home, name);
  return user === '' ? `ha:person:${name}` : accountIdOf(user);
};

/** What is so by the set-up of the home, and is only marked. */
export const standing: Player<StandingPassage> = {
  plan: (day, { rule, holder, devices, day: on }, { index }) =>
    day.number === on
      ? noteStanding(day, day.at('12:00'), {
          index,
          rule,
          accounts: [holderIdOf(day.home, holder)],
          people: [holder],
          parts: devices.map((name) => mainEntityOf(day.home, name)),
        })
      : [],
};
